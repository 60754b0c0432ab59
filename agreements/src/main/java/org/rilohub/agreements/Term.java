package org.rilohub.agreements;

/** One thing the parties agreed that is no condition of telling, and where it is written. */
public record Term<T>(T value, Citation cite) {}
