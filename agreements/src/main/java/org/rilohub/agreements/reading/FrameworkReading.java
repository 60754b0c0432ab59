package org.rilohub.agreements.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rilohub.agreements.Citation;
import org.rilohub.agreements.Clause;
import org.rilohub.agreements.DayOrMonth;
import org.rilohub.agreements.Framework;
import org.rilohub.agreements.Validity;

/**
 * A framework as a lawyer reads it: every clause and term in words, where it is written, and how sure that is.
 *
 * @param standing whether it is in force on the day asked about
 * @param validity since when and until when, and how that is known
 * @param notes empty if the file has none
 * @param rests how many of its rules rest on what, from surest to least sure
 */
public record FrameworkReading(
        Framework framework,
        String name,
        String kind,
        String standing,
        List<String> validity,
        List<Article> articles,
        String notes,
        SortedMap<Citation.Kind, Integer> rests) {
    private static final LocalDate AMENDMENT = LocalDate.of(2012, 4, 1);

    public FrameworkReading {
        rests = Collections.unmodifiableSortedMap(new TreeMap<>(rests));
        validity = List.copyOf(validity);
        articles = List.copyOf(articles);
    }

    /**
     * One clause or term.
     *
     * @param sure {@code text}, {@code summary}, {@code inferred} or {@code office-default}
     * @param cite where it is written
     * @param awaitsReview whether a lawyer has yet to confirm it
     */
    public record Article(
            String clause, String title, List<String> sentences, String sure, String cite, boolean awaitsReview) {
        public Article {
            sentences = List.copyOf(sentences);
        }
    }

    /** @param file the framework's own file as maps, lists and single values */
    public static FrameworkReading of(Framework framework, Map<?, ?> file, LocalDate asOf, Locale reader) {
        var words = Words.in(reader);
        var tree = new FileTree(file);
        return new FrameworkReading(
                framework,
                words.reader().equals(Locale.JAPANESE)
                        ? framework.name().ja()
                        : framework.name().en(),
                words.of("kind." + framework.kind()),
                standing(framework.validity(), asOf, words),
                validity(framework.validity(), tree, words),
                articles(framework, tree, words),
                tree.notes(),
                Sureness.of(framework));
    }

    /** {@code in force on 2025-06-30}. */
    public static String standing(Validity validity, LocalDate day, Words words) {
        if (validity.holdsOn(day)) {
            return words.of("standing.in-force", day);
        }
        if (validity.hasEndedBy(day)) {
            return words.of("standing.ended", day);
        }
        return words.of(validity.onlySignedOn(day) ? "standing.signed" : "standing.not-yet", day);
    }

    private static List<String> validity(Validity validity, FileTree tree, Words words) {
        var told = new ArrayList<String>();
        validity.signed().ifPresent(signed -> told.add(words.of("validity.signed", signed.text())));
        told.add(inForce(validity.inForce(), words));
        validity.provenBy()
                .ifPresent(day -> told.add(words.of("validity.provenBy", day, tree.validity("provenBy.source"))));
        validity.revised().forEach(month -> told.add(words.of("validity.revised", month.text())));
        validity.notice().ifPresent(notice -> told.add(words.of("validity.notice", notice.text())));
        validity.lastDay().ifPresent(day -> told.add(words.of("validity.lastDay", day)));
        told.add(words.of("validity.fy2012Amendment." + validity.fy2012Amendment(), amendedFrom(validity)));
        told.add(words.of("validity.source", tree.validity("source")));
        return told;
    }

    private static String inForce(DayOrMonth stated, Words words) {
        var isDay = stated.text().equals(stated.lastDay().toString());
        return words.of(isDay ? "validity.inForce.day" : "validity.inForce.month", stated.text());
    }

    /** The first day on which the amendment counts, if it ever does. */
    private static LocalDate amendedFrom(Validity validity) {
        var stated = validity.revised().isEmpty()
                ? validity.begins()
                : validity.revised().getLast().lastDay();
        return stated.isBefore(AMENDMENT) ? AMENDMENT : stated;
    }

    /** The clauses in the order in which they are asked, then the terms. */
    private static List<Article> articles(Framework framework, FileTree tree, Words words) {
        var names = new LinkedHashSet<String>();
        framework.everyClause().stream().map(Clause::id).forEach(names::add);
        names.retainAll(tree.articles());
        names.addAll(tree.articles());
        return names.stream().map(name -> article(name, tree, words)).toList();
    }

    private static Article article(String name, FileTree tree, Words words) {
        var says = new ClauseWords(words);
        Map<String, Object> cite = tree.cite(name);
        var where = Stream.of("article", "source")
                .filter(cite::containsKey)
                .map(field -> String.valueOf(cite.get(field)))
                .toList();
        return new Article(
                name,
                says.title(name),
                says.sentences(name, tree.article(name)),
                String.valueOf(cite.get("kind")),
                String.join(", ", where),
                Boolean.TRUE.equals(cite.get("awaitsReview")));
    }
}
