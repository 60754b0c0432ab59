package org.rilohub.schemas;

/** What an assistance request asks for. */
public enum RequestKind {
    INFORMATION,
    SURVEILLANCE,
    CONTROLLED_DELIVERY,
    ENQUIRY,
    NOTIFICATION,
    DOCUMENTS,
    EXPERT_WITNESS,
    PRESENCE_OF_OFFICIALS,
    LAWFULNESS_OF_IMPORT_EXPORT
}
