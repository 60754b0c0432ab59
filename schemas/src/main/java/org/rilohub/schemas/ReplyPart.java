package org.rilohub.schemas;

/** Whether more is to come. */
public enum ReplyPart {
    PARTIAL,
    FINAL
}
