package org.rilohub.routes;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.schemas.Acknowledgement;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.RequestDecision;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Tlp;

/** How what is written about a request is handled and what it is for: as the request, or more strictly, and never less. */
final class Limits {
    private static final String RULE = "LOOSER_THAN_REQUEST";
    private static final String HANDLING = "handling";
    private static final String AT_HOME = "noDomesticAgencies";
    private static final String CAVEAT = "caveatText";
    private static final String PROCEEDINGS = "proceedings";
    private static final String REFERENCE = "proceedingsReference";
    private static final String RETAIN = "retainUntil";

    /** What tells the other side something that it did not know. */
    private static final Set<MessageType> TELLING =
            EnumSet.of(MessageType.AssistanceReply, MessageType.SurveillanceResult);

    /** The request once more: all that its writer said of it stands. */
    private static final Set<MessageType> SAME =
            EnumSet.of(MessageType.AssistanceRequest, MessageType.WrittenConfirmation);

    private final ExchangeHeader asked;

    /** @param asked the header of the message that opened the request */
    Limits(ExchangeHeader asked) {
        this.asked = asked;
    }

    /**
     * Adds the writer's own to a header, and what the request says wherever the writer says nothing.
     *
     * @param informs whether the message carries information that proceedings could use
     */
    void complete(SortedMap<String, Object> header, MessageType type, boolean informs, Map<String, Object> said) {
        header.put("purposeCode", asked.purposeCode().name());
        header.put(PROCEEDINGS, informs ? asked.proceedings().name() : Proceedings.NONE.name());
        if (SAME.contains(type)) {
            asked.retainUntil().ifPresent(day -> header.put(RETAIN, day.toString()));
        }
        header.putAll(said);
        header.put(HANDLING, handling(type, said));
        if (asked.proceedings() != Proceedings.NONE
                && asked.proceedings().name().equals(header.get(PROCEEDINGS))) {
            asked.proceedingsReference().ifPresent(reference -> header.putIfAbsent(REFERENCE, reference));
        }
    }

    private Object handling(MessageType type, Map<String, Object> said) {
        var own = new TreeMap<String, Object>();
        if (said.get(HANDLING) instanceof Map<?, ?> given) {
            given.forEach((name, value) -> own.put(String.valueOf(name), value));
        } else if (said.containsKey(HANDLING)) {
            return said.getOrDefault(HANDLING, Map.of());
        } else {
            own.putAll(ofRequest(type));
        }
        asked.handling().noDomesticAgencies().ifPresent(kept -> own.putIfAbsent(AT_HOME, kept));
        if (SAME.contains(type)) {
            asked.handling().caveatText().ifPresent(caveat -> own.putIfAbsent(CAVEAT, caveat));
        }
        return own;
    }

    /** What tells something new is not for courts and not for others unless its writer says so. */
    private Map<String, Object> ofRequest(MessageType type) {
        var own = asked.handling();
        var codes = new TreeSet<HandlingCode>(own.codes());
        if (TELLING.contains(type)) {
            codes.addAll(EnumSet.of(HandlingCode.H1, HandlingCode.H2));
        }
        var tlp = own.tlp().compareTo(Tlp.AMBER) < 0 ? Tlp.AMBER : own.tlp();
        return Map.of(
                "codes",
                codes.stream().map(HandlingCode::name).toList(),
                "tlp",
                tlp.toString(),
                "classification",
                own.classification().name());
    }

    /** Whether anything in a content is information that proceedings could use: a bare step of the exchange is none. */
    static boolean informs(MessageType type, Map<String, Object> content) {
        return type != MessageType.Acknowledgement
                && (type != MessageType.RequestDecision || content.containsKey("helpfulInformation"));
    }

    /** @throws InvalidMessageException {@code rule-violated}, with the field, if anything in the header is looser than in the request's */
    void requireKept(Submission message) {
        var header = message.header();
        require(HANDLING, isKept(header.handling()), "Keep every limit of the request's own handling, or be stricter.");
        boolean informs = switch (message.content()) {
            case Acknowledgement bare -> false;
            case RequestDecision decision -> decision.helpfulInformation().isPresent();
            default -> true;
        };
        require(
                PROCEEDINGS,
                header.proceedings() == asked.proceedings() || (!informs && header.proceedings() == Proceedings.NONE),
                "Name the proceedings of the request; NONE is for what carries no information.");
        if (SAME.contains(message.content().type())) {
            var day = asked.retainUntil();
            require(
                    RETAIN,
                    day.isEmpty()
                            || header.retainUntil()
                                    .filter(given -> !given.isAfter(day.get()))
                                    .isPresent(),
                    "Let it be kept no longer than the request.");
        }
    }

    private boolean isKept(HandlingInstructions given) {
        var own = asked.handling();
        return given.codes().containsAll(own.codes())
                && given.tlp().compareTo(own.tlp()) >= 0
                && given.classification().compareTo(own.classification()) >= 0
                && (given.noDomesticAgencies().orElse(false)
                        || !own.noDomesticAgencies().orElse(false));
    }

    private static void require(String field, boolean isKept, String remedy) {
        if (!isKept) {
            throw new InvalidMessageException(
                    "rule-violated", List.of(new InvalidMessageException.Defect("header." + field, RULE, remedy)));
        }
    }
}
