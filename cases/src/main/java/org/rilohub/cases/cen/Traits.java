package org.rilohub.cases.cen;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rilohub.schemas.Conveyance;
import org.rilohub.schemas.SeizedGoods;
import org.rilohub.schemas.SeizureReport;

/** By what two reports of one seizure know each other. Texts for keyed digests: none of them is ever stored. */
record Traits(SeizureReport report) {
    private static final Pattern BETWEEN = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** The administration's own number, however it was written this time; unique in a year. */
    String reference() {
        return String.join(
                "|",
                "reference",
                report.reportingAdministration(),
                Integer.toString(report.seizureDate().getYear()),
                normalised(report.nationalReference()));
    }

    /** Upper case; one dash for whatever stands between letters and digits; numbers without leading zeros. */
    static String normalised(String reference) {
        return BETWEEN.splitAsStream(reference.toUpperCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .map(part -> LEADING_ZEROS.matcher(part).replaceFirst(""))
                .collect(Collectors.joining("-"));
    }

    /** Where and when what was seized: one for the office and one for the UN/LOCODE, as far as they are given. */
    List<String> places(int daysAway) {
        var day = report.seizureDate().plusDays(daysAway);
        return Stream.of(
                        report.customsOffice().map(office -> "office|" + office),
                        report.seizureLocation().map(locode -> "locode|" + locode))
                .flatMap(Optional::stream)
                .map(place -> String.join("|", place, report.reportingAdministration(), seized(day)))
                .toList();
    }

    /** The container or the vessel, whoever reports. */
    List<String> strongKeys(int daysAway) {
        var day = report.seizureDate().plusDays(daysAway);
        return Stream.<Function<Conveyance, Optional<String>>>of(Conveyance::containerId, Conveyance::vesselImo)
                .map(key -> report.conveyance().flatMap(key))
                .flatMap(Optional::stream)
                .map(key -> String.join("|", "key", key, seized(day)))
                .toList();
    }

    private String seized(LocalDate day) {
        return day + "|" + goods().stream().map(Traits::kind).collect(Collectors.joining(","));
    }

    private static String kind(SeizedGoods goods) {
        return goods.category() + ":" + goods.type() + ":" + goods.quantity().unit();
    }

    private List<SeizedGoods> goods() {
        return report.goods().stream()
                .sorted(Comparator.comparing(Traits::kind)
                        .thenComparing(goods -> goods.quantity().value()))
                .toList();
    }

    /** In the order of kinds, so that the same places speak of the same goods in another report. */
    List<BigDecimal> amounts() {
        return goods().stream().map(goods -> goods.quantity().value()).toList();
    }

    /** Whether all are the same to within a hundredth of the larger: who asks makes no difference. */
    static boolean areClose(List<BigDecimal> one, List<BigDecimal> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> isClose(one.get(i), other.get(i)));
    }

    private static boolean isClose(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(one.max(other).multiply(TOLERANCE)) <= 0;
    }

    /** What a day before, the same day and a day after would have. */
    static List<String> around(Function<Integer, List<String>> traits) {
        var all = new ArrayList<String>();
        for (int day = -1; day <= 1; day++) {
            all.addAll(traits.apply(day));
        }
        return all;
    }
}
