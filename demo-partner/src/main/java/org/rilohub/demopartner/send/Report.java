package org.rilohub.demopartner.send;

/** A report ready to be sealed: its id and its content, in the partner's dialect. */
public record Report(String messageId, String content) {}
