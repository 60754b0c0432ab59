package org.rilohub.partners.jpcisstyle;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times of day in Japanese: {@code 19時05分00秒}, with a fraction of a second where there is one. */
final class ClockTime {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,2})時([0-9]{1,2})分([0-9]{1,2})(?:\\.([0-9]{1,9}))?秒");

    private ClockTime() {}

    /** @throws DateTimeException if it is no time of day */
    static LocalTime time(String word) {
        var match = FORM.matcher(word);
        if (!match.matches()) {
            throw new DateTimeException("not a time of day");
        }
        return LocalTime.of(number(match.group(1)), number(match.group(2)), number(match.group(3)))
                .withNano(match.group(4) == null ? 0 : number((match.group(4) + "00000000").substring(0, 9)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    static String word(LocalTime time) {
        return String.format(Locale.ROOT, "%02d時%02d分%02d", time.getHour(), time.getMinute(), time.getSecond())
                + fraction(time.getNano())
                + "秒";
    }

    private static String fraction(int nano) {
        return nano == 0 ? "" : "." + String.format(Locale.ROOT, "%09d", nano).replaceFirst("0+$", "");
    }
}
