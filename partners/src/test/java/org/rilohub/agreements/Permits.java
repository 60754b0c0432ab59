package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.SourceKind;

/** Permits as if decided, for tests of what comes after. */
public final class Permits {
    private Permits() {}

    /** The dispatch as permitted under JP-KR-CMAA with these obligations. */
    public static Minimised permit(Dispatch dispatch, List<String> obligations) {
        var answer = new Answer(
                Outcome.PERMITTED,
                Optional.of(new Answer.Basis("JP-KR-CMAA", "sha-256:" + "1".repeat(64))),
                List.of(),
                List.of(),
                obligations,
                List.of(),
                List.of());
        return new Decision.Permitted(question(dispatch), answer, dispatch).minimise();
    }

    private static Question question(Dispatch dispatch) {
        var header = dispatch.content().header();
        return new Question(
                LocalDate.of(2026, 11, 21),
                dispatch.provider(),
                dispatch.receiver(),
                dispatch.lane(),
                false,
                header.messageType(),
                new TreeSet<>(),
                header.purposeCode(),
                header.proceedings(),
                false,
                header.handling().codes(),
                header.handling().tlp(),
                header.handling().classification(),
                SourceKind.OWN_CONTROL,
                Optional.empty(),
                Optional.empty(),
                Membership.HELD,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                ProviderTerms.NONE,
                new TreeMap<>(),
                new TreeMap<>());
    }
}
