package org.rilohub.gateway.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.ShippedFrameworks;
import org.rilohub.schemas.MessageType;
import org.rilohub.security.PersonalSignatures;

/** The agreement with Uruguay is ended by two people of Japan's legal department (NL-JP 16(2), taken for all). */
@ExtendWith(SharedRegion.class)
class EndedAgreementTest {
    private static final String FRAMEWORK = "JP-UY-CMAA";
    private static final String PROPOSALS = "/v1/frameworks/proposals";

    private final Region region;
    private final Bureau uruguay;
    private final Bureau japan;

    EndedAgreementTest(Region region) {
        this.region = region;
        this.uruguay = region.bureau("UY");
        this.japan = region.bureau("JP");
    }

    @Test
    void lets_a_request_that_came_before_be_answered_and_no_other_begin() {
        var sent = uruguay.sends(request("UY-ENDED-1"));
        japan.receives(sent);
        var asked = new CaseLetters("customs:UY", "customs:JP", region.idOf(sent));

        var told = uruguay.sends(information("UY-ENDED-3"));
        japan.receives(told);

        endsToday();
        uruguay.receives(japan.sends(asked.reply("PARTIAL", "The first was delivered")));
        assertThat(state(asked)).isEqualTo("PARTLY_ANSWERED");
        region.pass(Duration.ofHours(36));

        var late = uruguay.sends(request("UY-ENDED-2"));
        assertThat(region.settled(late)).containsOnly(Map.entry("customs:JP CMAA", "REFUSED"));
        assertThat(uruguay.reads("/v1/messages/" + region.idOf(late)).body().toString())
                .contains("agreement-not-in-force");
        assertThat(region.settled(uruguay.sends(information("UY-ENDED-4"))))
                .containsOnly(Map.entry("customs:JP CMAA", "REFUSED"));
        isFinished(asked);
        isCalledBack(told);
    }

    /** Both ways under the agreement by which it was told, though neither message names it. */
    private void isCalledBack(Sent told) {
        var recall = uruguay.sends(
                Letter.of(MessageType.Recall, "customs:JP", Map.of("concerning", region.idOf(told), "reason", "WRONG"))
                        .with("proceedings", "NONE"));
        assertThat(japan.receives(region.idOf(recall))
                        .json()
                        .at("/header/agreementRef")
                        .asString())
                .isEqualTo(FRAMEWORK);

        var answer = japan.sends(Letter.of(
                        MessageType.RecallAnswer,
                        "customs:UY",
                        Map.of("recallId", region.idOf(recall), "outcome", "COULD_NOT", "reason", "It is in a file"))
                .with("proceedings", "NONE"));
        assertThat(uruguay.receives(answer).json().at("/header/agreementRef").asString())
                .isEqualTo(FRAMEWORK);
    }

    private static Letter information(String reference) {
        return Stories.information("customs:JP", reference, "CAIU2222222");
    }

    /** Under the agreement by which it came, also where the answer names none; under no other. */
    private void isFinished(CaseLetters asked) {
        var answer = asked.reply("FINAL", "The others were, too");
        var onAnother =
                Map.of("partyId", "urn:rilohub:party:customs:UY", "role", "RECIPIENT", "agreementRef", "JP-KR-CMAA");
        assertThat(region.settled(japan.sends(answer.with("to", List.of(onAnother)))))
                .containsOnly(Map.entry("customs:UY CMAA", "REFUSED"));
        assertThat(state(asked)).isEqualTo("PARTLY_ANSWERED");

        var arrived = uruguay.receives(japan.sends(answer));
        assertThat(arrived.json().at("/header/agreementRef").asString()).isEqualTo(FRAMEWORK);
        assertThat(state(asked)).isEqualTo("COMPLETED_AFTER_TERMINATION");
        assertThat(region.leaves("requestId", asked.requestId())).endsWith("request-completed");
        assertThat(region.record().verdict().flaw()).isEmpty();
    }

    private static Letter request(String reference) {
        return Stories.request("customs:UY", "customs:JP", reference);
    }

    private String state(CaseLetters asked) {
        return uruguay.reads("/v1/assistance-requests/" + asked.requestId()).text("state");
    }

    /** Proposed by one, signed by both. */
    private void endsToday() {
        var today =
                LocalDate.ofInstant(region.clock().instant(), ZoneOffset.UTC).toString();
        var shipped = shipped();
        var ending = shipped.yaml().replaceFirst("validity:\n", "validity:\n  lastDay: \"" + today + "\"\n");
        var proposed = region.signedIn("jp-legal-1")
                .posts(PROPOSALS, Map.of("framework", ending, "cases", shipped.cases(), "effectiveFrom", today));
        assertThat(proposed.status()).as(proposed.body().toString()).isEqualTo(201);
        var proposal = PROPOSALS + "/" + proposed.text("proposalId");

        assertThat(signs("jp-legal-1", proposal).text("state")).isEqualTo("OPEN");
        assertThat(signs("jp-legal-2", proposal).text("state")).isEqualTo("APPROVED");
    }

    private Reply signs(String account, String proposal) {
        var lawyer = region.signedIn(account);
        var statement = lawyer.reads(proposal).text("statement");
        return lawyer.posts(
                proposal + "/approvals",
                "application/jose",
                PersonalSignatures.sign(region.keyOf(account), statement.getBytes(UTF_8)));
    }

    private static FrameworkText shipped() {
        return ShippedFrameworks.texts().stream()
                .filter(text -> text.id().equals(FRAMEWORK))
                .findFirst()
                .orElseThrow();
    }
}
