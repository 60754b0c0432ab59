package org.rilohub.agreements;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What the codes mean, in the reader's language: Japanese for Japanese readers, English for all others. */
public final class Sentences {
    private static final Sentences ENGLISH = new Sentences("en");
    private static final Sentences JAPANESE = new Sentences("ja");

    private final Properties patterns = new Properties();

    private Sentences(String language) {
        var file = "messages_" + language + ".properties";
        var in = Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file);
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            patterns.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Why a clause found what it found. */
    public static String of(Finding finding, Locale reader) {
        return of(finding.reason(), finding.parameters(), reader);
    }

    /** Why a framework was or was not the basis. */
    public static String of(Answer.Considered considered, Locale reader) {
        var own = "considered." + considered.why();
        return of(in(reader).patterns.containsKey(own) ? own : considered.why(), List.of(), reader);
    }

    /**
     * What an obligation asks of the receiver.
     *
     * @param obligation its code, and after a colon its parameter if it has one: {@code delete-by:2030-11-21}
     * @throws IllegalArgumentException if there is no such obligation
     */
    public static String ofObligation(String obligation, Locale reader) {
        var colon = obligation.indexOf(':');
        return colon < 0
                ? of("obligation." + obligation, List.of(), reader)
                : of("obligation." + obligation.substring(0, colon), List.of(obligation.substring(colon + 1)), reader);
    }

    /**
     * The sentence of a reason code.
     *
     * @throws IllegalArgumentException if there is no such code
     */
    public static String of(String reason, List<String> parameters, Locale reader) {
        var pattern = in(reader).patterns.getProperty(reason);
        if (pattern == null) {
            throw new IllegalArgumentException("no sentence for the reason " + reason);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(parameters.toArray());
    }

    private static Sentences in(Locale reader) {
        return reader.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? JAPANESE : ENGLISH;
    }
}
