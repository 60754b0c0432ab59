package org.rilohub.gateway.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.gateway.OwnerFile;
import org.rilohub.gateway.SettingsException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where a person's token is kept: with the person's own state, not with the hub's, and readable by that person only. */
public record TokenFile(Path path) {
    private static final String STATE = "XDG_STATE_HOME";

    /** As the XDG Base Directory Specification says: a relative {@code XDG_STATE_HOME} does not count. */
    public static TokenFile of(Map<String, String> environment, Path home) {
        var named = Path.of(environment.getOrDefault(STATE, ""));
        var state = named.isAbsolute() ? named : home.resolve(".local").resolve("state");
        return new TokenFile(state.resolve("rilohub").resolve("token.json"));
    }

    /** Keeps the token in the place of any earlier one. */
    void keep(AccessToken token) throws IOException {
        Files.createDirectories(
                path.toAbsolutePath().getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var content = new TreeMap<>(Map.of(
                "access_token", token.value(),
                "issuer", token.issuer().toString(),
                "expires_at", token.ends().toString()));
        OwnerFile.write(path, JsonMapper.shared().writeValueAsBytes(content));
    }

    /**
     * The token that is kept, to send as {@code Authorization: Bearer}.
     *
     * @throws SettingsException if there is none, or it has ended
     */
    public String read(Instant now) {
        try {
            var kept = JsonMapper.shared().readTree(Files.readAllBytes(path));
            if (now.isBefore(Instant.parse(kept.path("expires_at").asString("")))) {
                return kept.path("access_token").asString("");
            }
        } catch (IOException | JacksonException | DateTimeException e) {
            throw new SettingsException(List.of("nobody is signed in: ./hub login"));
        }
        throw new SettingsException(List.of("the token has ended: ./hub login"));
    }
}
