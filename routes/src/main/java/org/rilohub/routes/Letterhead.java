package org.rilohub.routes;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rilohub.cases.requests.RequestCase;
import org.rilohub.cases.requests.Side;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;

/** Makes a whole message of what a person writes about a request: everything in its header that follows from the case. */
final class Letterhead {
    private static final String REQUEST_ID = "requestId";

    /** What the two sides of a request write to each other about it. */
    private static final Set<MessageType> ABOUT_REQUESTS = EnumSet.of(
            MessageType.AssistanceRequest,
            MessageType.Acknowledgement,
            MessageType.AssistanceReply,
            MessageType.RequestDecision,
            MessageType.WrittenConfirmation,
            MessageType.SurveillanceResult);

    private final RequestCase request;
    private final Party writer;
    private final Side side;
    private final Limits limits;

    Letterhead(RequestCase request, Party writer, Limits limits) {
        this.request = request;
        this.writer = writer;
        this.side = request.sideOf(writer).orElseThrow();
        this.limits = limits;
    }

    /**
     * The message in the vocabulary's JSON. Nothing in it comes from a clock: the same letter under the same id is the same message.
     *
     * @throws InvalidMessageException {@code schema-invalid} if it is no message about this request, or its id no UUIDv7
     */
    SortedMap<String, Object> whole(UUID messageId, Letter letter) {
        var form = form(letter);
        var header = header(messageId, form.type());
        var content = content(form, letter);
        limits.complete(header, form.type(), Limits.informs(form.type(), content), letter.header());
        return new TreeMap<>(Map.of("header", header, form.part(), content));
    }

    private static MessageForm form(Letter letter) {
        return ABOUT_REQUESTS.stream()
                .map(MessageForm::of)
                .filter(form -> letter.content().keySet().equals(Set.of(form.part())))
                .findFirst()
                .orElseThrow(() -> Heading.refused(
                        "content", "NOT_ABOUT_A_REQUEST", "Give one content that the case's possible steps name."));
    }

    private SortedMap<String, Object> content(MessageForm form, Letter letter) {
        if (!(letter.content().get(form.part()) instanceof Map<?, ?> given)) {
            throw Heading.refused(form.part(), "SR-01", "Write this field as the published JSON Schema says.");
        }
        var content = new TreeMap<String, Object>();
        given.forEach((name, value) -> content.put(String.valueOf(name), value));
        requireOwn(content.getOrDefault(REQUEST_ID, id()));
        if (content.get("confirmed") instanceof Map<?, ?> confirmed) {
            requireOwn(confirmed.containsKey(REQUEST_ID) ? confirmed.get(REQUEST_ID) : id());
        }
        content.put(REQUEST_ID, id());
        return content;
    }

    private String id() {
        return request.caseId().toString();
    }

    private void requireOwn(@Nullable Object named) {
        if (!(named instanceof String text) || !text.equalsIgnoreCase(id())) {
            throw Heading.refused(
                    REQUEST_ID, "RESOURCE_MISMATCH", "Leave it out, or name the case that the message is sent to.");
        }
    }

    private SortedMap<String, Object> header(UUID messageId, MessageType type) {
        var header = Heading.of(messageId, type);
        header.put("refToMessageId", request.opening().messageId().toString());
        header.put("conversationId", conversation().toString());
        header.put("from", Map.of("partyId", writer.toString(), "role", side.name()));
        header.put("to", List.of(receiver()));
        header.put("lane", Lane.CMAA.name());
        return header;
    }

    /** As both sides know it (interface guide, chapter 3). */
    private UUID conversation() {
        return request.opening().conversationId().orElse(request.opening().messageId());
    }

    private SortedMap<String, Object> receiver() {
        var other = side == Side.REQUESTED ? Side.REQUESTING : Side.REQUESTED;
        var receiver = new TreeMap<String, Object>();
        receiver.put("partyId", request.otherThan(side).toString());
        receiver.put("role", other.name());
        request.framework().ifPresent(basis -> receiver.put("agreementRef", basis));
        return receiver;
    }
}
