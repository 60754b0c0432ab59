package org.rilohub.agreements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.schemas.Party;

/** The entries of one object of a question's tree, read by name and type. */
final class Entries {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final List<String> PARTIES = List.of("an ISO 3166-1 alpha-2 code", "EU", "rilo:AP", "wco:CEN");
    private static final List<String> FLAGS = List.of("true", "false");

    private static final List<String> OBLIGATIONS = Stream.concat(
                    Arrays.stream(Obligation.values()).map(Obligation::toString), Stream.of("delete-by:YYYY-MM-DD"))
            .toList();

    private final String path;
    private final Map<String, Object> unread = new TreeMap<>();

    Entries(String path, Map<?, ?> tree) {
        this.path = path;
        tree.forEach((name, value) -> {
            if (value != null) {
                unread.put(String.valueOf(name), value);
            }
        });
    }

    String text(String name) {
        return maybeText(name).orElseThrow(() -> missing(name));
    }

    Optional<String> maybeText(String name) {
        return take(name).map(value -> switch (value) {
            case String text -> text;
            default -> throw wrong(name, value, List.of("a text"));
        });
    }

    boolean flag(String name) {
        return maybeFlag(name).orElseThrow(() -> missing(name));
    }

    Optional<Boolean> maybeFlag(String name) {
        return take(name).map(value -> switch (value) {
            case Boolean flag -> flag;
            default -> throw wrong(name, value, FLAGS);
        });
    }

    Optional<LocalDate> maybeDate(String name) {
        return maybeText(name).map(text -> date(name, text));
    }

    LocalDate date(String name) {
        return date(name, text(name));
    }

    Party party(String name) {
        return party(name, text(name));
    }

    Optional<Party> maybeParty(String name) {
        return maybeText(name).map(text -> party(name, text));
    }

    <E extends Enum<E>> E code(String name, Class<E> list) {
        return code(name, text(name), list);
    }

    <E extends Enum<E>> Optional<E> maybeCode(String name, Class<E> list) {
        return maybeText(name).map(text -> code(name, text, list));
    }

    String oneOf(String name, List<String> known) {
        var text = text(name);
        return Optional.of(text).filter(known::contains).orElseThrow(() -> wrong(name, text, known));
    }

    <E extends Enum<E>> SortedSet<E> codes(String name, Class<E> list) {
        return items(name).stream()
                .map(item -> code(name + "[]", String.valueOf(item), list))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    SortedSet<String> texts(String name) {
        return items(name).stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    UUID id(String name) {
        return id(name, text(name));
    }

    SortedSet<UUID> ids(String name) {
        return items(name).stream()
                .map(item -> id(name + "[]", String.valueOf(item)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private UUID id(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw wrong(name, text, List.of("an id"));
        }
    }

    /** One or more. */
    int count(String name) {
        return take(name)
                .map(value -> switch (value) {
                    case Number number when number.intValue() > 0 -> number.intValue();
                    default -> throw wrong(name, value, List.of("a number from 1"));
                })
                .orElseThrow(() -> missing(name));
    }

    SortedSet<String> obligations(String name) {
        return items(name).stream()
                .map(String::valueOf)
                .map(text -> Optional.of(text)
                        .filter(Obligation::isKnown)
                        .orElseThrow(() -> wrong(name + "[]", text, OBLIGATIONS)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Entries> groups(String name) {
        return items(name).stream().map(item -> group(name + "[]", item)).toList();
    }

    /** Codes by path. */
    <E extends Enum<E>> SortedMap<String, E> codesByPath(String name, Class<E> list) {
        var codes = new TreeMap<String, E>();
        textsByPath(name).forEach((key, text) -> codes.put(key, code(name, text, list)));
        return codes;
    }

    SortedMap<String, String> textsByPath(String name) {
        var texts = new TreeMap<String, String>();
        var entries = take(name).map(value -> group(name, value)).map(group -> group.unread);
        entries.orElse(Map.of()).forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    /** @throws UnreadableQuestionException if an entry was not asked for */
    void nothingElse() {
        unread.keySet().stream().findFirst().ifPresent(name -> {
            throw new UnreadableQuestionException(join(name), "(field)", List.of("no such field"));
        });
    }

    private Optional<Object> take(String name) {
        return Optional.ofNullable(unread.remove(name));
    }

    private List<?> items(String name) {
        return take(name)
                .<List<?>>map(value -> switch (value) {
                    case List<?> list -> list;
                    default -> throw wrong(name, value, List.of("a list"));
                })
                .orElse(List.of());
    }

    private Entries group(String name, Object value) {
        return switch (value) {
            case Map<?, ?> map -> new Entries(join(name), map);
            default -> throw wrong(name, value, List.of("an object"));
        };
    }

    private LocalDate date(String name, String text) {
        try {
            return new DayOrMonth(text).lastDay();
        } catch (DateTimeException e) {
            throw wrong(name, text, List.of("YYYY-MM-DD", "YYYY-MM"));
        }
    }

    private Party party(String name, String text) {
        try {
            var party = text.contains(":") ? Party.of(text) : Party.customs(text);
            return Optional.of(party).filter(Entries::isKnown).orElseThrow(() -> wrong(name, text, PARTIES));
        } catch (IllegalArgumentException e) {
            throw wrong(name, text, PARTIES);
        }
    }

    private static boolean isKnown(Party party) {
        return !party.kind().equals("customs") || party.code().equals("EU") || COUNTRIES.contains(party.code());
    }

    private <E extends Enum<E>> E code(String name, String text, Class<E> list) {
        var constants = list.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name, text, Arrays.stream(constants).map(Enum::toString).toList()));
    }

    private UnreadableQuestionException missing(String name) {
        return new UnreadableQuestionException(join(name), "(missing)", List.of("a value"));
    }

    private UnreadableQuestionException wrong(String name, Object value, List<String> known) {
        return new UnreadableQuestionException(join(name), String.valueOf(value), known);
    }

    private String join(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
