package org.rilohub.gateway.uploads;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import org.rilohub.gateway.ProblemText;
import org.rilohub.gateway.uploads.DoorException.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hub's door for uploads, as a sender's program calls it: with its certificate, and a token bound to that. */
final class UploadDoor implements AutoCloseable {
    private static final String UPLOADS = "/v1/uploads";
    private static final String TEMPLATES = "/v1/upload-templates";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_FILES = Duration.ofMinutes(6);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Sender sender;
    private final HttpClient http;
    private String token = "";

    UploadDoor(Sender sender) {
        this.sender = sender;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(sender.tls())
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Sends a file under a signed statement. */
    JsonNode send(UUID id, String statement, String mediaType, Path file) throws InterruptedException {
        try {
            return tree(text(request(UPLOADS, PATIENCE_WITH_FILES)
                    .header("Content-Type", mediaType)
                    .header("Idempotency-Key", id.toString())
                    .header("Upload-Statement", statement)
                    .POST(BodyPublishers.ofFile(file))));
        } catch (FileNotFoundException e) {
            throw new DoorException(Kind.IMPOSSIBLE, "cannot be read: " + file);
        }
    }

    JsonNode progress(UUID id) throws InterruptedException {
        return tree(text(request(UPLOADS + "/" + id, PATIENCE).GET()));
    }

    JsonNode templates() throws InterruptedException {
        return tree(text(request(TEMPLATES, PATIENCE).GET()));
    }

    /** Fetches the marked copy into a file, which it replaces. */
    void result(UUID id, String language, Path into) throws InterruptedException {
        fetch(UPLOADS + "/" + id + "/result?lang=" + language, into);
    }

    void template(String name, Path into) throws InterruptedException {
        var file = into.getFileName().toString();
        var suffix = file.substring(file.lastIndexOf('.') + 1);
        fetch(TEMPLATES + "/" + URLEncoder.encode(name + "." + suffix, StandardCharsets.UTF_8), into);
    }

    /** Octet for octet; a file that breaks off does not stay. */
    private void fetch(String path, Path into) throws InterruptedException {
        var part = into.resolveSibling(into.getFileName() + ".part");
        try {
            var answer = sent(request(path, PATIENCE_WITH_FILES).GET(), BodyHandlers.ofFile(part));
            if (answer.statusCode() != 200) {
                throw refused(answer.statusCode(), Files.readString(part));
            }
            Files.move(part, into, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DoorException(Kind.IMPOSSIBLE, "cannot be written: " + into);
        } finally {
            delete(part);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new DoorException(Kind.IMPOSSIBLE, "cannot be taken away: " + part);
        }
    }

    private HttpRequest.Builder request(String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create(sender.hub() + path)).timeout(patience);
    }

    private String text(HttpRequest.Builder request) throws InterruptedException {
        var answer = sent(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw refused(answer.statusCode(), answer.body());
        }
        return answer.body();
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws InterruptedException {
        if (token.isEmpty()) {
            token = granted();
        }
        try {
            var answer = http.send(
                    request.setHeader("Authorization", "Bearer " + token).build(), body);
            if (answer.statusCode() == 401) {
                token = "";
            }
            return answer;
        } catch (IOException e) {
            throw new DoorException(Kind.SILENT, sender.hub() + " does not answer, or cannot be trusted");
        }
    }

    /** A token by client credentials over mutual TLS (RFC 8705). */
    private String granted() throws InterruptedException {
        var form = "grant_type=client_credentials&client_id="
                + URLEncoder.encode(sender.clientId(), StandardCharsets.UTF_8);
        var answer = asked(HttpRequest.newBuilder(endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return answer.path("access_token").asString("");
    }

    private URI endpoint() throws InterruptedException {
        var configuration =
                asked(HttpRequest.newBuilder(URI.create(sender.issuer() + "/.well-known/openid-configuration")));
        var alias = configuration
                .path("mtls_endpoint_aliases")
                .path("token_endpoint")
                .asString("");
        return URI.create(alias.isEmpty() ? configuration.path("token_endpoint").asString("") : alias);
    }

    private JsonNode asked(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new DoorException(
                        Kind.REFUSED, "the issuer gives no token to this sender (" + answer.statusCode() + ")");
            }
            return tree(answer.body());
        } catch (IOException e) {
            throw new DoorException(Kind.SILENT, sender.issuer() + " does not answer, or cannot be trusted");
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new DoorException(Kind.IMPOSSIBLE, "what answers is no hub");
        }
    }

    private static DoorException refused(int status, String body) {
        var kind = status == 401 || status == 503 ? Kind.SILENT : Kind.REFUSED;
        return new DoorException(kind, ProblemText.of(status, tree(body.isEmpty() ? "{}" : body)));
    }

    @Override
    public void close() {
        http.close();
    }
}
