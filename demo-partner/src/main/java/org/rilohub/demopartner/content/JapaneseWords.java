package org.rilohub.demopartner.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header words of the jpcis-style dialect: eras, Japan's clock, country codes. */
final class JapaneseWords {
    private static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);
    private static final Map<String, Integer> YEAR_BEFORE_ERA =
            Map.of("明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988, "令和", 2018);
    private static final Pattern INSTANT =
            Pattern.compile("(..)(元|\\d+)年(\\d+)月(\\d+)日(\\d+)時(\\d+)分(\\d+)(?:\\.(\\d{1,9}))?秒");
    private static final Map<String, String> LANES = Map.of("相互支援", "CMAA", "合同取締", "OPERATION");

    private JapaneseWords() {}

    /** {@code 令和8年11月21日19時00分00秒} is 2026-11-21T10:00:00Z. */
    static Instant instant(String word) {
        var parts = INSTANT.matcher(word);
        if (!parts.matches() || !YEAR_BEFORE_ERA.containsKey(parts.group(1))) {
            throw new DateTimeException("not an instant by era");
        }
        int year = YEAR_BEFORE_ERA.get(parts.group(1)) + (parts.group(2).equals("元") ? 1 : number(parts.group(2)));
        var local = LocalDateTime.of(
                year,
                number(parts.group(3)),
                number(parts.group(4)),
                number(parts.group(5)),
                number(parts.group(6)),
                number(parts.group(7)),
                nanos(parts.group(8)));
        return local.toInstant(JAPAN);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : number((fraction + "000000000").substring(0, 9));
    }

    private static int number(@Nullable String digits) {
        return Integer.parseInt(String.valueOf(digits));
    }

    /** The Reiwa era suffices for what is written now. */
    static String instantWord(Instant instant) {
        var local = LocalDateTime.ofInstant(instant, JAPAN);
        return dayWord(instant) + "%d時%02d分%02d秒".formatted(local.getHour(), local.getMinute(), local.getSecond());
    }

    static String dayWord(Instant instant) {
        var local = LocalDateTime.ofInstant(instant, JAPAN);
        return "令和%d年%d月%d日".formatted(local.getYear() - 2018, local.getMonthValue(), local.getDayOfMonth());
    }

    /** {@code KR} is Korea's customs, {@code RILO-AP} the RILO office. */
    static String party(String word) {
        int dash = word.indexOf('-');
        return dash < 0
                ? "urn:rilohub:party:customs:" + word
                : "urn:rilohub:party:" + word.substring(0, dash).toLowerCase(Locale.ROOT) + ":"
                        + word.substring(dash + 1);
    }

    static String lane(String word) {
        return LANES.getOrDefault(word, word);
    }
}
