package org.rilohub.schemas;

/** What a sender hands in: one header, which may name several receivers, and one report. */
public record Submission(
        @Field(element = "ExchangeHeader") ExchangeHeader header,
        @Field(element = "SeizureReport") SeizureReport report) {}
