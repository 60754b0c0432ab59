package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    @ParameterizedTest
    @CsvSource({
        "incomplete-request,422",
        "incomplete-decision,422",
        "oral-not-confirmed,409",
        "agreement-not-in-force,403"
    })
    void a_request_that_cannot_take_a_message_says_so_by_the_name_of_the_guide(String name, int status) {
        var problem = Problems.of(name);

        assertThat(problem.name()).isEqualTo(name);
        assertThat(problem.status()).isEqualTo(status);
    }
}
