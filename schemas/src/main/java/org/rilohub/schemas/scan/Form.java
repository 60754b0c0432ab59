package org.rilohub.schemas.scan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Forms in which a telltale is written. A form with a group tells of the group alone: what stands before it is context.
 *
 * <p>Every repetition in every form is bounded, so no text takes more than linear time.
 */
final class Form {
    /** Not in the middle of a word or number. */
    static final String START = "(?<![A-Z0-9])";

    static final String END = "(?![A-Z0-9])";

    static final String MONTH = "(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)";

    private static final String NUMBER_SIGN = "(?:[^A-Z0-9]{0,3}(?:NUMBER|NO|NUM|NR|番号|号码|號碼|번호)S?)?";
    private static final String COUNTED =
            "(?:PCS?|PIECES?|UNITS?|CIGARETTES?|STICKS?|TABLETS?|PILLS?|CARTONS?|BAGS?|BOXES"
                    + "|KGS?|KILOS?|KILOGRAMS?|GRAMS?|G|L|LITRES?|LITERS?|USD|EUR|JPY|YEN|DOLLARS|EUROS)" + END
                    + "|[円万億台本個箱袋錠点枚着頭匹丁缶件개대원병갑]|キロ|グラム|リットル|カートン|ドル|ユーロ";

    /** A number that says how many, not which. */
    static final String NO_COUNT = "(?![1-9](?:[0-9]{0,9}|[0-9]{0,2}(?:[ ,.][0-9]{3}){1,3}) ?(?:" + COUNTED + "))";

    private Form() {}

    /** One of these alternatives, in capitals. */
    static Detector of(String... alternatives) {
        return any(Folded::upper, alternatives);
    }

    /** One of these alternatives, as written: where capitals matter. */
    static Detector asWritten(String... alternatives) {
        return any(Folded::asWritten, alternatives);
    }

    private static Detector any(Function<Folded, String> spelling, String... alternatives) {
        var patterns = Arrays.stream(alternatives).map(Pattern::compile).toList();
        return text -> matches(patterns, spelling.apply(text)).map(Form::span);
    }

    private static Stream<MatchResult> matches(List<Pattern> patterns, String text) {
        return patterns.stream().flatMap(pattern -> pattern.matcher(text).results());
    }

    /** The form at any place, also within another try at it, where the check holds for it. */
    static Detector checked(String form, Predicate<String> check) {
        var pattern = Pattern.compile("(?=(" + form + "))");
        return text -> pattern.matcher(text.upper())
                .results()
                .filter(match -> check.test(match.group(1)))
                .map(match -> new Span(match.start(1), match.end(1)));
    }

    private static Span span(MatchResult match) {
        return match.groupCount() > 0 ? new Span(match.start(1), match.end(1)) : new Span(match.start(), match.end());
    }

    /** What stands before a number that these words announce: {@code passport no.: }. */
    static String after(String words) {
        return "(?<![A-Z])(?:" + words + ")(?:S|'S)?" + NUMBER_SIGN + "[^A-Z0-9]{0,8}";
    }

    /** A text without the blanks and dashes between its groups. */
    static String together(String group) {
        return group.replaceAll("[ .-]", "");
    }
}
