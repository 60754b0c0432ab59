package org.rilohub.demopartner.send;

import java.util.Optional;

/**
 * A message ready to be sealed.
 *
 * @param content in the partner's dialect
 * @param resource of the hub's it goes to, {@code /v1/assistance-requests} or {@code /soap/cmaa}; empty for a seizure report
 */
public record Report(String messageId, String content, Optional<String> resource) {
    /** A seizure report. */
    public Report(String messageId, String content) {
        this(messageId, content, Optional.empty());
    }
}
