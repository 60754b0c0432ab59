package org.rilohub.cases.disclosures;

import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * That one administration told another and that one has signed for it; nothing of what it was told.
 *
 * @param dispatchId the messageId its receiver saw
 */
public record Telling(UUID dispatchId, Party provider, Party receiver) {}
