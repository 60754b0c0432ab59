package org.rilohub.gateway.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.demopartner.envelope.Fault;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.synthetic.SyntheticReports;
import tools.jackson.databind.json.JsonMapper;

/**
 * What says who somebody is reaches those who may know it, and nobody else: no log, no error, no address, no ledger, and no
 * receiver without the right. Held for reports drawn by lot.
 */
@ExtendWith(WholeHub.class)
class NothingNominalTest {
    private final Town town;

    NothingNominalTest(Town town) {
        this.town = town;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void tells_who_somebody_is_to_nobody_but_the_entitled(long seed) throws Exception {
        try (var log = LogCapture.open()) {
            var report = drawn("NL", seed, "customs:JP", "customs:AU", "rilo:AP");
            var nominal = nominal(report.report());

            send("NL", report);

            assertThat(settled(report))
                    .containsEntry("customs:JP CMAA", "DELIVERED with receipt")
                    .containsEntry("customs:AU CMAA", "REFUSED")
                    .containsEntry("wco:CEN CEN", "DELIVERED with receipt");
            assertThat(received("JP", report)).as("the entitled one").contains(spelled(nominal));
            assertThat(received("AU", report)).isEmpty();
            assertThat(received("KR", report)).isNotEmpty().doesNotContain(nominal);
            assertThat(received("CEN", report)).isNotEmpty().doesNotContain(nominal);
            assertNowhere(report, nominal, log);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void withholds_from_a_receiver_whose_framework_lets_no_personal_data_through(long seed) throws Exception {
        try (var log = LogCapture.open()) {
            var report = drawn("SG", seed, "customs:JP");
            var nominal = nominal(report.report());

            send("SG", report);

            assertThat(settled(report)).containsEntry("customs:JP CMAA", "DELIVERED with receipt");
            assertThat(received("JP", report)).isNotEmpty().doesNotContain(nominal);
            assertNowhere(report, nominal, log);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void repeats_nothing_of_it_in_an_error(long seed) throws Exception {
        try (var log = LogCapture.open()) {
            var report = drawn("NL", seed, "customs:JP");
            var nominal = nominal(report.report());
            var id = report.header().messageId().toString();
            var json = json(report);

            var answers = List.of(
                    attempt("NL", id, json.replace("\"CMAA\"", "\"CEN\"")),
                    attempt("NL", id, json.replace("\"PASSPORT\"", "\"" + nominal.getFirst() + "\"")),
                    attempt("NL", id, json.replace("\"count\":1", "\"count\":\"" + nominal.getFirst() + "\"")),
                    attempt("NL", id, json.replace("\"role\":", "\"" + nominal.getFirst() + "\":")),
                    attempt("NL", id, json.substring(0, json.length() / 2)),
                    attempt("SG", id, json));

            for (var answer : answers) {
                assertThat(answer.status()).isBetween(400, 499);
                assertThat(answer.everything()).doesNotContain(nominal);
                assertThat(town.record().leaves("instance", answer.instance()).toString())
                        .doesNotContain(nominal);
            }
            assertThat(log.text()).doesNotContain(nominal);
        }
    }

    private static Submission drawn(String from, long seed, String... receivers) {
        var to = new ArrayList<Recipient>();
        for (var receiver : receivers) {
            var lane = receiver.startsWith("rilo") ? Lane.CEN : Lane.CMAA;
            to.add(new Recipient(Party.of(receiver), PartyRole.RECIPIENT, Optional.of(lane), Optional.empty()));
        }
        return new SyntheticReports(new SplittableRandom(seed), Clock.systemUTC())
                .next(Party.customs(from), to, Lane.CMAA, true);
    }

    /** Name, birth date, document, address, telephone, company and plate: as they stand in the report. */
    private static List<String> nominal(SeizureReport report) {
        var person = report.personsInvolved().getFirst();
        var values = new ArrayList<String>();
        person.name().ifPresent(values::add);
        person.birthDate().ifPresent(date -> values.add(date.toString()));
        person.documentNumber().ifPresent(values::add);
        person.address().ifPresent(values::add);
        person.telephone().ifPresent(values::add);
        report.tradeParties().forEach(party -> values.add(party.name()));
        report.conveyance().flatMap(conveyance -> conveyance.registration()).ifPresent(values::add);
        assertThat(values).hasSize(7);
        return values;
    }

    /** Japan reads birth dates by era; everything else stands as it was written. */
    private static List<String> spelled(List<String> nominal) {
        return nominal.stream()
                .filter(value -> !value.matches("\\d{4}-\\d\\d-\\d\\d"))
                .toList();
    }

    private static String json(Submission report) {
        return JsonMapper.shared().writeValueAsString(Trees.of(report));
    }

    private void send(String code, Submission report) throws IOException {
        var answer = attempt(code, report.header().messageId().toString(), json(report));
        assertThat(answer.status()).as(answer.everything()).isEqualTo(202);
        assertThat(answer.everything()).doesNotContain(nominal(report.report()));
    }

    private Answer attempt(String code, String id, String json) throws IOException {
        var who = town.administration(code);
        var sealed =
                who.jose(Clock.systemUTC()).seal(json.getBytes(StandardCharsets.UTF_8), "application/json", Fault.NONE);
        return HttpDoors.of(who, town.issuer()).rest(id, sealed);
    }

    private Map<String, String> settled(Submission report) throws Exception {
        return town.settled(report.header().messageId().toString());
    }

    /** The octets a partner found in its envelopes about this report. */
    private String received(String code, Submission report) throws IOException {
        var text = new StringBuilder();
        for (var delivery :
                town.partner(code).deliveriesOf(report.header().messageId().toString())) {
            text.append(Files.readString(Path.of(delivery.path("contentFile").asString())));
        }
        return text.toString();
    }

    private void assertNowhere(Submission report, List<String> nominal, LogCapture log) {
        var received =
                town.record().leaves("messageId", report.header().messageId().toString());
        var about = town.record()
                .leaves("reportId", received.getFirst().facts().path("reportId").asString());
        assertThat(about).hasSizeGreaterThan(2);
        assertThat(about.toString()).doesNotContain(nominal);
        assertThat(town.record().readable()).doesNotContain(nominal);
        assertThat(log.text()).doesNotContain(nominal);
        town.partners()
                .values()
                .forEach(partner -> assertThat(partner.refusals()).isEmpty());
    }
}
