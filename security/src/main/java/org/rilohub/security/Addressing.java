package org.rilohub.security;

import java.util.Optional;

/**
 * WS-Addressing headers of a SOAP message, all of them signed.
 *
 * @param action {@code urn:rilohub:action:SubmitSeizureReport}: the caller compares it with what HTTP said
 * @param messageId {@code urn:uuid:} and the message's id
 */
public record Addressing(String to, String action, String messageId, Optional<String> replyTo) {}
