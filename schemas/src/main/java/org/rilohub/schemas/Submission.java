package org.rilohub.schemas;

import java.util.TreeMap;
import java.util.UUID;

/** What a sender hands in: one header, which may name several receivers, and one content. */
public record Submission(ExchangeHeader header, Content content) {
    /** The same with the id the hub gave it, where its content has a place for it and none stands there. */
    public Submission named(UUID id) {
        return MessageForm.of(content.type())
                .ownId()
                .map(field -> named(field, id))
                .orElse(this);
    }

    private Submission named(String field, UUID id) {
        var tree = new TreeMap<>(Trees.of(whole()));
        tree.putIfAbsent(field, id.toString());
        return new Submission(header, (Content) Trees.read(whole().getClass(), tree));
    }

    /** The content as the record it is. */
    public Record whole() {
        return (Record) content;
    }

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
