package org.rilohub.partners.jpcisstyle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.rilohub.partners.xml.Spelling;

/** Instants in Japan's time, UTC+9 all year, by era: {@code 令和8年11月21日19時00分00秒}. */
final class EraInstant implements Spelling {
    static final ZoneOffset JAPAN = ZoneOffset.ofHours(9);

    @Override
    public Object read(String word) {
        int day = word.indexOf('日');
        if (day < 0) {
            throw new DateTimeException("not a date and time");
        }
        var date = EraDate.date(word.substring(0, day + 1));
        return LocalDateTime.of(date, ClockTime.time(word.substring(day + 1)))
                .toInstant(JAPAN)
                .toString();
    }

    @Override
    public String write(Object value) {
        var local = LocalDateTime.ofInstant(Instant.parse(value.toString()), JAPAN);
        return EraDate.word(local.toLocalDate()) + ClockTime.word(local.toLocalTime());
    }

    @Override
    public String reason() {
        return "era-date";
    }

    @Override
    public String pattern() {
        return EraDate.DAY + "([01]?[0-9]|2[0-3])時[0-5]?[0-9]分[0-5]?[0-9](\\.[0-9]{1,9})?秒";
    }
}
