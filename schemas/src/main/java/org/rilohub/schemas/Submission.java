package org.rilohub.schemas;

/** What a sender hands in: one header, which may name several receivers, and one content. */
public record Submission(ExchangeHeader header, Content content) {
    /**
     * The seizure report that it is.
     *
     * @throws IllegalStateException if it is another message
     */
    public SeizureReport report() {
        if (content instanceof SeizureReport report) {
            return report;
        }
        throw new IllegalStateException("no seizure report but a message of type " + content.type());
    }
}
