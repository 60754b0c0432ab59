package org.rilohub.security;

import java.time.Instant;
import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * What a receiver signs for, the same at every door, both ways (interface guide, chapter 6).
 *
 * @param sender of the message, {@code receiver} of the message: the one who signs this
 * @param status {@code ACCEPTED}
 * @param leafHash {@code sha-256:} and hexadecimal: the entry in the signer's own log
 */
public record Receipt(
        UUID messageId,
        String contentDigest,
        Party sender,
        Party receiver,
        Instant receivedAt,
        String status,
        String leafHash) {}
