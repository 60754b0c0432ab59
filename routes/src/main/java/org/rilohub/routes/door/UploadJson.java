package org.rilohub.routes.door;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.uploads.UploadProgress;
import org.rilohub.cases.uploads.UploadState;
import org.rilohub.partners.sheets.SheetFault;
import org.rilohub.partners.sheets.SheetTemplate;
import org.rilohub.partners.sheets.UnfitSheetException;

/** How far an upload has come; nothing that stands in the file. */
final class UploadJson {
    private UploadJson() {}

    static SortedMap<String, Object> of(UploadProgress upload) {
        var tree = new TreeMap<String, Object>();
        tree.put("uploadId", upload.uploadId().toString());
        tree.put("state", upload.state().name());
        tree.put("finished", upload.state().isFinal());
        tree.put("policy", upload.policy().name());
        tree.put("format", upload.format().name());
        tree.put("fileDigest", upload.fileDigest());
        tree.put("receivedAt", upload.receivedAt().toString());
        upload.finishedAt().ifPresent(at -> tree.put("finishedAt", at.toString()));
        rows(upload, tree);
        upload.reason().ifPresent(reason -> reason(upload, reason, tree));
        return tree;
    }

    private static void rows(UploadProgress upload, SortedMap<String, Object> tree) {
        tree.put("rowsChecked", upload.checkedThrough());
        tree.put("rowsImported", upload.importedThrough());
        tree.put("reports", upload.reports());
        tree.put("good", upload.reports() - upload.rejected());
        tree.put("flagged", upload.flagged());
        tree.put("bad", upload.rejected());
        tree.put("imported", upload.state() == UploadState.IMPORTED ? upload.imported() : 0);
    }

    private static void reason(UploadProgress upload, String reason, SortedMap<String, Object> tree) {
        tree.put("reason", reason);
        fault(reason).ifPresent(fault -> {
            var told = new UnfitSheetException(fault, upload.reasonRow());
            tree.put("row", upload.reasonRow());
            tree.put("sentence", Map.of("en", told.sentence(Locale.ENGLISH), "ja", told.sentence(Locale.JAPANESE)));
        });
    }

    private static Optional<SheetFault> fault(String reason) {
        for (var fault : SheetFault.values()) {
            if (fault.name().equals(reason)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    static SortedMap<String, Object> of(SheetTemplate template) {
        var tree = new TreeMap<String, Object>();
        tree.put("name", template.name());
        tree.put("category", template.category().name());
        tree.put("profile", template.profile().name());
        tree.put("columns", template.columnNames());
        return tree;
    }
}
