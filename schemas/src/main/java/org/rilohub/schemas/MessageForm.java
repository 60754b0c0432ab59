package org.rilohub.schemas;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rilohub.schemas.Shape.Part;

/**
 * One row of the message catalogue (interface guide, chapter 2).
 *
 * @param number {@code RH001}
 * @param content what it holds beside its header
 * @param schema name of its schema: {@code urn:rilohub:schema:<schema>:1}, {@code <schema>-1.xsd}
 * @param operations SOAP operations whose element holds it; the first is how the hub writes it
 * @param path where it is posted, with {@code {id}} for its case's id and {@code {operation}} for its operation's code
 * @param lanes in which it may go
 */
public record MessageForm(
        MessageType type,
        String number,
        Class<? extends Record> content,
        String schema,
        List<String> operations,
        String path,
        Set<Lane> lanes) {
    private static final Set<Lane> CMAA = Set.of(Lane.CMAA);
    private static final Set<Lane> OPERATION = Set.of(Lane.OPERATION);
    private static final Set<Lane> ANY = Set.of(Lane.CEN, Lane.OPERATION, Lane.CMAA);

    private static final String REQUEST = "/v1/assistance-requests/{id}/";

    private static final List<MessageForm> CATALOGUE = List.of(
            form(
                    MessageType.SeizureReport,
                    "RH001",
                    SeizureReport.class,
                    "seizure-report",
                    "/v1/seizure-reports",
                    ANY,
                    "SubmitSeizureReport",
                    "AmendSeizureReport",
                    "CancelSeizureReport"),
            form(MessageType.Recall, "RH004", Recall.class, "recall", "/v1/recalls", ANY, "RecallInformation"),
            form(
                    MessageType.RecallAnswer,
                    "RH005",
                    RecallAnswer.class,
                    "recall-answer",
                    "/v1/recalls/{id}/answers",
                    ANY,
                    "AnswerRecall"),
            form(
                    MessageType.Warning,
                    "RH010",
                    Warning.class,
                    "warning",
                    "/v1/operations/{operation}/warnings",
                    OPERATION,
                    "SendWarning"),
            form(
                    MessageType.Feedback,
                    "RH011",
                    Feedback.class,
                    "feedback",
                    "/v1/operations/{operation}/feedbacks",
                    OPERATION,
                    "SendFeedback"),
            form(MessageType.Alert, "RH012", Alert.class, "alert", "/v1/alerts", Set.of(Lane.CEN), "PublishAlert"),
            form(
                    MessageType.AssistanceRequest,
                    "RH020",
                    AssistanceRequest.class,
                    "assistance-request",
                    "/v1/assistance-requests",
                    CMAA,
                    "SubmitAssistanceRequest"),
            form(
                    MessageType.Acknowledgement,
                    "RH021",
                    Acknowledgement.class,
                    "acknowledgement",
                    REQUEST + "acknowledgement",
                    CMAA,
                    "AcknowledgeRequest"),
            form(
                    MessageType.AssistanceReply,
                    "RH022",
                    AssistanceReply.class,
                    "assistance-reply",
                    REQUEST + "replies",
                    CMAA,
                    "SubmitAssistanceReply"),
            form(
                    MessageType.RequestDecision,
                    "RH023",
                    RequestDecision.class,
                    "request-decision",
                    REQUEST + "decisions",
                    CMAA,
                    "DecideRequest",
                    "DeclineRequest",
                    "PostponeRequest",
                    "ProposeConditions"),
            form(
                    MessageType.WrittenConfirmation,
                    "RH024",
                    WrittenConfirmation.class,
                    "written-confirmation",
                    REQUEST + "written-confirmation",
                    CMAA,
                    "ConfirmOralRequest"),
            form(
                    MessageType.SpontaneousInformation,
                    "RH030",
                    SpontaneousInformation.class,
                    "spontaneous-information",
                    "/v1/information",
                    CMAA,
                    "ProvideInformation"),
            form(
                    MessageType.ConsentRequest,
                    "RH040",
                    ConsentRequest.class,
                    "consent-request",
                    "/v1/consents",
                    CMAA,
                    "RequestConsent"),
            form(
                    MessageType.ConsentDecision,
                    "RH041",
                    ConsentDecision.class,
                    "consent-decision",
                    "/v1/consents/{id}/decision",
                    CMAA,
                    "DecideConsent"),
            form(
                    MessageType.DisclosureNotice,
                    "RH050",
                    DisclosureNotice.class,
                    "disclosure-notice",
                    "/v1/disclosure-notices",
                    CMAA,
                    "NotifyDisclosure"),
            form(MessageType.UseReport, "RH051", UseReport.class, "use-report", "/v1/use-reports", CMAA, "ReportUse"),
            form(
                    MessageType.SurveillanceResult,
                    "RH060",
                    SurveillanceResult.class,
                    "surveillance-result",
                    REQUEST + "surveillance-results",
                    CMAA,
                    "ReportSurveillance"));

    private static final Set<String> PARTS =
            Set.copyOf(Shape.of(Bodies.class).parts().stream().map(Part::name).toList());

    public MessageForm {
        operations = List.copyOf(operations);
        lanes = Set.copyOf(lanes);
    }

    private static MessageForm form(
            MessageType type,
            String number,
            Class<? extends Record> content,
            String schema,
            String path,
            Set<Lane> lanes,
            String... operations) {
        return new MessageForm(type, number, content, schema, List.of(operations), path, lanes);
    }

    /** Every message that is handed in and delivered, by number. */
    public static List<MessageForm> catalogue() {
        return CATALOGUE;
    }

    /**
     * The row of a type.
     *
     * @throws IllegalArgumentException if messages of this type are answers only, and never handed in
     */
    public static MessageForm of(MessageType type) {
        return CATALOGUE.stream()
                .filter(form -> form.type() == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody hands in a " + type));
    }

    /** The row with this SOAP operation, if there is one. */
    public static Optional<MessageForm> ofOperation(String operation) {
        return CATALOGUE.stream()
                .filter(form -> form.operations().contains(operation))
                .findFirst();
    }

    /** {@code urn:rilohub:schema:assistance-request:1}. */
    public String namespace() {
        return "urn:rilohub:schema:" + schema + ":1";
    }

    /**
     * A path in a message as answers, errors and changes write it: a field of the header with its prefix
     * ({@code header.lane}), a field of the content without ({@code report.goods[].category} as {@code goods[].category}).
     */
    public static String field(String path) {
        int first = path.indexOf('.');
        return first > 0 && PARTS.contains(path.substring(0, first)) ? path.substring(first + 1) : path;
    }

    /** Where a message may be posted by REST: its form's path, with its own case and operation in it. */
    public static List<String> resources(Submission message) {
        var content = message.content();
        var form = of(content.type());
        var path = form.path()
                .replace("{id}", caseOf(content).map(UUID::toString).orElse(""))
                .replace("{operation}", content.operation().orElse(""));
        return amended(content)
                .map(earlier -> List.of(path, path + "/" + earlier))
                .orElseGet(() -> List.of(path));
    }

    /** The case that a message is about, by the id that the hub gave it; empty if it opens one or is about none. */
    public static Optional<UUID> caseOf(Content content) {
        return switch (content) {
            case Acknowledgement about -> Optional.of(about.requestId());
            case AssistanceReply about -> Optional.of(about.requestId());
            case RequestDecision about -> Optional.of(about.requestId());
            case WrittenConfirmation about -> Optional.of(about.requestId());
            case SurveillanceResult about -> Optional.of(about.requestId());
            case ConsentDecision about -> Optional.of(about.consentId());
            case RecallAnswer about -> Optional.of(about.recallId());
            case AssistanceRequest again -> again.requestId();
            default -> Optional.empty();
        };
    }

    /** {@code <report>} for a report that replaces another, {@code <report>/cancellation} for one that cancels it. */
    private static Optional<String> amended(Content content) {
        return content instanceof SeizureReport report
                ? report.amended()
                        .map(earlier -> report.functionCode() == FunctionCode.CANCEL
                                ? earlier + "/cancellation"
                                : earlier.toString())
                : Optional.empty();
    }

    /** The field that holds the hub's own id of the message once the hub has given it; empty if none does. */
    public Optional<String> ownId() {
        return switch (type) {
            case AssistanceRequest -> Optional.of("requestId");
            case ConsentRequest -> Optional.of("consentId");
            case Warning -> Optional.of("warningId");
            case Alert -> Optional.of("alertId");
            case SpontaneousInformation -> Optional.of("informationId");
            case Recall -> Optional.of("recallId");
            default -> Optional.empty();
        };
    }

    /** Name of its content beside {@code header} in the JSON form, and the first step of its paths. */
    public String part() {
        return Shape.ofMessage(type).parts().getLast().name();
    }
}
