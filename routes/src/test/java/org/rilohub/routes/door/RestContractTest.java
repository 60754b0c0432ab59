package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.schemas.Party;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** What the REST door answers and what its published contract promises are the same calls, method by method. */
class RestContractTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    @TempDir
    private static Path folder;

    @Test
    void promises_every_call_that_the_door_answers_and_no_other() throws Exception {
        try (var hub = new Hub(folder)) {
            assertThat(promised()).containsExactlyElementsOf(answered(hub));
        }
    }

    private static Set<String> answered(Hub hub) {
        var calls = new TreeSet<String>();
        hub.paths().getHandlerMethods().keySet().stream()
                .flatMap(RestContractTest::calls)
                .filter(call -> call.contains(" /v1/"))
                .forEach(calls::add);
        return calls;
    }

    private static Stream<String> calls(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> call(method.name(), path)));
    }

    private static Set<String> promised() {
        var contract = new YamlMapFactoryBean();
        contract.setResources(new ClassPathResource("openapi.yaml", Party.class));
        var calls = new TreeSet<String>();
        part(Objects.requireNonNull(contract.getObject()), "paths")
                .forEach((path, methods) -> part(methods).keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> calls.add(call(method, path))));
        return calls;
    }

    /** What stands between braces is our name for it, and nobody sends that. */
    private static String call(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    private static Map<String, Object> part(Map<String, Object> of, String name) {
        return part(of.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Object tree) {
        return (Map<String, Object>) tree;
    }
}
