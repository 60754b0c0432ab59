package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rilohub.partners.sheets.SheetLimits;

/** Who may upload what at which port, and in what form; what comes of it is tested behind the doors of a whole hub. */
class UploadDoorTest {
    @TempDir
    private static Path folder;

    private static Hub hub;
    private static Callers callers;

    @BeforeAll
    static void start() throws Exception {
        hub = new Hub(folder);
        callers = Callers.of(hub);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    private static Wire.Answer post(String headers, long announced, String body) throws IOException {
        return hub.partner(hub.korea)
                .send(
                        "POST /v1/uploads HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: " + announced
                                + "\nAuthorization: Bearer " + hub.token(hub.korea) + "\n" + headers + "\n",
                        out -> out.write(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static String headers(String type) {
        return "Content-Type: " + type + "\nIdempotency-Key: " + UUID.randomUUID() + "\nUpload-Statement: a.b.c\n";
    }

    @Test
    void refuses_a_file_that_is_announced_as_too_large() throws IOException {
        var answer = post(headers("text/csv"), SheetLimits.standard().bytes() + 1, "");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:rilohub:problem:too-large");
    }

    @Test
    void takes_csv_and_xlsx_and_no_other_form() throws IOException {
        for (var type : List.of("application/jose", "application/octet-stream", "application/vnd.ms-excel")) {
            assertThat(post(headers(type), 1, "x").status()).as(type).isEqualTo(415);
        }
        assertThat(post(headers("text/csv") + "Content-Encoding: gzip\n", 1, "x")
                        .status())
                .isEqualTo(415);
        assertThat(post(headers("text/csv; charset=utf-8"), 1, "x").status()).isEqualTo(503);
    }

    @Test
    void wants_one_statement_and_one_key() throws IOException {
        var unsigned = headers("text/csv").replace("Upload-Statement: a.b.c\n", "");
        var nameless = headers("text/csv").replaceFirst("Idempotency-Key: .*\n", "");

        assertThat(post(unsigned, 1, "x").body()).contains("signature-invalid");
        assertThat(post(unsigned + "Upload-Statement: a.b.c\nUpload-Statement: a.b.c\n", 1, "x")
                        .body())
                .contains("signature-invalid");
        assertThat(post(nameless, 1, "x").body()).contains("idempotency-key-mismatch");
    }

    @Test
    void knows_no_upload_of_anothers_and_none_at_the_staff_port() throws IOException {
        var path = "/v1/uploads/" + Callers.nothing();

        assertThat(callers.partner(hub.korea, path).status()).isEqualTo(404);
        assertThat(callers.partner(hub.korea, path + "/result").status()).isEqualTo(404);
        assertThat(callers.partner(hub.korea, "/v1/uploads").body()).isEqualTo("{\"items\":[]}");
        assertThat(callers.staff("customs:KR", "officer", path).status()).isEqualTo(404);
        assertThat(callers.staff("customs:KR", "officer", "/v1/uploads").status())
                .isEqualTo(404);
    }

    @Test
    void makes_one_result_at_a_time_for_one_partner() {
        var path = "/v1/uploads/" + Shelved.FINISHED + "/result";
        var meanwhile = new AtomicInteger();
        hub.shelved.whileWriting(() -> meanwhile.set(status(path)));

        assertThat(status(path)).isEqualTo(200);
        assertThat(meanwhile).hasValue(503);
        assertThat(status(path)).isEqualTo(200);
    }

    private static int status(String path) {
        try {
            return callers.partner(hub.korea, path).status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void hands_out_the_templates() throws IOException {
        assertThat(callers.partner(hub.korea, "/v1/upload-templates").body())
                .contains("\"name\":\"drug-standard-1\"", "\"profile\":\"SIMPLIFIED\"");
        var csv = callers.partner(hub.korea, "/v1/upload-templates/drug-standard-1.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).contains("drug-standard-1,");
        for (var unknown : List.of("drug-standard-1.xls", "drug-standard-1", "drug-standard-9.csv", "..csv")) {
            assertThat(callers.partner(hub.korea, "/v1/upload-templates/" + unknown)
                            .status())
                    .as(unknown)
                    .isEqualTo(404);
        }
    }
}
