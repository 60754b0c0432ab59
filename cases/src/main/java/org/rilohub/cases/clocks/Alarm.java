package org.rilohub.cases.clocks;

import java.time.Instant;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * Something to be done at a time.
 *
 * @param owner whose matter it is
 * @param kind which {@link Bell} rings, {@code request}
 * @param subject the case it is about; an alarm is one for each (kind, subject, step)
 * @param step what is due, a code: {@code acknowledge:50}
 */
public record Alarm(Party owner, String kind, UUID subject, String step, Instant dueAt) {}
