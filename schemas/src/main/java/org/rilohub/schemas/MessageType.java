package org.rilohub.schemas;

/** The message catalogue (interface guide, chapter 2). A message has one type for life. */
public enum MessageType {
    /** RH001. */
    SeizureReport,
    /** RH002. */
    SeizureReportStatus,
    /** RH004. */
    Recall,
    /** RH005. */
    RecallAnswer,
    /** RH010. */
    Warning,
    /** RH011. */
    Feedback,
    /** RH012. */
    Alert,
    /** RH020. */
    AssistanceRequest,
    /** RH021. */
    Acknowledgement,
    /** RH022. */
    AssistanceReply,
    /** RH023. */
    RequestDecision,
    /** RH024. */
    WrittenConfirmation,
    /** RH030. */
    SpontaneousInformation,
    /** RH040. */
    ConsentRequest,
    /** RH041. */
    ConsentDecision,
    /** RH050. */
    DisclosureNotice,
    /** RH051. */
    UseReport,
    /** RH060. */
    SurveillanceResult
}
