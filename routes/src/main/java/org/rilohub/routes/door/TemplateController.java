package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.rilohub.partners.sheets.SheetFormat;
import org.rilohub.partners.sheets.SheetTemplate;
import org.rilohub.partners.sheets.TemplateFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The forms that uploads are filled in. */
@RestController
final class TemplateController {
    @GetMapping(PublishedPaths.TEMPLATES)
    ResponseEntity<byte[]> templates(HttpServletRequest request) {
        Filters.none(request);
        return Listed.all(SheetTemplate.all().stream().map(UploadJson::of).toList())
                .answer(request);
    }

    @GetMapping(PublishedPaths.TEMPLATE)
    ResponseEntity<byte[]> template(@PathVariable String file, HttpServletRequest request) throws IOException {
        Filters.none(request);
        int dot = file.lastIndexOf('.');
        var template =
                SheetTemplate.named(dot < 0 ? "" : file.substring(0, dot)).orElseThrow(TemplateController::unknown);
        var format = Arrays.stream(SheetFormat.values())
                .filter(each -> each.suffix().equals(file.substring(dot + 1)))
                .findFirst()
                .orElseThrow(TemplateController::unknown);
        var out = new ByteArrayOutputStream();
        new TemplateFile(template).write(format, out);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .body(out.toByteArray());
    }

    private static RefusedAtDoorException unknown() {
        return new RefusedAtDoorException("not-found", "NO_SUCH_TEMPLATE");
    }
}
