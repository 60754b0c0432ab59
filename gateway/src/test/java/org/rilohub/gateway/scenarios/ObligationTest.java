package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.schemas.MessageType;

/** What the Netherlands owe Japan for what it told them, from the signature to the deletion (POL-06, POL-31). */
@ExtendWith(SharedRegion.class)
class ObligationTest {
    private static final String OWED = "/v1/obligations?limit=100&other=";

    private final Region region;
    private final Bureau japan;
    private final Bureau netherlands;

    ObligationTest(Region region) {
        this.region = region;
        this.japan = region.bureau("JP");
        this.netherlands = region.bureau("NL");
    }

    @Test
    void stand_at_both_sides_are_called_to_mind_and_end_with_the_deletion_alone() {
        var lastDay = today().plusDays(20);
        var told = japan.sends(
                Stories.information("customs:NL", "JP-OWED-1", "HLXU1234567").with("retainUntil", lastDay.toString()));
        var known = netherlands.receives(told);
        region.settled(told);
        assertThat(bothRead(known))
                .containsEntry("delete-by:" + lastDay, "OPEN")
                .containsEntry("report-back", "OPEN");
        assertThat(region.bureau("KR").reads(OWED + "customs:JP").body().toString())
                .doesNotContain(known.id());

        isUsed(known);
        isCalledToMind(known, lastDay);
        isDisclosed(known);
        isDeleted(known);
    }

    /** Closes that one duty, and can be said again. */
    private void isUsed(Bureau.Arrived known) {
        var used = netherlands.sends(report(known, "USED").saying("outcome", "Two containers were opened"));
        assertThat(japan.receives(used).text()).contains("Two containers were opened");
        assertThat(bothRead(known)).containsEntry("report-back", "CLOSED").containsEntry("no-third-party", "OPEN");
    }

    private void isCalledToMind(Bureau.Arrived known, LocalDate lastDay) {
        region.pass(Duration.ofDays(8));
        Waiting.until(
                "the reminder of " + lastDay,
                () -> "DUE".equals(japanReads(known).get("delete-by:" + lastDay)));
        assertThat(bothRead(known)).containsEntry("delete-by:" + lastDay, "DUE");
        var officer = region.signedIn("jp-officer-1");
        var task = officer.task("obligation.delete-by.provider", known.id());
        assertThat(task.path("asks").path("ja").asString()).isNotBlank();
    }

    /** Of one disclosure; the duty stays for the next. */
    private void isDisclosed(Bureau.Arrived known) {
        var notice = notice(known, today().plusDays(3), false);
        assertThat(netherlands.tries(notice.saying("already", true)).problem()).isEqualTo("rule-violated");
        assertThat(japan.receives(netherlands.sends(notice)).text()).contains("The district court");
        var task = region.signedIn("jp-legal-1").task("disclosure.announced", known.id());
        assertThat(task.toString()).doesNotContain("district court");
        assertThat(bothRead(known)).containsEntry("notice-before-disclosure", "OPEN");
    }

    private static Letter notice(Bureau.Arrived known, LocalDate day, boolean already) {
        return about(
                MessageType.DisclosureNotice,
                known,
                Map.of(
                        "disclosedTo",
                        "The district court",
                        "legalDuty",
                        "Order of the court",
                        "on",
                        day.toString(),
                        "already",
                        already));
    }

    private void isDeleted(Bureau.Arrived known) {
        assertThat(netherlands.tries(report(known, "DELETED")).problem()).isEqualTo("incomplete-request");
        var deletion = report(known, "DELETED").saying("deletedOn", today().toString());
        assertThat(region.bureau("NO").tries(deletion).problem()).isEqualTo("not-found");
        japan.receives(netherlands.sends(deletion));

        assertThat(bothRead(known).values()).containsOnly("CLOSED");
        assertThat(netherlands.tries(deletion).problem()).isEqualTo("out-of-turn");
        assertThat(region.signedIn("jp-officer-1").tasks("obligation.", known.id()))
                .isEmpty();
        assertThat(region.leaves("dispatchId", known.id()))
                .contains("obligations-opened", "use-reported", "disclosure-noticed");
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    private static Letter report(Bureau.Arrived known, String use) {
        return about(MessageType.UseReport, known, Map.of("use", use));
    }

    private static Letter about(MessageType type, Bureau.Arrived known, Map<String, Object> more) {
        var content = new TreeMap<>(more);
        content.put("concerning", known.id());
        return Letter.of(type, "customs:JP", content).with("proceedings", "NONE");
    }

    /**
     * State of each, by its code, as Japan's people read it and the Netherlands' system does. Reminders ring on their own: what
     * changed between one side's look and the other's is read again.
     */
    private SortedMap<String, String> bothRead(Bureau.Arrived known) {
        return Waiting.found("the same look for both sides", () -> {
            var seen = japanReads(known);
            var theirs = states(netherlands::reads, OWED + "customs:JP", known);
            if (!japanReads(known).equals(seen)) {
                return Optional.empty();
            }
            assertThat(theirs).isEqualTo(seen);
            return Optional.of(seen);
        });
    }

    private SortedMap<String, String> japanReads(Bureau.Arrived known) {
        return states(region.signedIn("jp-auditor")::reads, OWED + "customs:NL", known);
    }

    private static SortedMap<String, String> states(Function<String, Reply> board, String path, Bureau.Arrived known) {
        var states = new TreeMap<String, String>();
        Reply.everyItem(board, path).stream()
                .filter(owed -> owed.path("dispatchId").asString("").equals(known.id()))
                .forEach(owed -> states.put(
                        owed.path("obligation").asString(), owed.path("state").asString()));
        return states;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(region.clock().instant(), ZoneOffset.UTC);
    }
}
