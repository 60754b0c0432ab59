package org.rilohub.partners;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.partners.jpcisstyle.JpcisStyle;
import org.rilohub.schemas.CodeEntry;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Picture;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Occurs;
import org.rilohub.schemas.Shape.Part;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.rules.Depersonalised;

/**
 * A submission with every field of the vocabulary, made from the vocabulary itself, and a marker in each that can hold
 * one; every field that repeats stands twice.
 */
final class Marked {
    private static final Map<Object, Set<String>> WORDS = words();
    /** What the hub writes itself, or what every message says somewhere. */
    private static final List<String> COMMON = List.of(
            "OTHER",
            "PROVIDER",
            "RECIPIENT",
            "HUB",
            "true",
            "false",
            "1",
            "2",
            "JP",
            "CMAA",
            "CEN",
            "SeizureReport",
            "CLEAR");

    private final Map<String, Object> given;
    private final SortedMap<String, List<Marker>> markers = new TreeMap<>();
    private final List<Marker> hidden = new ArrayList<>();
    private final SortedSet<String> unmarked = new TreeSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Lane, List<String>> shown = new EnumMap<>(Lane.class);
    private final Submission submission;
    private int number;

    /** @param given what a decision looks at, by canonical path */
    Marked(Map<String, Object> given) {
        this.given = given;
        COMMON.forEach(code -> taken.addAll(spellings(code)));
        given.values().forEach(value -> taken.addAll(spellings(value.toString())));
        this.submission = (Submission)
                record(Shape.ofMessage((MessageType) Objects.requireNonNull(given.get("header.messageType"))), "");
    }

    Submission submission() {
        return submission;
    }

    /** By the path that answers use. */
    SortedMap<String, List<Marker>> markers() {
        return Collections.unmodifiableSortedMap(markers);
    }

    /** What stands in pictures beside their pixels, and the pictures as they came. */
    List<Marker> hidden() {
        return List.copyOf(hidden);
    }

    /** The pictures as they leave in a lane, encoded anew. */
    List<String> shown(Lane lane) {
        return shown.computeIfAbsent(
                lane,
                any -> Depersonalised.of(submission, any).content().pictures().stream()
                        .map(Picture::content)
                        .toList());
    }

    /** Fields that hold no marker: what is given, flags, and codes of lists that have none left which nobody else uses. */
    SortedSet<String> unmarked() {
        return Collections.unmodifiableSortedSet(unmarked);
    }

    private Record record(Shape shape, String path) {
        var values = shape.parts().stream()
                .map(part -> values(part, (path.isEmpty() ? "" : path + ".") + part.step()))
                .toList();
        return shape.build(values, path);
    }

    private List<Object> values(Part part, String path) {
        var field = MessageForm.field(path);
        if (given.containsKey(field)) {
            if (given.get(field) instanceof SourceKind source) {
                return List.of(marked(field, source, Marker.alone(spellings(source.name()))));
            }
            unmarked.add(field);
            return given.get(field) instanceof List<?> many ? List.copyOf(many) : List.of(given.get(field));
        }
        var values = new ArrayList<Object>();
        for (int i = 0; i < (part.repeats() ? 2 : 1); i++) {
            values.add(part.isGroup() ? record(part.shape(), path) : value(part, field));
        }
        return part.occurs() == Occurs.SET ? values.stream().distinct().toList() : values;
    }

    private Object value(Part part, String field) {
        number++;
        return switch (part.type().getSimpleName()) {
            case "String" -> text(part, field);
            case "UUID" -> {
                var id = new UUID(0x019a_0000_0000_7000L | (number << 16), 0x8000_0000_4a5b_0000L | number);
                yield marked(
                        field, id, Marker.literal(id.toString(), id.toString().replace("-", "")));
            }
            case "Instant" -> {
                var instant = Instant.parse("1991-02-03T04:05:06Z").plusSeconds(number * 86_401L);
                yield marked(field, instant, Marker.instant(instant));
            }
            case "LocalDate" -> {
                var day = LocalDate.of(1931, 1, 1).plusDays(number * 37L);
                yield marked(field, day, Marker.day(day));
            }
            case "OffsetTime" -> {
                var time = LocalTime.of(23, 47, number % 60);
                yield marked(field, time.atOffset(ZoneOffset.ofHours(9)), Marker.literal(time.toString(), clock(time)));
            }
            case "BigDecimal" -> {
                var decimal = new BigDecimal("7" + (1000 + number) + ".0371");
                yield marked(field, decimal, Marker.literal(decimal.toString()));
            }
            case "Party" -> {
                unmarked.add(field);
                yield Party.customs("JP");
            }
            case "int" -> marked(field, 83_000 + number, Marker.alone(Set.of(Integer.toString(83_000 + number))));
            default -> code(field, choices(part));
        };
    }

    private static String clock(LocalTime time) {
        return time.getHour() + "時" + time.getMinute() + "分" + time.getSecond() + "秒";
    }

    private Object text(Part part, String field) {
        if (!part.field().codes().isEmpty()) {
            return code(field, codes(part.field().codes()));
        }
        if (part.field().pattern().equals("[a-z]{2}")) {
            unmarked.add(field);
            return "en";
        }
        if (field.endsWith("pictures[].content")) {
            var word = word(100_000 + number);
            var content = Photographs.jpeg(word);
            hidden.add(Marker.word(word));
            hidden.add(Marker.picture(List.of(content)));
            return marked(field, content, Marker.picture(List.of(content)));
        }
        var word = word(number);
        return marked(field, written(part, word), Marker.word(word));
    }

    /** The word in the form that its field asks for. */
    private static String written(Part part, String word) {
        var pattern = part.field().pattern();
        if (pattern.isEmpty()) {
            return word + " é<&\"日";
        }
        return word.matches(pattern) ? word : "JP-" + word;
    }

    private Object marked(String field, Object value, Marker marker) {
        markers.computeIfAbsent(field, first -> new ArrayList<>()).add(marker);
        return value;
    }

    /** Letters that tell the number and stand in no other word. */
    private static String word(int number) {
        var word = new StringBuilder("QZX");
        for (int rest = 456_976 + number * 7919; rest > 0; rest /= 26) {
            word.append((char) ('A' + rest % 26));
        }
        return word.append("XZQ").toString();
    }

    private static List<?> choices(Part part) {
        return part.type().isEnum() ? List.of(part.type().getEnumConstants()) : List.of(Boolean.TRUE);
    }

    private static List<String> codes(String list) {
        return CodeLists.standard().list(list).entries().values().stream()
                .map(CodeEntry::code)
                .toList();
    }

    /** The first code that no field before it has, in any dialect's words. */
    private Object code(String field, List<?> codes) {
        for (var code : codes) {
            var spellings = spellings(code.toString());
            if (!(code instanceof Boolean) && Collections.disjoint(taken, spellings)) {
                taken.addAll(spellings);
                return marked(field, code, Marker.alone(spellings));
            }
        }
        unmarked.add(field);
        return codes.getFirst();
    }

    private static Set<String> spellings(String code) {
        return Stream.concat(Stream.of(code), WORDS.getOrDefault(code, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static Map<Object, Set<String>> words() {
        var words = new TreeMap<Object, Set<String>>();
        for (var row : Tables.rows(JpcisStyle.class, "words.tsv")) {
            words.computeIfAbsent(row.get(1), first -> new TreeSet<>()).add(row.get(2));
        }
        return words;
    }
}
