package org.rilohub.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Dispatch;

/** Nobody outside the package can make a permit, or a minimised dispatch without one: it does not compile. */
class SkippedStepsTest {
    @Test
    void the_steps_in_their_order_compile() {
        assertThat(errors("""
                if (decision instanceof Decision.Permitted permitted) {
                    permitted.minimise();
                }
                """)).isEmpty();
    }

    @Test
    void nobody_else_makes_a_permit() {
        assertThat(errors("new Decision.Permitted(decision.question(), decision.answer(), dispatch);"))
                .singleElement()
                .asString()
                .contains("not public in org.rilohub.agreements.Decision.Permitted");
    }

    @Test
    void nobody_else_makes_a_minimised_dispatch() {
        assertThat(errors("new Minimised(dispatch, decision.answer());"))
                .singleElement()
                .asString()
                .contains("has private access");
    }

    @Test
    void not_even_with_a_permit() {
        assertThat(errors("Minimised.of((Decision.Permitted) decision, dispatch);"))
                .singleElement()
                .asString()
                .contains("not public in org.rilohub.agreements.Minimised");
    }

    @Test
    void a_refusal_cannot_be_minimised() {
        assertThat(errors("((Decision.Refused) decision).minimise();"))
                .singleElement()
                .asString()
                .contains("cannot find symbol");
    }

    @Test
    void a_referral_cannot_be_minimised() {
        assertThat(errors("((Decision.Referred) decision).minimise();"))
                .singleElement()
                .asString()
                .contains("cannot find symbol");
    }

    @Test
    void a_decision_cannot_be_of_a_kind_of_ones_own() {
        assertThat(errors("record Mine(Question question, Answer answer) implements Decision {}"))
                .isNotEmpty();
    }

    private static List<String> errors(String statements) {
        var source = """
                import org.rilohub.agreements.*;
                import org.rilohub.schemas.Dispatch;
                class Stranger {
                    void skip(Decision decision, Dispatch dispatch) {
                        %s
                    }
                }
                """.formatted(statements);
        var found = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        compiler.getTask(null, null, found, List.of("-proc:none", "-cp", classPath()), null, List.of(file(source)))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
                .toList();
    }

    private static JavaFileObject file(String source) {
        return new SimpleJavaFileObject(URI.create("string:///Stranger.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static String classPath() {
        return Stream.of(Decision.class, Dispatch.class, NullMarked.class)
                .map(SkippedStepsTest::home)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
