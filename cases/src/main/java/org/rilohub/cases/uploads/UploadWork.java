package org.rilohub.cases.uploads;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.rilohub.partners.sheets.ReportCheck;
import org.rilohub.partners.sheets.ReportCheck.Checked;
import org.rilohub.partners.sheets.ReportRows;
import org.rilohub.partners.sheets.ReportSheet;
import org.rilohub.partners.sheets.SheetFault;
import org.rilohub.partners.sheets.UnfitSheetException;
import org.rilohub.schemas.ExchangeHeader;

/** An upload's file open at the first report not yet dealt with. */
final class UploadWork implements AutoCloseable {
    private final UUID uploadId;
    private final ReportSheet sheet;
    private final ExchangeHeader header;
    private final ReportCheck check;

    /** @throws UnfitSheetException if the file is not read, or follows another template than was said */
    UploadWork(StoredUpload upload, ReportSheet sheet, ExchangeHeader header, ReportCheck check) {
        this.uploadId = upload.id();
        this.sheet = sheet;
        this.header = header;
        this.check = check;
        if (!upload.template()
                .orElse(sheet.template().name())
                .equals(sheet.template().name())) {
            throw new UnfitSheetException(SheetFault.OTHER_TEMPLATE, 1);
        }
    }

    /** The next report that begins after a row; all before are read for their references and passed over. */
    Optional<ReportRows> after(int row) throws IOException {
        var rows = sheet.next();
        while (rows.filter(each -> each.first() <= row).isPresent()) {
            rows = sheet.next();
        }
        return rows;
    }

    Checked check(ReportRows rows) {
        return check.check(sheet, rows, header, RowIds.of(uploadId, rows.first()));
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
