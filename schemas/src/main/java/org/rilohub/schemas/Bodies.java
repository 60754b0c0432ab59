package org.rilohub.schemas;

/**
 * The name of each content in both wire forms, beside {@code header}: the component's in JSON, the element's in XML. Never
 * made; {@link Shape} reads it.
 */
record Bodies(
        @Field(element = "SeizureReport") SeizureReport report,
        @Field(element = "Recall") Recall recall,
        @Field(element = "RecallAnswer") RecallAnswer recallAnswer,
        @Field(element = "Warning") Warning warning,
        @Field(element = "Feedback") Feedback feedback,
        @Field(element = "Alert") Alert alert,
        @Field(element = "AssistanceRequest") AssistanceRequest request,
        @Field(element = "Acknowledgement") Acknowledgement acknowledgement,
        @Field(element = "AssistanceReply") AssistanceReply reply,
        @Field(element = "RequestDecision") RequestDecision requestDecision,
        @Field(element = "WrittenConfirmation") WrittenConfirmation confirmation,
        @Field(element = "SpontaneousInformation") SpontaneousInformation information,
        @Field(element = "SurveillanceResult") SurveillanceResult surveillance,
        @Field(element = "ConsentRequest") ConsentRequest consentRequest,
        @Field(element = "ConsentDecision") ConsentDecision consentDecision,
        @Field(element = "DisclosureNotice") DisclosureNotice disclosureNotice,
        @Field(element = "UseReport") UseReport useReport) {}
