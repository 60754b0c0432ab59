package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.gateway.frameworks.StaffDoorException;
import org.rilohub.gateway.requests.CaseRuns;
import org.rilohub.schemas.Ids;

/** A request of Korea's system that people of Japan answer at the staff's door, with no system of their own (NL-JP 7, 8, 11). */
@ExtendWith(SharedRegion.class)
class WrittenByPeopleTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit's
    private Path folder;

    private final Region region;
    private final Bureau korea;
    private final Bureau japan;
    private final Staff staff;

    WrittenByPeopleTest(Region region) {
        this.region = region;
        this.korea = region.bureau("KR");
        this.japan = region.bureau("JP");
        this.staff = new Staff(region);
    }

    @Test
    void people_acknowledge_ask_back_and_reply_and_the_other_side_is_sent_all_of_it_sealed() {
        var asked = isAsked("KR-PEOPLE-1");

        var thanks = written("jp-officer-1", asked, "acknowledgement", Map.of("caseOfficial", "JP-DESK-1"));
        assertThat(korea.receives(thanks).text()).contains("JP-DESK-1");
        bothRead(asked, "ACKNOWLEDGED");

        var question = Map.<String, Object>of("decision", "CLARIFICATION_ASKED", "questions", "Which of the three?");
        assertThat(korea.receives(written("jp-officer-2", asked, "requestDecision", question))
                        .text())
                .contains("Which of the three?");
        var said = new CaseLetters("customs:KR", "customs:JP", asked)
                .remark("CLARIFICATION_GIVEN", Map.of("helpfulInformation", "The one with the blue doors"));
        japan.receives(korea.sends(said));

        var reply = written("jp-officer-1", asked, "reply", Map.of("part", "FINAL", "answer", "All three were empty"));
        assertThat(korea.receives(reply).text()).contains("All three were empty");
        bothRead(asked, "ANSWERED");
        var status = "/v1/messages/" + region.idOf(reply);
        assertThat(staff.member("jp-auditor").reads(status).body().path("receivers"))
                .hasSize(1);
        assertThat(staff.member("rilo-officer").reads(status).status()).isEqualTo(404);
        isOnRecord(reply);
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    /** The leaf says that a person wrote, and who; the message went the way of every message. */
    private void isOnRecord(Sent reply) {
        var leaves = region.record().leaves("messageId", reply.messageId());
        assertThat(leaves)
                .filteredOn(leaf -> leaf.kind().equals("received"))
                .singleElement()
                .satisfies(leaf -> {
                    assertThat(leaf.facts().path("door").asString()).isEqualTo("STAFF");
                    assertThat(leaf.facts().path("by").asString()).isEqualTo("jp-officer-1");
                    assertThat(leaf.facts().toString()).doesNotContain("All three");
                });
        assertThat(region.leaves("reportId", region.idOf(reply)))
                .contains("received", "decided", "sealed", "delivered");
    }

    @Test
    void a_reply_that_is_referred_is_allowed_by_somebody_else_than_whoever_wrote_it() {
        var asked = isAsked("KR-PEOPLE-2");
        var reply = writtenWithRestrictions(asked);
        assertThat(region.settled(reply).values()).allMatch(state -> state.startsWith("REFERRED"));
        bothRead(asked, "SUBMITTED");

        var task = staff.member("jp-supervisor").task("referral.handling", region.idOf(reply));
        var own = staff.member("jp-supervisor").says(true, task, "I wrote it myself");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.problem()).isEqualTo("forbidden");

        var other = staff.member("jp-deputy").says(true, task, "The restriction is read and kept");
        assertThat(other.status()).as(other.body().toString()).isEqualTo(200);
        assertThat(korea.receives(reply).text()).contains("Read this before you act");
        bothRead(asked, "ANSWERED");
    }

    private Sent writtenWithRestrictions(String asked) {
        var handling = Map.of(
                "codes",
                List.of("H0", "H3"),
                "tlp",
                "AMBER",
                "classification",
                "NONE",
                "caveatText",
                "Read this before you act");
        return sent(staff.member("jp-supervisor")
                .writes(
                        asked,
                        Map.of(
                                "handling",
                                handling,
                                "content",
                                Map.of("reply", Map.of("part", "FINAL", "answer", "The shipper is known to us")))));
    }

    @Test
    void a_terminal_lists_shows_and_sends_as_the_door_does() throws Exception {
        var asked = isAsked("KR-PEOPLE-4");
        var terminal = staff.member("jp-officer-1").terminal();
        var letter = Files.writeString(folder.resolve("letter.json"), "{\"content\": {\"acknowledgement\": {}}}");

        assertThat(CaseRuns.of(terminal, "list", "--side", "REQUESTED", "--open"))
                .contains(asked, "SUBMITTED");
        assertThat(CaseRuns.of(terminal, "show", asked))
                .contains("ACKNOWLEDGED  Acknowledgement", "customs:KR")
                .doesNotContain("WITHDRAWN");
        assertThatThrownBy(() -> CaseRuns.of(terminal, "send", asked, letter.toString(), "--read", "1"))
                .isInstanceOfSatisfying(
                        StaffDoorException.class,
                        refused -> assertThat(refused.status()).isEqualTo(412));
        var first = CaseRuns.of(terminal, "send", asked, letter.toString());
        assertThat(first).contains("ACCEPTED");
        assertThat(CaseRuns.of(terminal, "send", asked, letter.toString()))
                .as("nobody heard the answer")
                .isEqualTo(first);
        Waiting.found(
                "the acknowledgement",
                () -> Optional.of(
                                korea.reads("/v1/assistance-requests/" + asked).text("state"))
                        .filter("ACKNOWLEDGED"::equals));
    }

    @Test
    void nobody_writes_out_of_turn_or_for_another() {
        var asked = isAsked("KR-PEOPLE-3");
        var withdrawal = Map.<String, Object>of("content", Map.of("requestDecision", Map.of("decision", "WITHDRAWN")));

        assertThat(staff.member("jp-officer-1").writes(asked, withdrawal).problem())
                .isEqualTo("out-of-turn");
        assertThat(staff.member("jp-legal-1").writes(asked, withdrawal).problem())
                .isEqualTo("forbidden");
        assertThat(staff.member("rilo-officer")
                        .posts("/v1/cases/" + asked + "/messages", Map.of())
                        .status())
                .isIn(400, 404);
        bothRead(asked, "SUBMITTED");
    }

    /** Of the office's own, which two of its people let go as they let go whatever is its own. */
    @Test
    void an_alert_that_the_office_writes_goes_to_every_user_once_two_people_have_released_it() {
        var alert = Map.of(
                "nationalReference",
                "AP-PEOPLE-1",
                "title",
                "Floors raised by ten centimetres",
                "goods",
                List.of(Map.of("category", "DRUG", "type", "COCAINE")),
                "indicators",
                List.of("COVER_LOAD"),
                "synthetic",
                true);
        var id = Ids.next(Clock.systemUTC(), new SecureRandom()).toString();
        var letter = Map.<String, Object>of("messageId", id, "content", Map.of("alert", alert));
        var sent = sent(staff.member("rilo-officer").posts("/v1/cen/alerts", letter));
        assertThat(region.settled(sent).values()).isNotEmpty().allMatch(state -> state.startsWith("RILO_REVIEW"));

        var release = "/v1/tasks/" + region.idOf(sent) + "/release";
        assertThat(staff.member("rilo-officer").posts(release, Map.of()).problem())
                .isEqualTo("forbidden");
        assertThat(staff.member("rilo-deputy").posts(release, Map.of()).status())
                .isEqualTo(204);
        assertThat(staff.member("rilo-deputy").posts(release, Map.of()).problem())
                .isEqualTo("already-approved");
        assertThat(staff.member("rilo-supervisor").posts(release, Map.of()).status())
                .isEqualTo(204);

        region.settled(sent);
        assertThat(staff.member("rilo-officer")
                        .reads("/v1/messages/" + region.idOf(sent))
                        .text("notice"))
                .isNotEmpty();
        assertThat(korea.receives(sent).text()).contains("Floors raised");
        assertThat(japan.receives(sent).text()).contains("Floors raised");
        assertThat(staff.member("jp-officer-1").posts("/v1/cen/alerts", letter).problem())
                .isEqualTo("forbidden");
    }

    private String isAsked(String reference) {
        var sent = korea.sends(Stories.request("customs:KR", "customs:JP", reference));
        assertThat(japan.receives(sent).text()).contains(reference);
        return region.idOf(sent);
    }

    private Sent written(String account, String asked, String part, Map<String, Object> content) {
        return sent(staff.member(account).writes(asked, Map.of("content", Map.of(part, new TreeMap<>(content)))));
    }

    private static Sent sent(Reply taken) {
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(202);
        return new Sent(taken.text("messageId"), taken.body());
    }

    private void bothRead(String asked, String state) {
        assertThat(staff.member("jp-auditor").reads("/v1/cases/" + asked).text("state"))
                .isEqualTo(state);
        assertThat(korea.reads("/v1/assistance-requests/" + asked).text("state"))
                .isEqualTo(state);
    }
}
