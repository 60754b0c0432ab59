package org.rilohub.gateway.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.gateway.architecture.Bytecode.ALL;
import static org.rilohub.gateway.architecture.Bytecode.making;
import static org.rilohub.gateway.architecture.Bytecode.use;
import static org.rilohub.gateway.architecture.Bytecode.users;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import java.security.Security;
import java.sql.Connection;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** House rules that a compiler does not know. Where a rule has exceptions, these are all of them. */
class HouseRulesTest {
    @Test
    void time_comes_from_a_clock_that_main_programs_demonstrations_and_load_tests_wind() {
        Predicate<JavaAccess<?>> clocks = access -> access.getTargetOwner().isEquivalentTo(Clock.class)
                && access.getTarget().getName().startsWith("system");
        Predicate<JavaAccess<?>> now =
                access -> access.getTarget().getName().equals("now") && Bytecode.takesNothing(access) && isTime(access);

        assertThat(users(clocks.or(now).or(use(System.class, "currentTimeMillis"))))
                .containsExactly(
                        "demopartner.LoadGenerator",
                        "demopartner.Main",
                        "demopartner.envelope.Stranger",
                        "gateway.HubNode",
                        "gateway.agreements.ListCommand",
                        "gateway.agreements.ShowCommand",
                        "gateway.bench.Bench",
                        "gateway.bench.HubProcess",
                        "gateway.demo.Stage",
                        "gateway.demo.Theatre",
                        "gateway.explain.ExplainCommand",
                        "gateway.frameworks.StaffOptions",
                        "gateway.login.LoginCommand",
                        "gateway.partnerkit.Surroundings",
                        "gateway.uploads.UploadCommand");
    }

    private static boolean isTime(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().equals("java.time");
    }

    @Test
    void randomness_comes_from_main_programs_demonstrations_and_load_tests() {
        Predicate<JavaAccess<?>> sources = access -> access.getTargetOwner().isEquivalentTo(SecureRandom.class)
                && (access.getTarget().getName().equals("<init>")
                        || access.getTarget().getName().startsWith("getInstance"));
        var others = making("java.util.Random")
                .or(use(ThreadLocalRandom.class, "current"))
                .or(use(Math.class, "random"));

        assertThat(users(sources.or(others)))
                .containsExactly(
                        "demopartner.Doors",
                        "embedded.OwnerOnly", // the password of a database that is made on the spot
                        "gateway.HubNode",
                        "gateway.bench.Bench",
                        "gateway.demo.Theatre",
                        "gateway.login.LoginCommand",
                        "gateway.partnerkit.Surroundings",
                        "gateway.requests.SendCommand",
                        "gateway.uploads.UploadCommand");
    }

    @Test
    void only_problems_replies_and_the_demonstration_issuer_take_any_id() {
        assertThat(users(use(UUID.class, "randomUUID")))
                .containsExactly(
                        "demopartner.send.SoapDoor",
                        "gateway.issuer.Clients",
                        "gateway.issuer.IssuerConfiguration",
                        "routes.Problems",
                        "routes.SecurityLog",
                        "routes.door.Refusals",
                        "security.SoapResponses");
    }

    @Test
    void only_the_command_line_and_the_partner_program_write_to_the_console() {
        assertThat(users(use(System.class, "out").or(use(System.class, "err"))))
                .containsExactly("demopartner.LoadGenerator", "demopartner.Main", "gateway.Hub");
        assertThat(users(access -> access.getTarget().getName().equals("printStackTrace")))
                .isEmpty();
    }

    @Test
    void the_environment_is_read_by_commands_alone() {
        assertThat(users(use(System.class, "getenv")))
                .containsExactly(
                        "gateway.RunCommand",
                        "gateway.bench.Bench",
                        "gateway.demo.Theatre",
                        "gateway.frameworks.StaffOptions",
                        "gateway.login.LoginCommand");
    }

    @Test
    void stores_take_the_transaction_of_their_caller() {
        assertThat(users(use(Connection.class, "commit").or(use(Connection.class, "rollback"))))
                .containsExactly("ledger.Integrator", "ledger.LedgerCheck", "ledger.sql.Database");
        assertThat(users(use(DataSource.class, "getConnection")))
                .containsExactly(
                        "gateway.HubDatabase",
                        "gateway.demo.DispatchView",
                        "gateway.partnerkit.HubBook",
                        "ledger.Integrator",
                        "ledger.sql.Database");
    }

    @Test
    void nobody_logs_by_java_util_logging() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(ALL);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .check(ALL);
    }

    @Test
    void nobody_serialises_java_objects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.jms.ObjectMessage")
                .check(ALL);
    }

    @Test
    void no_security_provider_is_installed_but_the_native_one_that_a_start_asks_for() {
        assertThat(users(use(Security.class, "addProvider").or(use(Security.class, "insertProviderAt"))))
                .containsExactly("security.Algorithms");
    }

    @Test
    void names_are_those_of_the_trade() {
        assertThat(ALL.stream().map(JavaClass::getSimpleName))
                .filteredOn(name -> name.matches(".*(Manager|Helper|Utils?|Impl|Dto|Base)"))
                .isEmpty();
    }

    @Test
    void our_words_are_not_those_of_camel() {
        assertThat(ALL.stream().filter(type -> !type.getPackageName().startsWith("org.rilohub.demopartner")))
                .extracting(JavaClass::getSimpleName)
                .filteredOn(name -> name.matches("Exchange|Message"))
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is_and_knows_no_null() {
        var packages = ALL.stream().map(JavaClass::getPackage).distinct().toList();

        assertThat(packages)
                .hasSizeGreaterThan(20)
                .filteredOn(found -> found.tryGetPackageInfo().isEmpty() || !found.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .isEmpty();
    }
}
