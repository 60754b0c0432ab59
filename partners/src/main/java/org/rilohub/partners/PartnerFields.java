package org.rilohub.partners;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of one level of a partner file. What is missing, unknown or wrong becomes a problem, and reading goes on. */
final class PartnerFields {
    private static final Pattern SETTING = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

    private final Map<String, Object> fields;
    private final String file;
    private final String level;
    private final Map<String, String> settings;
    private final List<String> problems;

    PartnerFields(
            Map<String, Object> fields,
            String file,
            String level,
            Map<String, String> settings,
            List<String> problems) {
        this.fields = fields;
        this.file = file;
        this.level = level;
        this.settings = settings;
        this.problems = problems;
    }

    Set<String> names() {
        return fields.keySet();
    }

    void problem(String name, String remedy) {
        problems.add(file + ": " + level + name + ": " + remedy);
    }

    void onlyKnows(String... names) {
        fields.keySet().stream()
                .filter(name -> !List.of(names).contains(name))
                .sorted()
                .forEach(name -> problem(name, "unknown; take it out, or write one of " + String.join(", ", names)));
    }

    /** The level below; an empty one if it is missing or no mapping, so that its fields are reported too. */
    PartnerFields group(String name) {
        var inside = new TreeMap<String, Object>();
        if (fields.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> inside.put(String.valueOf(key), value == null ? "" : value));
        } else {
            problem(name, "write a mapping");
        }
        return new PartnerFields(inside, file, level + name + ".", settings, problems);
    }

    Optional<String> text(String name) {
        return value(name, "a text", Function.identity());
    }

    /** A text in which {@code ${NAME}} stands for a setting. */
    Optional<String> address(String name) {
        return text(name).flatMap(text -> resolved(name, text));
    }

    /** An https address, in which {@code ${NAME}} stands for a setting; with a host, and without a user or a fragment. */
    Optional<URI> https(String name) {
        return address(name).flatMap(text -> read(name, "an https address", text, PartnerFields::secure));
    }

    private static URI secure(String text) {
        var address = URI.create(text);
        if (!"https".equals(address.getScheme())
                || address.getHost() == null
                || address.getUserInfo() != null
                || address.getFragment() != null) {
            throw new IllegalArgumentException("no https address");
        }
        return address;
    }

    private Optional<String> resolved(String name, String text) {
        var missing = SETTING.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(setting -> !settings.containsKey(setting))
                .toList();
        missing.forEach(setting -> problem(name, "set " + setting + ", which it refers to"));
        return missing.isEmpty()
                ? Optional.of(SETTING.matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(settings.getOrDefault(match.group(1), ""))))
                : Optional.empty();
    }

    <T> Optional<T> value(String name, String what, Function<String, T> reader) {
        return fields.get(name) instanceof String text && !text.isBlank()
                ? read(name, what, text, reader)
                : refused(name, what);
    }

    /** At least one value. */
    <T> List<T> values(String name, String what, Function<String, T> reader) {
        var values = new ArrayList<T>();
        if (fields.get(name) instanceof List<?> many && !many.isEmpty()) {
            many.forEach(each -> read(name, what, String.valueOf(each), reader).ifPresent(values::add));
        } else {
            problem(name, "write a list with at least one of: " + what);
        }
        return values;
    }

    private <T> Optional<T> read(String name, String what, String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return refused(name, what);
        }
    }

    private <T> Optional<T> refused(String name, String what) {
        problem(name, "write " + what);
        return Optional.empty();
    }

    Optional<Boolean> flag(String name) {
        return fields.get(name) instanceof Boolean flag ? Optional.of(flag) : refused(name, "true or false");
    }

    Optional<Integer> whole(String name, int least, int most) {
        return fields.get(name) instanceof Integer number && number >= least && number <= most
                ? Optional.of(number)
                : refused(name, "a whole number from " + least + " to " + most);
    }

    Optional<Duration> duration(String name) {
        var what = "a positive ISO 8601 duration such as PT2M";
        return value(name, what, Duration::parse)
                .flatMap(duration -> duration.isPositive() ? Optional.of(duration) : refused(name, what));
    }
}
