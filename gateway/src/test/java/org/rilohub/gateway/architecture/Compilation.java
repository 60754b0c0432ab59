package org.rilohub.gateway.architecture;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the compiler has to say about a source, given everything that this test runs with. Writes nothing. */
final class Compilation {
    /**
     * One error.
     *
     * @param code of the compiler: {@code compiler.err.report.access}
     * @param line the text it complains about
     */
    record Complaint(String code, String line) {}

    private Compilation() {}

    static List<Complaint> complaints(String name, String source) {
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-proc:none", "-implicit:none", "-cp", System.getProperty("java.class.path"));
        var task = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, List.of(file(name, source)));
        analyse((JavacTask) task);
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> new Complaint(diagnostic.getCode(), line(source, diagnostic.getLineNumber())))
                .toList();
    }

    private static void analyse(JavacTask task) {
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String source, long number) {
        return source.lines().skip(number - 1).findFirst().orElse("").strip();
    }

    private static JavaFileObject file(String name, String source) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
