package org.rilohub.gateway.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExpectationsTest {
    private final Report expected = read();
    private final Expectations expectations = Expectations.packaged();

    @Test
    void nothing_differs_from_itself() {
        assertThat(expectations.differences(expected)).isEmpty();
    }

    @Test
    void a_missing_delivery_differs() {
        var rows = expected.rows().subList(1, expected.rows().size());

        assertThat(differences(rows)).containsExactly("missing: " + first().key());
    }

    @Test
    void an_additional_delivery_differs() {
        var rows = new ArrayList<>(expected.rows());
        rows.add(with(first(), "customs:FR", first().withheld(), 1));

        assertThat(differences(rows)).containsExactly("additional: stimulants-from-mexico → customs:FR (CMAA)");
    }

    @Test
    void a_delivery_that_arrived_twice_differs() {
        assertThat(differences(changed(with(first(), first().receiver(), first().withheld(), 2))))
                .singleElement()
                .asString()
                .startsWith("different: " + first().key());
    }

    @Test
    void a_differently_minimised_delivery_differs() {
        var whole = with(first(), first().receiver(), List.of("personsInvolved[].name"), first().copies());

        assertThat(differences(changed(whole))).singleElement().asString().startsWith("different: " + first().key());
    }

    @Test
    void the_same_delivery_in_two_rows_differs() {
        var rows = new ArrayList<>(expected.rows());
        rows.add(first());

        assertThat(differences(rows)).containsExactly("twice: " + first().key());
    }

    @Test
    void a_forged_message_that_got_through_differs() {
        var acceptances = expected.acceptances().stream()
                .map(each -> each.message().startsWith("forged")
                        ? new Acceptance(each.message(), each.sender(), each.door(), 202, "", false, "verified")
                        : each)
                .toList();

        assertThat(expectations.differences(new Report(acceptances, expected.rows())))
                .singleElement()
                .asString()
                .startsWith("different: forged-korean-report");
    }

    @Test
    void everything_the_demonstration_promises_is_among_what_is_expected() {
        assertThat(expected.rows())
                .anySatisfy(row -> shows(row, "wco:CEN", "DELIVERED", ""))
                .anySatisfy(row -> {
                    shows(row, "customs:NL", "DELIVERED", "");
                    assertThat(row.sees()).contains("report.personsInvolved[].name");
                })
                .anySatisfy(row -> {
                    shows(row, "customs:AU", "DELIVERED", "personal-data-gate-closed");
                    assertThat(row.sees()).doesNotContain("report.personsInvolved[].name");
                })
                .anySatisfy(row -> shows(row, "customs:EU", "REFUSED", "commodity-out-of-scope"))
                .anySatisfy(row -> shows(row, "customs:CO", "REFUSED", "no-legal-basis"));
        assertThat(expected.acceptances())
                .anySatisfy(each -> assertThat(each.problem()).isEqualTo("signature-invalid"))
                .anySatisfy(each -> assertThat(each.quarantined()).isTrue())
                .anySatisfy(each -> assertThat(each.receipt()).isEqualTo("same-as-first"));
    }

    private static void shows(Row row, String receiver, String state, String problem) {
        assertThat(row.receiver()).isEqualTo(receiver);
        assertThat(row.state()).isEqualTo(state);
        assertThat(String.join(",", row.problems())).isEqualTo(problem);
    }

    private List<String> differences(List<Row> rows) {
        return expectations.differences(new Report(expected.acceptances(), rows));
    }

    private Row first() {
        return expected.rows().getFirst();
    }

    private List<Row> changed(Row other) {
        var rows = new ArrayList<>(expected.rows());
        rows.set(0, other);
        return rows;
    }

    private static Row with(Row row, String receiver, List<String> withheld, int copies) {
        return new Row(
                row.message(),
                receiver,
                row.lane(),
                row.outcome(),
                row.problems(),
                row.framework(),
                withheld,
                row.state(),
                row.receipt(),
                copies,
                row.sees());
    }

    private static Report read() {
        try (var file = Expectations.class.getResourceAsStream("expectations.json")) {
            return new JsonMapper().readValue(file, Report.class);
        } catch (IOException e) {
            throw new IllegalStateException("the expectations cannot be read", e);
        }
    }
}
