package org.rilohub.gateway.explain;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rilohub.agreements.DayOrMonth;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day on the command line; of a month, its last. */
public final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
        try {
            return new DayOrMonth(text).lastDay();
        } catch (DateTimeException e) {
            throw new TypeConversionException("is neither YYYY-MM-DD nor YYYY-MM");
        }
    }

    /** In UTC, as the hub counts. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
