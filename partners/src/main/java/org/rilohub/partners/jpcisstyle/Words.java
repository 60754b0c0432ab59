package org.rilohub.partners.jpcisstyle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rilohub.partners.Tables;
import org.rilohub.partners.xml.Spelling;
import org.rilohub.partners.xml.UnknownWordException;

/** The dialect's words for codes, as the table {@code words.tsv} says, and its spellings by their name in the layout. */
final class Words {
    private static final String LIST = "word:";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_+]+");

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    Words() {
        for (var row : Tables.rows(Words.class, "words.tsv")) {
            enter(words, row.get(0), row.get(1), row.get(2));
            enter(codes, row.get(0), row.get(2), row.get(1));
        }
    }

    /** Where a sign of a pattern stands for itself. */
    private static String literal(String word) {
        return word.replaceAll("[\\\\.?*+{}()\\[\\]|^-]", "\\\\$0");
    }

    private static void enter(Map<String, Map<String, String>> lists, String list, String from, String to) {
        if (lists.computeIfAbsent(list, name -> new LinkedHashMap<>()).put(from, to) != null) {
            throw new IllegalStateException(from + " stands twice in the list " + list);
        }
    }

    /**
     * The spelling of a name.
     *
     * @throws IllegalStateException if there is none: a layout with a typing error must not load
     */
    Spelling spelling(String name) {
        return switch (name) {
            case "era-date" -> new EraDate();
            case "era-instant" -> new EraInstant();
            case "local-time" -> new LocalHours();
            case "party" -> new CountryCode();
            default -> list(name);
        };
    }

    private Spelling list(String name) {
        var list = name.startsWith(LIST) ? name.substring(LIST.length()) : "";
        if (!words.containsKey(list)) {
            throw new IllegalStateException("no spelling " + name);
        }
        return new Word(words.getOrDefault(list, Map.of()), codes.getOrDefault(list, Map.of()));
    }

    /** A code without a word of its own goes as the code: Latin letters and digits, so it is never taken for a word. */
    private record Word(Map<String, String> words, Map<String, String> codes) implements Spelling {
        @Override
        public Object read(String word) {
            var code = codes.get(word);
            if (code == null && !CODE.matcher(word).matches()) {
                throw new UnknownWordException();
            }
            return code == null ? word : code;
        }

        @Override
        public String write(Object value) {
            return words.getOrDefault(value.toString(), value.toString());
        }

        @Override
        public String reason() {
            return "japanese-word";
        }

        @Override
        public String pattern() {
            return words.values().stream().map(Words::literal).collect(Collectors.joining("|"))
                    + "|[A-Za-z0-9_+]{1,64}";
        }
    }
}
