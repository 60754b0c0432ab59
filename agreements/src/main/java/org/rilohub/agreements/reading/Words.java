package org.rilohub.agreements.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What things are called, in the reader's language: Japanese for Japanese readers, English for all others. */
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Locale reader;
    private final Properties texts = new Properties();

    private Words(Locale reader) {
        this.reader = reader;
        var file = "words_" + reader.getLanguage() + ".properties";
        var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
        try (var lines = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** For this reader. */
    public static Words in(Locale reader) {
        return new Words(reader.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH);
    }

    /** English or Japanese. */
    public Locale reader() {
        return reader;
    }

    /**
     * The text under a key, with its places filled in.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String of(String key, @Nullable Object... values) {
        return maybe(key, values).orElseThrow(() -> new IllegalArgumentException("no words for " + key));
    }

    /** The same, if there is one. */
    public Optional<String> maybe(String key, @Nullable Object... values) {
        return Optional.ofNullable(texts.getProperty(key))
                .map(text -> PLACE.matcher(text).replaceAll(place -> value(place, values)));
    }

    private static String value(MatchResult place, @Nullable Object... values) {
        int index = Integer.parseInt(place.group(1));
        var value = index < values.length ? String.valueOf(values[index]) : "";
        return Matcher.quoteReplacement(value);
    }

    /** {@code drugs (DRUG)}; a code without a word of its own stands for itself. */
    public String code(String code) {
        return maybe("code." + code).map(word -> word + " (" + code + ")").orElse(code);
    }

    /** As {@link #code}, one after the other. */
    public String codes(Collection<String> codes) {
        return joined(codes.stream().map(this::code).toList());
    }

    /** Texts, one after the other. */
    public String joined(List<String> texts) {
        return texts.stream().collect(Collectors.joining(of("join")));
    }
}
