package org.rilohub.gateway.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.rilohub.gateway.architecture.Bytecode.ALL;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.agreements.Decision;
import org.rilohub.agreements.Minimised;
import org.rilohub.partners.DialectPaths;
import org.rilohub.schemas.Party;

/** What single packages promise about whom they know. */
class PackagePromisesTest {
    private static final String[] JDK = {
        "java..", "javax..", "org.w3c.dom..", "org.xml.sax..", "org.jspecify.annotations"
    };

    @Test
    void the_vocabulary_runs_on_the_jdk_alone() {
        onTheJdkAlone("org.rilohub.schemas..", "org.rilohub.schemas..");
    }

    @Test
    void merkle_trees_run_on_the_jdk_alone() {
        onTheJdkAlone("org.rilohub.ledger.merkle..", "org.rilohub.ledger.merkle..");
    }

    @Test
    void agreements_decide_with_nothing_but_the_jdk_and_the_vocabulary() {
        var deciding =
                resideInAPackage("org.rilohub.agreements..").and(not(Stream.of("org.rilohub.agreements.load..")));
        classes()
                .that(deciding)
                .should()
                .onlyDependOnClassesThat(jdkAnd("org.rilohub.agreements..", "org.rilohub.schemas.."))
                .check(ALL);
    }

    @Test
    void reading_agreements_takes_a_yaml_reader_and_no_more() {
        onTheJdkAlone(
                "org.rilohub.agreements.load..",
                "org.rilohub.agreements..",
                "org.rilohub.schemas..",
                "tools.jackson.core..",
                "tools.jackson.dataformat.yaml..");
    }

    @Test
    void only_routes_and_gateway_speak_camel_or_spring() {
        noClasses()
                .that(ours().and(not(Stream.of("org.rilohub.routes..", "org.rilohub.gateway.."))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.camel..", "org.springframework.."))
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"door", "deliver", "guard", "webhooks"})
    void what_touches_the_wire_knows_no_camel_whose_headers_a_stranger_could_set(String border) {
        noClasses()
                .that(resideInAPackage("org.rilohub.routes." + border + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.camel.."))
                .check(ALL);
    }

    @Test
    void the_guard_knows_neither_the_dialects_nor_how_fields_are_taken_out() {
        var theirs = resideInAPackage("org.rilohub.partners..").and(DescribedPredicate.not(type(DialectPaths.class)));
        noClasses()
                .that(resideInAPackage("org.rilohub.routes.guard.."))
                .should()
                .dependOnClassesThat(theirs.or(type(Minimised.class)))
                .orShould()
                .callMethod(Decision.Permitted.class, "minimise")
                .check(ALL);
    }

    @Test
    void the_tables_of_the_guard_are_not_made_by_the_dialects() {
        noClasses()
                .that(type(DialectPaths.class))
                .should()
                .dependOnClassesThat(resideInAPackage("org.rilohub.partners.*.."))
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commonxml", "commonjson", "jpcisstyle", "censtyle"})
    void a_dialect_knows_no_other_dialect(String dialect) {
        var others = Set.of("commonxml", "commonjson", "jpcisstyle", "censtyle").stream()
                .filter(other -> !other.equals(dialect))
                .map(other -> "org.rilohub.partners." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("org.rilohub.partners." + dialect + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .check(ALL);
    }

    @Test
    void the_ledger_knows_of_a_message_only_whose_it_is() {
        noClasses()
                .that(resideInAPackage("org.rilohub.ledger.."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.rilohub.schemas..").and(DescribedPredicate.not(type(Party.class))))
                .check(ALL);
    }

    private static void onTheJdkAlone(String packages, String... and) {
        classes()
                .that(resideInAPackage(packages))
                .should()
                .onlyDependOnClassesThat(jdkAnd(and))
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> jdkAnd(String... packages) {
        return resideInAnyPackage(JDK).or(resideInAnyPackage(packages));
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("org.rilohub..");
    }

    private static DescribedPredicate<JavaClass> not(Stream<String> packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages.toArray(String[]::new)));
    }
}
