package org.rilohub.agreements.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rilohub.agreements.reading.Difference.Kind;

/** Two framework files laid side by side, article by article. What is in either is compared: nothing is left out. */
public final class Differences {
    private final Words words;
    private final ClauseWords says;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Locale reader) {
        this.words = Words.in(reader);
        this.says = new ClauseWords(words);
    }

    /**
     * From one file to another; empty if they say the same.
     *
     * @param from a framework file as maps, lists and single values
     */
    public static List<Difference> of(Map<?, ?> from, Map<?, ?> to, Locale reader) {
        var differences = new Differences(reader);
        differences.compare(new FileTree(from), new FileTree(to));
        return List.copyOf(differences.found);
    }

    private void compare(FileTree from, FileTree to) {
        fields("instrument", from.instrument(), to.instrument());
        fields("validity", from.validity(), to.validity());
        union(from.articles(), to.articles()).forEach(clause -> clause(clause, from, to));
    }

    private void clause(String clause, FileTree from, FileTree to) {
        if (!from.articles().contains(clause)) {
            whole(clause, Kind.ADDED, List.of(), says.sentences(clause, to.article(clause)));
        } else if (!to.articles().contains(clause)) {
            whole(clause, Kind.REMOVED, says.sentences(clause, from.article(clause)), List.of());
        } else {
            int before = found.size();
            fields(clause, FileTree.flat(from.article(clause)), FileTree.flat(to.article(clause)));
            cites(clause, from.cite(clause), to.cite(clause), found.size() == before);
        }
    }

    private void whole(String clause, Kind kind, List<String> from, List<String> to) {
        var effect = words.maybe("effect." + clause + "." + kind).stream().toList();
        found.add(new Difference(clause, says.title(clause), kind, "", from, to, effect));
    }

    private void fields(String article, SortedMap<String, Object> from, SortedMap<String, Object> to) {
        for (var field : union(from.keySet(), to.keySet())) {
            var before = from.get(field);
            var after = to.get(field);
            if (!Objects.equals(before, after)) {
                changed(article, field, before, after);
            }
        }
    }

    private void changed(String article, String field, @Nullable Object before, @Nullable Object after) {
        var kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        var effects = Stream.concat(effects(article, field, before, after), effect(article, field, after))
                .toList();
        found.add(new Difference(
                article,
                says.title(article),
                kind,
                field,
                told(article, field, before),
                told(article, field, after),
                effects));
    }

    private List<String> told(String article, String field, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        var isClause = !article.equals("instrument") && !article.equals("validity") && !field.contains(".");
        return List.of(isClause ? says.sentence(article, field, value) : says.value(value));
    }

    /** Of a list: what came and what went. */
    private Stream<String> effects(String article, String field, @Nullable Object before, @Nullable Object after) {
        if (before == null || after == null) {
            return Stream.of();
        }
        var more = new TreeSet<>(FileTree.items(field, after));
        more.removeAll(FileTree.items(field, before));
        var less = new TreeSet<>(FileTree.items(field, before));
        less.removeAll(FileTree.items(field, after));
        var key = "effect." + article + "." + field;
        return Stream.concat(effect(key + ".more", more), effect(key + ".less", less));
    }

    private Stream<String> effect(String key, SortedSet<String> items) {
        return items.isEmpty() ? Stream.of() : words.maybe(key, words.codes(items)).stream();
    }

    /** Of a code: what holds from now on. */
    private Stream<String> effect(String article, String field, @Nullable Object after) {
        var key = "effect." + article + "." + field;
        return words.maybe(key + "." + after).or(() -> words.maybe(key)).stream();
    }

    private void cites(String clause, SortedMap<String, Object> from, SortedMap<String, Object> to, boolean sameRule) {
        if (!from.equals(to)) {
            found.add(new Difference(
                    clause,
                    says.title(clause),
                    Kind.CHANGED,
                    "cite",
                    List.of(cited(from)),
                    List.of(cited(to)),
                    sameRule ? List.of(words.of("effect.cite")) : List.of()));
        }
    }

    private String cited(SortedMap<String, Object> cite) {
        var sure = words.maybe("sure." + cite.get("kind")).orElse(String.valueOf(cite.get("kind")));
        var where = Stream.of(cite.get("article"), cite.get("source"))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        var review = Boolean.TRUE.equals(cite.get("awaitsReview")) ? " (" + words.of("awaits-review") + ")" : "";
        return sure + ": " + String.join(", ", where) + review;
    }

    private static SortedSet<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
