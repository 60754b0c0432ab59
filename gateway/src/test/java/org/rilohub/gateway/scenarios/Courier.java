package org.rilohub.gateway.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageType;

/** Carries letters of one administration to another until that has signed for them, and keeps what came by which doors. */
record Courier(Region region, Staff staff, Bureau from, Bureau to, Set<Way> arrived) {
    private static final String SIGNED_FOR = "DELIVERED with receipt";

    /** What a receiver knows by an id of its own, and so may be named by another than it was told. */
    private static final String TRANSLATED = "concerning=";

    /**
     * A message of this type came from a door of this kind to one of that.
     *
     * @param sent SOAP, REST or QUEUE
     * @param received SOAP, REST, QUEUE or INBOX
     */
    record Way(MessageType type, String sent, String received) {}

    /**
     * A letter that arrived.
     *
     * @param seen the id under which its receiver knows it
     */
    record Carried(Sent sent, String seen) {}

    /** What the case is called that a letter opened. */
    String id(Carried carried) {
        return region.idOf(carried.sent());
    }

    /** Nobody needs to be asked about it. */
    Carried carries(Letter letter) {
        return arrives(from.sends(letter), letter);
    }

    /** Two lawyers of its sender are asked first. */
    Carried carriesOnceAllowed(Letter letter) {
        var sent = from.sends(letter);
        assertThat(outcome(sent, letter)).isEqualTo("REFERRED");
        for (var account : List.of("-legal-1", "-legal-2")) {
            var lawyer = staff.member(from.neighbour().code().toLowerCase(Locale.ROOT) + account);
            var said = lawyer.says(true, lawyer.task("referral.watching", region.idOf(sent)), "The grounds suffice");
            assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
        }
        return arrives(sent, letter);
    }

    /** The office reviews it first. */
    Carried carriesOnceReviewed(Letter letter) {
        var sent = from.sends(letter);
        assertThat(outcome(sent, letter)).isEqualTo("RILO_REVIEW");
        var released = staff.member("rilo-officer").posts("/v1/tasks/" + region.idOf(sent) + "/release", Map.of());
        assertThat(released.status()).as(released.body().toString()).isEqualTo(204);
        return arrives(sent, letter);
    }

    private Carried arrives(Sent sent, Letter letter) {
        assertThat(outcome(sent, letter)).as(this + ": " + letter.type()).isEqualTo(SIGNED_FOR);
        var delivered = to.receives(sent);
        var read = to.understands(letter.type(), delivered).content();
        assertThat(facts(read)).as(this + ": " + letter.type()).containsAll(facts(written(sent, letter)));
        arrived.add(
                new Way(letter.type(), from.neighbour().sends(), to.neighbour().receives()));
        return new Carried(sent, delivered.id());
    }

    private String outcome(Sent sent, Letter letter) {
        return String.valueOf(region.settled(sent).get(to.neighbour().organisation() + " " + letter.lane()));
    }

    private Content written(Sent sent, Letter letter) {
        var now = region.clock().instant().toString();
        return letter.from(from.neighbour().organisation(), sent.messageId(), now)
                .content();
    }

    /** Each as {@code path=value}. */
    private static Set<String> facts(Content content) {
        var facts = new TreeSet<String>();
        Facts.visit((Record) content, (path, found) -> facts.add(path + "=" + found.value()));
        facts.removeIf(fact -> fact.startsWith(TRANSLATED));
        return facts;
    }

    @Override
    public String toString() {
        return from.neighbour().code() + " to " + to.neighbour().code();
    }
}
