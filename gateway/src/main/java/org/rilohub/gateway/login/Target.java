package org.rilohub.gateway.login;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.gateway.Setting;
import org.rilohub.gateway.Settings;
import org.rilohub.gateway.SettingsException;
import org.rilohub.gateway.issuer.EmbeddedIssuer;
import org.rilohub.security.Certificates;

/** Which issuer to sign in at, and whom to trust for it: as the hub itself would. */
record Target(URI issuer, List<X509Certificate> authorities) {
    Target {
        authorities = List.copyOf(authorities);
    }

    /**
     * The issuer named, else the hub's own.
     *
     * @throws SettingsException if there is no authority to trust it by
     * @throws IssuerException if its name is no https address
     */
    static Target of(Optional<URI> named, Settings settings) {
        return new Target(named.orElseGet(() -> configured(settings)), authorities(settings));
    }

    private static URI configured(Settings settings) {
        return settings.given(Setting.HUB_ISSUER_URL)
                ? OpenIdIssuer.https(settings.text(Setting.HUB_ISSUER_URL))
                : EmbeddedIssuer.at(settings.number(Setting.HUB_ISSUER_PORT));
    }

    private static List<X509Certificate> authorities(Settings settings) {
        var file = Stream.of(Setting.HUB_ISSUER_TRUST, Setting.HUB_TRUST)
                .filter(settings::given)
                .findFirst()
                .map(settings::path)
                .orElseGet(() -> settings.path(Setting.HUB_VAR).resolve("pki").resolve("root.pem"));
        return read(file);
    }

    private static List<X509Certificate> read(Path file) {
        if (Files.notExists(file)) {
            throw new SettingsException(List.of(
                    "there is no " + file + " to trust the issuer by: start the hub first, or set HUB_ISSUER_TRUST"));
        }
        try {
            return Certificates.read(file);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of(file + " holds no certificates"));
        }
    }
}
