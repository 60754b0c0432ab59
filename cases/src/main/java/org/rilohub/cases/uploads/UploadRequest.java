package org.rilohub.cases.uploads;

import java.util.Optional;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Party;

/**
 * What a sender says of a file.
 *
 * @param header of every report in it, but for the message id: that of the header is the upload's own id (UUIDv7)
 * @param template its name, where the sender gives one; the file must say the same
 * @param fileDigest {@code sha-256:} and hexadecimal, over the file that is meant, as its sender signed it
 * @param sentBy the issuer's id of the person or program that sends; never a name
 */
public record UploadRequest(
        ExchangeHeader header,
        SheetFormat format,
        Optional<String> template,
        UploadPolicy policy,
        String fileDigest,
        String sentBy) {
    /** Whose upload it is. */
    public Party owner() {
        return header.from().partyId();
    }
}
