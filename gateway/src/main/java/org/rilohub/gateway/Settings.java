package org.rilohub.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.schemas.Party;

/** What the operator set: the environment before the file, the file before the defaults. */
public final class Settings {
    /** Where the file stands unless {@code HUB_CONFIG} names another. */
    static final String FILE = "hub.conf";

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * Reads environment and file.
     *
     * @param home relative paths start here
     * @throws SettingsException with every problem found: an unknown name, a bad number, a missing file
     */
    public static Settings read(Map<String, String> environment, Path home) {
        var problems = new ArrayList<String>();
        var file = file(environment, home, problems);
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            var value = environment.getOrDefault(setting.name(), file.getProperty(setting.name(), setting.fallback()));
            values.put(setting, value.strip());
        }
        unknown(file).forEach(problems::add);
        var settings = new Settings(values);
        settings.check(problems);
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return settings;
    }

    private static Properties file(Map<String, String> environment, Path home, List<String> problems) {
        var properties = new Properties();
        var named = environment.get("HUB_CONFIG");
        var path = home.resolve(named == null ? FILE : named);
        if (named == null && !Files.exists(path)) {
            return properties;
        }
        try (var reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("the file " + path + " cannot be read: " + e.getClass().getSimpleName());
        }
        return properties;
    }

    private static Stream<String> unknown(Properties file) {
        return file.stringPropertyNames().stream()
                .filter(name -> Stream.of(Setting.values())
                        .noneMatch(setting -> setting.name().equals(name)))
                .sorted()
                .map(name -> name + " is no setting of the hub; './hub run --help' lists them");
    }

    private void check(List<String> problems) {
        organisations(problems);
        Stream.of(Setting.HUB_PORT, Setting.HUB_STAFF_PORT, Setting.HUB_ISSUER_PORT)
                .filter(setting -> !isNumber(setting, 0, 65_535))
                .forEach(setting -> problems.add(setting + " must be a port, 0 to 65535"));
        if (!isNumber(Setting.HUB_DELIVERY_ATTEMPTS, 1, 1_000)) {
            problems.add("HUB_DELIVERY_ATTEMPTS must be 1 to 1000");
        }
        if (given(Setting.HUB_KEYS) != given(Setting.HUB_MASTER_KEY)
                || given(Setting.HUB_KEYS) != given(Setting.HUB_KEYS_PASSWORD_FILE)
                || given(Setting.HUB_KEYS) != given(Setting.HUB_TRUST)) {
            problems.add("HUB_KEYS, HUB_MASTER_KEY, HUB_KEYS_PASSWORD_FILE and HUB_TRUST go together: set all or none");
        }
    }

    private void organisations(List<String> problems) {
        try {
            organisations();
        } catch (IllegalArgumentException e) {
            problems.add("HUB_STAFF_OF must list organisations such as customs:JP, by comma");
        }
    }

    /** Whose people sign in here. */
    Set<Party> organisations() {
        return Stream.of(text(Setting.HUB_STAFF_OF).split(",", -1))
                .map(String::strip)
                .map(Party::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isNumber(Setting setting, int least, int most) {
        try {
            int number = Integer.parseInt(text(setting));
            return least <= number && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.fallback());
    }

    public boolean given(Setting setting) {
        return !text(setting).isEmpty();
    }

    Optional<String> maybe(Setting setting) {
        return given(setting) ? Optional.of(text(setting)) : Optional.empty();
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public Path path(Setting setting) {
        return Path.of(text(setting)).toAbsolutePath().normalize();
    }

    /**
     * The first line of a password file.
     *
     * @throws SettingsException if it cannot be read or is empty
     */
    char[] secret(Setting setting) {
        try (var lines = Files.lines(path(setting))) {
            return lines.findFirst()
                    .filter(line -> !line.isBlank())
                    .orElseThrow(() -> new SettingsException(List.of(setting + ": the file is empty")))
                    .toCharArray();
        } catch (IOException e) {
            throw new SettingsException(List.of(setting + ": the file cannot be read"));
        }
    }

    /** These settings with one changed. */
    public Settings with(Setting setting, String value) {
        var changed = new EnumMap<>(values);
        changed.put(setting, value);
        return new Settings(changed);
    }
}
