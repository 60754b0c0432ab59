package org.rilohub.cases.uploads;

import java.util.UUID;
import org.rilohub.schemas.Party;

/**
 * Where a report of an upload stands.
 *
 * @param row its first row, from 1
 * @param messageId the same whenever the row is tried again
 */
public record UploadRow(UUID uploadId, Party owner, int row, UUID messageId) {}
