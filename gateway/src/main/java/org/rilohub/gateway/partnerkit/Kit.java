package org.rilohub.gateway.partnerkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rilohub.gateway.SettingsException;
import org.rilohub.partners.Directory;
import org.rilohub.partners.YamlDirectory;
import org.rilohub.security.pki.DevelopmentPki;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A folder that {@code init} has prepared, and what it was prepared for. */
record Kit(Path folder, Terms terms) {
    /** Certificates begin so long before they are made: the developer's clock may be slow. */
    static final Duration BACKDATED = Duration.ofHours(-1);

    private static final String TERMS = "kit.json";

    /**
     * Reads what {@code init} wrote.
     *
     * @throws SettingsException if the folder holds no kit
     */
    static Kit read(Path folder) {
        var file = termsFile(folder);
        try {
            return new Kit(folder, Terms.of(new JsonMapper().readTree(Files.readString(file))));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new SettingsException(List.of("no kit in " + folder + ": run ./hub partner-kit init " + folder));
        }
    }

    static Path termsFile(Path folder) {
        return folder.resolve(TERMS);
    }

    /** The developer's keys: {@code partner.p12}, its password, and everything as PEM. */
    Path keys() {
        return folder.resolve("keys");
    }

    /** The hub's certificates; no key of it. */
    Path hub() {
        return folder.resolve("hub");
    }

    /** The folder of the one partner file. */
    Path partnerFiles() {
        return folder.resolve("partner-file");
    }

    Path partnerFile() {
        return partnerFiles().resolve(terms.clientId() + ".yaml");
    }

    /** The report of the last run. */
    Path report() {
        return folder.resolve("report");
    }

    /** The throw-away hub's authority and keys, kept so that its certificates stay the same from run to run. */
    Path hubsOwn() {
        return folder.resolve(".hub");
    }

    DevelopmentPki pki(Surroundings surroundings) {
        return DevelopmentPki.ensure(hubsOwn(), surroundings.shifted(BACKDATED), surroundings.random());
    }

    /**
     * The developer's administration as its partner file says now: it may have been changed by hand.
     *
     * @throws SettingsException with everything that is wrong with the file
     */
    Directory directory() {
        try {
            return YamlDirectory.load(partnerFiles(), Map.of());
        } catch (YamlDirectory.UnusableException e) {
            throw new SettingsException(e.problems());
        }
    }
}
