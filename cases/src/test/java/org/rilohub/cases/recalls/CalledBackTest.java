package org.rilohub.cases.recalls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.disclosures.Information;
import org.rilohub.cases.disclosures.Letters;
import org.rilohub.cases.recalls.Recalls.ToTell;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Recall;
import org.rilohub.schemas.RecallReason;
import org.rilohub.schemas.RelatedReport;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.schemas.synthetic.SyntheticReports;

class CalledBackTest {
    private static final Party JAPAN = Party.customs("JP");
    private static final Party KOREA = Party.customs("KR");
    private static final Party NETHERLANDS = Party.customs("NL");
    private static final UUID KNOWN = UUID.fromString("0193b3a0-0000-7000-8000-000000000001");

    private static Submission amendment(String function, String relation) {
        var tree = new TreeMap<>(Trees.of(new SyntheticReports(new Random(7), Clock.systemUTC())
                .next(KOREA, List.of(), Lane.CMAA, false)
                .report()));
        tree.put("functionCode", function);
        tree.put("relatedReports", List.of(Trees.of(new RelatedReport(UUID.randomUUID(), relation))));
        return caveated(Letters.letter(Clock.systemUTC().instant(), Trees.read(SeizureReport.class, tree), KOREA, JAPAN)
                .submission());
    }

    private static Submission caveated(Submission message) {
        var header = new TreeMap<>(Trees.of(message.header()));
        header.put(
                "handling",
                Map.of("codes", List.of("H1"), "tlp", "RED", "classification", "NONE", "caveatText", "of Korea"));
        header.put("conversationId", UUID.randomUUID().toString());
        header.put("retainUntil", "2030-01-01");
        header.put("proceedings", "CRIMINAL_COURT");
        return new Submission(Trees.read(ExchangeHeader.class, header), message.content());
    }

    @Test
    void whoever_had_a_report_from_its_originator_sees_what_replaces_it() {
        var newer = amendment("5", "REPLACES");

        assertThat(CalledBack.isSaidBy(newer)).isTrue();
        assertThat(CalledBack.of(newer, new ToTell(JAPAN, KOREA, KNOWN))).isSameAs(newer);
    }

    @Test
    void whoever_was_told_on_sees_a_recall_by_the_one_who_told_it_and_nothing_else_of_the_originator() {
        for (var amendment : List.of(amendment("5", "REPLACES"), amendment("1", "CANCELS"))) {
            var seen = CalledBack.of(amendment, new ToTell(NETHERLANDS, JAPAN, KNOWN));

            assertThat(seen.content()).isInstanceOfSatisfying(Recall.class, recall -> {
                assertThat(recall.concerning()).isEqualTo(KNOWN);
                assertThat(recall.reason()).isEqualTo(RecallReason.SUPERSEDED);
                assertThat(recall.text()).isEmpty();
            });
            assertThat(seen.header().messageType()).isEqualTo(MessageType.Recall);
            assertThat(seen.header().from().partyId()).isEqualTo(JAPAN);
            assertThat(seen.header().handling().tlp())
                    .isEqualTo(amendment.header().handling().tlp());
            assertThat(Trees.of(seen.header()).toString())
                    .doesNotContain("Korea", "conversationId", "retainUntil", "COURT");
        }
    }

    @Test
    void a_basis_between_its_originator_and_a_receiver_is_none_of_whoever_told_it_on() {
        var recall = naming(Letters.letter(Clock.systemUTC().instant(), recall(), KOREA, JAPAN)
                .submission());

        assertThat(bases(CalledBack.of(recall, new ToTell(JAPAN, KOREA, KNOWN))))
                .contains("JP-KR-CMAA");
        assertThat(bases(CalledBack.of(recall, new ToTell(JAPAN, NETHERLANDS, KNOWN))))
                .isEmpty();
    }

    private static Recall recall() {
        return new Recall(
                Optional.empty(), KNOWN, RecallReason.WRONG, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Submission naming(Submission message) {
        var header = new TreeMap<>(Trees.of(message.header()));
        header.put(
                "to", List.of(Map.of("partyId", JAPAN.toString(), "role", "REQUESTED", "agreementRef", "JP-KR-CMAA")));
        return new Submission(Trees.read(ExchangeHeader.class, header), message.content());
    }

    private static Optional<String> bases(Submission seen) {
        return seen.header().to().getFirst().agreementRef();
    }

    @Test
    void a_report_that_amends_nothing_calls_nothing_back() {
        var told = Letters.letter(Clock.systemUTC().instant(), Information.about("X"), KOREA, JAPAN);

        assertThat(CalledBack.isSaidBy(told.submission())).isFalse();
    }
}
