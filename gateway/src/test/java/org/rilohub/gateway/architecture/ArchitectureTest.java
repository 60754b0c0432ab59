package org.rilohub.gateway.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rilohub.gateway.architecture.Bytecode.ALL;
import static org.rilohub.gateway.architecture.Bytecode.OURS;
import static org.rilohub.gateway.architecture.Bytecode.making;
import static org.rilohub.gateway.architecture.Bytecode.use;
import static org.rilohub.gateway.architecture.Bytecode.users;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The drawing of modules in ARCHITECTURE.md, held; and, where a stage and its maker live apart or a step could be called from
 * elsewhere, who may, and that they do.
 */
class ArchitectureTest {
    @ParameterizedTest(name = "{0} knows {1}")
    @CsvSource(delimiter = '|', textBlock = """
            schemas      | nobody
            embedded     | nobody
            security     | schemas
            agreements   | schemas
            ledger       | schemas security agreements
            partners     | schemas security agreements
            cases        | schemas security agreements partners ledger
            routes       | schemas security agreements partners ledger cases
            demo-partner | nobody
            gateway      | schemas embedded security agreements partners ledger cases routes
            """)
    void a_module_knows_only_those_the_drawing_names(String module, String known) {
        var allowed = Arrays.stream(known.split(" ")).toList();
        var itself = OURS + module.replace("-", "") + "..";
        var packages = allowed.stream().map(name -> OURS + name + "..");

        noClasses()
                .that(resideInAPackage(itself))
                .should()
                .dependOnClassesThat(ours().and(not(Stream.concat(Stream.of(itself), packages))))
                .check(ALL);
        assertThat(allowed).containsAll(Poms.asksFor(module));
    }

    /** The program runs without {@code bench}, so its classes are not here. */
    @Test
    void nothing_of_the_program_asks_for_the_measurements() {
        assertThat(Poms.modules().stream()
                        .filter(module -> Poms.asksFor(module, "test").contains("bench")))
                .isEmpty();
        assertThat(Poms.asksFor("bench")).containsExactly("agreements");
    }

    @Test
    void every_class_lives_in_a_module_of_the_drawing() {
        var roots = new TreeSet<>(Set.of("bench"));
        ALL.forEach(found -> roots.add(found.getPackageName().replaceFirst("org\\.rilohub\\.(\\w+).*", "$1")));

        assertThat(Poms.modules()).map(module -> module.replace("-", "")).containsExactlyInAnyOrderElementsOf(roots);
    }

    @Test
    void modules_do_not_know_each_other_in_a_circle() {
        slices().matching("org.rilohub.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemas", "security", "ledger", "partners", "routes"})
    void packages_of_a_module_do_not_know_each_other_in_a_circle(String module) {
        slices().assignedFrom(new Packages(OURS + module))
                .should()
                .beFreeOfCycles()
                .check(ALL);
    }

    /** Each package below {@code root}, and {@code root} itself, on its own. */
    private record Packages(String root) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var name = type.getPackageName();
            return name.equals(root) || name.startsWith(root + ".")
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages of " + root;
        }
    }

    @Test
    void a_partner_shares_no_code_with_the_hub() {
        noClasses()
                .that(resideInAPackage("org.rilohub.demopartner.."))
                .should()
                .dependOnClassesThat(ours().and(not(Stream.of("org.rilohub.demopartner.."))))
                .check(ALL);
        assertThat(Poms.asksFor("demo-partner", "test")).isEmpty();
    }

    @Test
    void the_hub_knows_a_partner_in_tests_only() {
        assertThat(Poms.asksFor("gateway")).doesNotContain("demo-partner");
        assertThat(Poms.asksFor("gateway", "test")).contains("demo-partner");
    }

    @ParameterizedTest(name = "{0} is made by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            security.Received             | routes.Quarantine routes.door.Intake routes.door.QueueMessages
            security.Verified             | security.Envelopes
            partners.Canonical            | partners.DialectBorder
            partners.Vouched              | partners.DialectBorder
            routes.Incoming$Row           | routes.HeldRows
            routes.Incoming$Sealed        | routes.Accept
            routes.Incoming$Written       | routes.Writing
            schemas.Dispatch              | agreements.Minimised gateway.explain.SubmissionQuestions routes.Address
            agreements.Decision$Permitted | agreements.Agreements
            agreements.Decision$Referred  | agreements.Agreements
            agreements.Decision$Refused   | agreements.Agreements
            agreements.Minimised          | agreements.Minimised
            partners.Outgoing             | partners.DialectBorder
            security.Sealable             | gateway.partnerkit.Hands gateway.uploads.Sender partners.DialectBorder
            security.Receipt              | routes.Registry routes.UploadReception security.JwsReceipts
            ledger.LeafHash               | ledger.PostgresLedger
            """)
    void a_stage_is_made_by_its_step_alone(String stage, String makers) {
        assertThat(users(making(OURS + stage))).containsExactly(makers.split(" "));
    }

    @ParameterizedTest(name = "{0} is made by {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Leaving$Due     | Claims
            Leaving$Cleared | Decide
            Leaving$Stopped | Decide
            Leaving$Trimmed | DeliveryRoute
            Leaving$Written | DeliveryRoute
            Leaving$Passed  | Leaving
            Leaving$Closed  | Seals
            Leaving$Ready   | Leaving
            Leaving$Handed  | Handover
            Course$Refuse   | Decide
            Course$Refer    | Decide
            Course$Review   | Decide
            Course$Park     | Decide
            Course$Queue    | Decide
            """)
    void a_stage_of_the_way_out_is_made_by_its_step_alone(String stage, String maker) {
        assertThat(users(making(OURS + "routes." + stage))).containsExactly("routes." + maker);
    }

    @ParameterizedTest(name = "{0}.{1} is called by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            security.Verifier             | verify        | routes.Accept
            partners.Border               | canonicalise  | routes.Accept
            routes.Admission              | admit         | routes.Accept routes.Writing
            partners.Border               | vouch         | routes.HeldRows routes.Writing
            routes.Registry               | enter         | routes.Admission routes.HeldRows
            routes.Address                | address       | routes.ExchangeRoute
            agreements.Agreements         | decide        | gateway.explain.SubmissionQuestions routes.Decide
            routes.Decide                 | decide        | routes.ExchangeRoute
            routes.Decide                 | decideAgain   | routes.DeliveryRoute
            agreements.Decision$Permitted | minimise      | routes.DeliveryRoute
            partners.Border               | translate     | routes.DeliveryRoute
            routes.Guard                  | check         | routes.Leaving
            routes.Leaving$Passed         | by            | routes.DeliveryRoute
            security.Sealer               | seal          | gateway.partnerkit.Hands gateway.uploads.Sender routes.Seals
            security.Sealed               | again         | routes.Seals
            routes.Seals                  | seal          | routes.DeliveryRoute
            routes.Leaving$Ready          | recorded      | routes.Seals
            routes.Seals                  | record        | routes.DeliveryRoute
            routes.Outbound               | send          | gateway.Deliveries routes.Handover
            routes.Handover               | deliver       | routes.DeliveryRoute
            """)
    void nobody_but_the_routes_puts_steps_together(String type, String step, String callers) {
        assertThat(users(use(OURS + type, step))).containsExactly(callers.split(" "));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("org.rilohub..");
    }

    private static DescribedPredicate<JavaClass> not(Stream<String> packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages.toArray(String[]::new)));
    }
}
