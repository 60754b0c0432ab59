package org.rilohub.routes;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rilohub.cases.frameworks.FrameworkText;
import org.rilohub.cases.frameworks.ShippedFrameworks;
import org.rilohub.routes.LegalDesk.Draft;

/** Frameworks to propose: Korea's, changed. */
final class Laws {
    private static final FrameworkText KOREA = shipped("JP-KR-CMAA");
    private static final Iterator<String> STRANGERS = strangers();

    private final MovableClock clock;

    Laws(MovableClock clock) {
        this.clock = clock;
    }

    static FrameworkText shipped(String id) {
        return ShippedFrameworks.texts().stream()
                .filter(text -> text.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Iterator<String> strangers() {
        var partners = ShippedFrameworks.texts().stream()
                .map(text -> text.framework().partner())
                .collect(Collectors.toSet());
        return Stream.of(Locale.getISOCountries())
                .filter(country -> !country.equals("JP") && !partners.contains(country))
                .iterator();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** With a partner nobody had a framework with, each time another. */
    Draft unknown() {
        var partner = STRANGERS.next();
        return new Draft(KOREA.yaml().replace("KR", partner), KOREA.cases().replace("KR", partner), today());
    }

    /** The same framework, with this note. */
    static Draft noted(Draft draft, String note) {
        return new Draft(draft.framework() + "\nnotes: \"" + note + "\"\n", draft.cases(), draft.effectiveFrom());
    }

    static Draft from(Draft draft, LocalDate day) {
        return new Draft(draft.framework(), draft.cases(), day);
    }

    /** Korea's as it is shipped. */
    Draft korea() {
        return new Draft(KOREA.yaml(), KOREA.cases(), today());
    }

    /** Korea's, that says nothing of tobacco any more. */
    Draft koreaWithoutTobacco() {
        var cases = """
                cases:
                  - says: "tobacco"
                    why: "What is to be tried"
                    asks: {asOf: "2025-06-30"}
                    outcome: REFUSED
                    problems: [commodity-out-of-scope]
                """;
        return new Draft(KOREA.yaml().replace("except: []", "except: [TOBACCO]"), cases, today());
    }
}
