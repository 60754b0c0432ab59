package org.rilohub.partners.jpcisstyle;

import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.rilohub.partners.xml.Spelling;

/**
 * The time of a seizure: UTC+9 unless it says otherwise, {@code 13時45分00秒（UTC+01:00）}. Not shifted to UTC+9, which
 * could move it to a day that the date beside it does not name.
 */
final class LocalHours implements Spelling {
    private static final String OPEN = "（UTC";
    private static final String CLOSE = "）";

    @Override
    public Object read(String word) {
        int open = word.indexOf(OPEN);
        if (open < 0) {
            return ClockTime.time(word).atOffset(EraInstant.JAPAN).toString();
        }
        var offset = word.substring(open + OPEN.length(), word.length() - CLOSE.length());
        return ClockTime.time(word.substring(0, open))
                .atOffset(ZoneOffset.of(offset))
                .toString();
    }

    @Override
    public String write(Object value) {
        var time = OffsetTime.parse(value.toString());
        var clock = ClockTime.word(time.toLocalTime());
        if (time.getOffset().equals(EraInstant.JAPAN)) {
            return clock;
        }
        return clock + OPEN + time.getOffset().getId().replace("Z", "+00:00") + CLOSE;
    }

    @Override
    public String reason() {
        return "japanese-time";
    }
}
