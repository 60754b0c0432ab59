package org.rilohub.partners;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that stands in one field and nowhere else, in every spelling in which it could leave.
 *
 * @param anyCase spellings in which capitals do not matter, in small letters
 * @param exact spellings in which they do
 */
record Marker(Set<String> anyCase, Set<String> exact) {
    Marker {
        anyCase = Set.copyOf(anyCase);
        exact = Set.copyOf(exact);
    }

    /** A word of Latin letters: as it is, escaped as XML, JSON and addresses do, in hexadecimal and in base64. */
    static Marker word(String word) {
        var spellings = new ArrayList<String>();
        var octets = new ArrayList<byte[]>();
        for (var each : List.of(word, word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT))) {
            spellings.add(each);
            spellings.add(escaped(each, "&#%d;"));
            spellings.add(escaped(each, "&#x%x;"));
            spellings.add(escaped(each, "\\u%04x"));
            spellings.add(escaped(each, "%%%02x"));
            octets.add(each.getBytes(StandardCharsets.UTF_8));
            octets.add(each.getBytes(StandardCharsets.UTF_16BE));
        }
        octets.forEach(each -> spellings.add(HexFormat.of().formatHex(each)));
        return new Marker(
                spellings.stream().map(each -> each.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()),
                octets.stream().flatMap(each -> base64(each).stream()).collect(Collectors.toSet()));
    }

    private static String escaped(String word, String form) {
        return word.chars().mapToObj(c -> String.format(Locale.ROOT, form, c)).collect(Collectors.joining());
    }

    /** The signs of base64 that these octets determine, wherever among others they stand. */
    private static List<String> base64(byte[] octets) {
        var spellings = new ArrayList<String>();
        for (int before = 0; before < 3; before++) {
            var shifted = new byte[before + octets.length];
            System.arraycopy(octets, 0, shifted, before, octets.length);
            var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int first = (before * 8 + 5) / 6;
            spellings.add(text.substring(first, shifted.length * 8 / 6));
        }
        return spellings;
    }

    /** A picture: the octets that make the pixels, in base64 and in hexadecimal. */
    static Marker picture(List<String> contents) {
        var anyCase = contents.stream()
                .map(content ->
                        tail(HexFormat.of().formatHex(Base64.getDecoder().decode(content))));
        return new Marker(
                anyCase.collect(Collectors.toSet()),
                contents.stream().map(Marker::tail).collect(Collectors.toSet()));
    }

    private static String tail(String text) {
        return text.substring(text.length() - 96, text.length() - 32);
    }

    /** What no other value contains. */
    static Marker literal(String... spellings) {
        return new Marker(
                List.of(spellings).stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                Set.of());
    }

    /** A day, as ISO 8601 and as Japan writes it. */
    static Marker day(LocalDate day) {
        int year = JapaneseDate.from(day).get(ChronoField.YEAR_OF_ERA);
        return literal(
                day.toString(),
                day.toString().replace("-", ""),
                year + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
    }

    /** An instant, as ISO 8601 and as Japan writes it. */
    static Marker instant(Instant instant) {
        var local = LocalDateTime.ofInstant(instant, ZoneOffset.ofHours(9));
        int year = JapaneseDate.from(local).get(ChronoField.YEAR_OF_ERA);
        return literal(
                instant.toString(), year + local.format(DateTimeFormatter.ofPattern("年M月d日HH時mm分ss秒", Locale.ROOT)));
    }

    /** A short value, which counts only where it is all that stands there. */
    static Marker alone(Set<String> values) {
        return new Marker(
                values.stream()
                        .flatMap(value ->
                                List.of(">" + value + "<", "\"" + value + "\"", ":" + value + ",", ":" + value + "}")
                                        .stream())
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                Set.of());
    }

    /** Octets to be searched for many. */
    record Text(String exact, String small) {
        static Text of(byte[] octets) {
            var text = new String(octets, StandardCharsets.UTF_8);
            return new Text(text, text.toLowerCase(Locale.ROOT));
        }
    }

    boolean standsIn(Text text) {
        return anyCase.stream().anyMatch(text.small()::contains)
                || exact.stream().anyMatch(text.exact()::contains);
    }
}
