package org.rilohub.cases.tasks;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a task asks, in plain words: Japanese for Japanese readers, English for all others. */
public final class TaskSentences {
    private static final TaskSentences ENGLISH = new TaskSentences("en");
    private static final TaskSentences JAPANESE = new TaskSentences("ja");

    private final Properties sentences = new Properties();

    private TaskSentences(String language) {
        var file = "questions_" + language + ".properties";
        var in = Objects.requireNonNull(TaskSentences.class.getResourceAsStream(file), file);
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The sentence of a question's code; the code itself, should there be none. */
    public static String of(String question, Locale reader) {
        return Objects.requireNonNull(in(reader).sentences.getProperty(question, question));
    }

    /** Every code there is a sentence for. */
    static SortedSet<String> codes(Locale reader) {
        return Collections.unmodifiableSortedSet(
                new TreeSet<>(in(reader).sentences.stringPropertyNames()));
    }

    private static TaskSentences in(Locale reader) {
        return reader.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? JAPANESE : ENGLISH;
    }
}
