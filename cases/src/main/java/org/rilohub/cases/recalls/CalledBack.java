package org.rilohub.cases.recalls;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rilohub.cases.recalls.Recalls.ToTell;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Recall;
import org.rilohub.schemas.RecallReason;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;

/**
 * What a receiver sees of a message that calls something back: in the name of the one who told it, by the id it knows.
 * Whoever had a report from its originator gets what replaces or cancels it; whoever was told on gets a recall in its
 * place, because of what the originator wrote it was told nothing, and nothing new of it may reach it this way.
 */
final class CalledBack {
    private CalledBack() {}

    static boolean isSaidBy(Submission message) {
        return message.content() instanceof Recall
                || (message.content() instanceof SeizureReport report
                        && report.amended().isPresent());
    }

    static Submission of(Submission message, ToTell seen) {
        var header = message.header();
        return switch (message.content()) {
            case Recall recall -> new Submission(toldBy(header, seen.provider()), recall.concerning(seen.dispatchId()));
            case SeizureReport report
            when !header.from().partyId().equals(seen.provider()) ->
                new Submission(recalling(toldBy(header, seen.provider())), superseded(seen, report));
            default -> message;
        };
    }

    /**
     * A basis that its originator named is one between itself and a receiver, and so are the proceedings it has in mind: another
     * who tells it rests on none of these.
     */
    private static ExchangeHeader toldBy(ExchangeHeader header, Party provider) {
        var tree = new TreeMap<>(Trees.of(header.toldBy(provider)));
        if (!header.from().partyId().equals(provider)) {
            tree.put("to", header.to().stream().map(CalledBack::onNoBasis).toList());
            tree.remove("proceedingsReference");
        }
        return Trees.read(ExchangeHeader.class, tree);
    }

    private static Object onNoBasis(Recipient to) {
        return Trees.of(new Recipient(to.partyId(), to.role(), to.lane(), Optional.empty()));
    }

    /** Whatever else it was the first time: now it calls back what came late, and nothing besides. */
    static Submission again(Submission message, ToTell seen) {
        var header = message.header();
        return message.content() instanceof SeizureReport report
                ? new Submission(recalling(toldBy(header, seen.provider())), superseded(seen, report))
                : of(message, seen);
    }

    private static Recall superseded(ToTell seen, SeizureReport report) {
        return new Recall(
                Optional.empty(),
                seen.dispatchId(),
                RecallReason.SUPERSEDED,
                Optional.empty(),
                Optional.empty(),
                report.synthetic());
    }

    /** Without what belongs to the report alone, or was written for those who had it from its originator. */
    private static ExchangeHeader recalling(ExchangeHeader header) {
        var handling = header.handling();
        var tree = new TreeMap<>(Trees.of(header));
        tree.putAll(Map.of("messageType", MessageType.Recall.name(), "proceedings", Proceedings.NONE.name()));
        tree.put(
                "handling",
                Trees.of(new HandlingInstructions(
                        handling.codes(),
                        handling.tlp(),
                        handling.classification(),
                        Optional.empty(),
                        handling.noDomesticAgencies())));
        tree.keySet()
                .removeAll(Set.of(
                        "refToMessageId", "conversationId", "businessService", "proceedingsReference", "retainUntil"));
        return Trees.read(ExchangeHeader.class, tree);
    }
}
