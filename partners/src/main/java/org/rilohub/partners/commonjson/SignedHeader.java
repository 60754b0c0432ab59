package org.rilohub.partners.commonjson;

import java.util.Map;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;

/** The header of a seizure report that is signed without its report: of every row of a file. */
public final class SignedHeader {
    private static final JsonSchemaCheck REPORTS = new JsonSchemaCheck(MessageForm.of(MessageType.SeizureReport));

    private SignedHeader() {}

    /**
     * Holds it to the published schema, as the header of every message is.
     *
     * @param header as it was read, of bounded size
     * @throws InvalidMessageException {@code schema-invalid}, naming the fields and nothing that stands in them
     */
    public static void validate(Map<?, ?> header) {
        REPORTS.validateMember("header", header);
    }
}
