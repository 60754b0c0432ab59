package org.rilohub.partners.jpcisstyle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import org.rilohub.partners.xml.Spelling;

/**
 * Dates by Japanese era: {@code 令和6年5月20日}; the first year is 元年, and 1年 is read as well. Days before 1873, when Japan
 * took over the Gregorian calendar, stand as in ISO 8601.
 */
final class EraDate implements Spelling {
    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "令和", JapaneseEra.REIWA,
            "平成", JapaneseEra.HEISEI,
            "昭和", JapaneseEra.SHOWA,
            "大正", JapaneseEra.TAISHO,
            "明治", JapaneseEra.MEIJI);
    private static final Pattern FORM = Pattern.compile("(..)(元|[1-9][0-9]{0,3})年([1-9][0-9]?)月([1-9][0-9]?)日");

    /** As a pattern of XML Schema. */
    static final String DAY = "(明治|大正|昭和|平成|令和)([1-9][0-9]{0,3}|元)年(1[0-2]|[1-9])月([12][0-9]|3[01]|[1-9])日";

    private static final String OLD_DAY = "(0[0-9]|1[0-8])[0-9]{2}-[0-9]{2}-[0-9]{2}";

    private static final LocalDate GREGORIAN = LocalDate.of(1873, 1, 1);

    @Override
    public Object read(String word) {
        return word.indexOf('年') < 0 ? old(word).toString() : date(word).toString();
    }

    private static LocalDate old(String word) {
        var date = LocalDate.parse(word);
        if (!date.isBefore(GREGORIAN)) {
            throw new DateTimeException("a day that has an era stands in it");
        }
        return date;
    }

    /**
     * The date, which must lie within the era it names.
     *
     * @throws DateTimeException if it does not, or is no date
     */
    static LocalDate date(String word) {
        var match = FORM.matcher(word);
        var era = match.matches() ? ERAS.get(match.group(1)) : null;
        if (era == null) {
            throw new DateTimeException("not a date by Japanese era");
        }
        int year = match.group(2).equals("元") ? 1 : Integer.parseInt(match.group(2));
        return LocalDate.from(JapaneseChronology.INSTANCE.date(
                era, year, Integer.parseInt(match.group(3)), Integer.parseInt(match.group(4))));
    }

    @Override
    public String write(Object value) {
        var date = LocalDate.parse(value.toString());
        return date.isBefore(GREGORIAN) ? date.toString() : word(date);
    }

    static String word(LocalDate date) {
        var japanese = JapaneseDate.from(date);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        return name(japanese.getEra()) + (year == 1 ? "元" : year) + "年" + date.getMonthValue() + "月"
                + date.getDayOfMonth() + "日";
    }

    private static String name(JapaneseEra era) {
        return ERAS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(era))
                .map(Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new DateTimeException("an era without a name here"));
    }

    @Override
    public String reason() {
        return "era-date";
    }

    @Override
    public String pattern() {
        return DAY + "|" + OLD_DAY;
    }
}
