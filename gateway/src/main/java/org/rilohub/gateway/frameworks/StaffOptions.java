package org.rilohub.gateway.frameworks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rilohub.gateway.Setting;
import org.rilohub.gateway.Settings;
import org.rilohub.gateway.SettingsException;
import org.rilohub.gateway.login.TokenFile;
import org.rilohub.security.Certificates;
import org.rilohub.security.TrustedTls;
import picocli.CommandLine.Option;

/** Which hub, and who asks: whoever signed in last by {@code ./hub login}. */
public final class StaffOptions {
    @Option(
            names = "--hub",
            paramLabel = "URI",
            description = "The staff's door (default: https://localhost on HUB_STAFF_PORT).")
    private @Nullable URI hub;

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "PEM file with the authority of the hub's TLS certificate"
                    + " (default: HUB_TRUST, else the development PKI under HUB_VAR).")
    private @Nullable Path trust;

    /**
     * The door, with the person's token.
     *
     * @throws SettingsException if nobody is signed in, or there is no authority to trust the hub by
     */
    public StaffDoor door() {
        var environment = System.getenv();
        var settings = Settings.read(environment, Path.of("").toAbsolutePath());
        var token = tokens(environment).read(clock().instant());
        return new StaffDoor(
                address(settings), TrustedTls.unnamed(authorities(settings)).context(), token);
    }

    /** Where else the state of whoever asks is kept: beside their token. */
    public static Path state(String name) {
        return tokens(System.getenv()).path().resolveSibling(name);
    }

    /** The time by which people at terminals send. */
    public static Clock clock() {
        return Clock.systemUTC();
    }

    private static TokenFile tokens(Map<String, String> environment) {
        return TokenFile.of(environment, Path.of(System.getProperty("user.home")));
    }

    private URI address(Settings settings) {
        var address = hub == null ? URI.create("https://localhost:" + settings.number(Setting.HUB_STAFF_PORT)) : hub;
        if (!"https".equals(address.getScheme())) {
            throw new SettingsException(List.of("the staff's door has an https address"));
        }
        return address;
    }

    private List<X509Certificate> authorities(Settings settings) {
        var file = trust == null ? configured(settings) : trust;
        if (Files.notExists(file)) {
            throw new SettingsException(
                    List.of("there is no " + file + " to trust the hub by: start it first, or name it by --trust"));
        }
        try {
            return Certificates.read(file);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(List.of(file + " holds no certificates"));
        }
    }

    private static Path configured(Settings settings) {
        return settings.given(Setting.HUB_TRUST)
                ? settings.path(Setting.HUB_TRUST)
                : settings.path(Setting.HUB_VAR).resolve("pki").resolve("root.pem");
    }
}
