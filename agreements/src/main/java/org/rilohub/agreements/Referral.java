package org.rilohub.agreements;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.RequestKind;

/**
 * What a message can be referred to people for: who of the provider may answer, how many of them, and in which time. What
 * needs the consent of another is none of theirs to allow: they can only give it up.
 */
public enum Referral {
    /** Several frameworks rank equally: lawyers choose one. */
    BASIS_CHOICE(Problem.BASIS_AMBIGUOUS, true, 1, 5, "legal"),
    /** The framework, or the operation, leaves every message to a person. */
    BASIS(Problem.BASIS_NEEDS_HUMAN, true, 1, 5, "legal"),
    NOMINAL(Problem.NOMINAL_NEEDS_HUMAN, true, 1, 3, "supervisor"),
    /** The receiver's penalties may do serious harm to the persons named: four eyes. */
    SERIOUS_HARM(Problem.NOMINAL_NEEDS_HUMAN, true, 2, 3, "supervisor legal"),
    HANDLING(Problem.HANDLING_NEEDS_HUMAN, true, 1, 3, "supervisor"),
    /** Whoever gave it lets it go on conditions in words: lawyers say that they are kept. */
    CONDITIONS(Problem.CONDITIONS_NEED_HUMAN, true, 1, 3, "legal"),
    REQUEST(Problem.REQUEST_NEEDS_HUMAN, true, 1, 3, "supervisor"),
    /** Surveillance and controlled delivery: four eyes, both of them legal (POL-15, POL-16). */
    WATCHING(Problem.REQUEST_NEEDS_HUMAN, true, 2, 3, "legal"),
    ORIGINATOR_CONSENT(Problem.ORIGINATOR_CONSENT_NEEDED, false, 1, 30, "officer supervisor"),
    COURT_CONSENT(Problem.CRIMINAL_USE_NEEDS_CONSENT, false, 1, 30, "legal");

    private static final Set<RequestKind> WATCHED =
            EnumSet.of(RequestKind.SURVEILLANCE, RequestKind.CONTROLLED_DELIVERY);

    private final Problem problem;
    private final boolean settledByRuling;
    private final int people;
    private final Duration within;
    private final String roles;

    Referral(Problem problem, boolean settledByRuling, int people, int days, String roles) {
        this.problem = problem;
        this.settledByRuling = settledByRuling;
        this.people = people;
        this.within = Duration.ofDays(days);
        this.roles = roles;
    }

    /** What a referred message waits for, each once, in the order of this list; empty for any other answer. */
    public static List<Referral> of(Question question, Answer answer) {
        if (answer.outcome() != Outcome.REFERRED) {
            return List.of();
        }
        var serious = answer.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.ASKS)
                .anyMatch(finding -> finding.reason().equals(Reason.SERIOUS_HARM_REVIEW.toString()));
        return Arrays.stream(Problem.values())
                .filter(problem -> answer.problems().contains(problem.toString()))
                .flatMap(problem -> asking(problem, serious, isWatching(question)).stream())
                .sorted()
                .toList();
    }

    /** What this opinion asks people, if it asks any. */
    static Optional<Referral> of(Opinion opinion, Question question) {
        var serious = opinion.finding().reason().equals(Reason.SERIOUS_HARM_REVIEW.toString());
        return opinion.problem()
                .filter(problem -> opinion.finding().verdict() == Verdict.ASKS)
                .flatMap(problem -> asking(problem, serious, isWatching(question)));
    }

    private static Optional<Referral> asking(Problem problem, boolean serious, boolean watching) {
        return switch (problem) {
            case BASIS_AMBIGUOUS -> Optional.of(BASIS_CHOICE);
            case BASIS_NEEDS_HUMAN -> Optional.of(BASIS);
            case NOMINAL_NEEDS_HUMAN -> Optional.of(serious ? SERIOUS_HARM : NOMINAL);
            case HANDLING_NEEDS_HUMAN -> Optional.of(HANDLING);
            case CONDITIONS_NEED_HUMAN -> Optional.of(CONDITIONS);
            case REQUEST_NEEDS_HUMAN -> Optional.of(watching ? WATCHING : REQUEST);
            case ORIGINATOR_CONSENT_NEEDED -> Optional.of(ORIGINATOR_CONSENT);
            case CRIMINAL_USE_NEEDS_CONSENT -> Optional.of(COURT_CONSENT);
            default -> Optional.empty();
        };
    }

    private static boolean isWatching(Question question) {
        return question.messageType() == MessageType.SurveillanceResult
                || question.requestKind().filter(WATCHED::contains).isPresent();
    }

    /** Whether enough people who may decide it allowed it. */
    boolean isSettledBy(Ruling ruling) {
        return settledByRuling
                && ruling.allows(problem)
                && ruling.people() >= people
                && !ruling.roles().isEmpty()
                && roles().containsAll(ruling.roles());
    }

    /** What the sender is told it waits for. */
    public Problem problem() {
        return problem;
    }

    /** Whether people of the provider can allow it; if not, they can only refuse. */
    public boolean isSettledByRuling() {
        return settledByRuling;
    }

    /** How many different people must agree to allow it. */
    public int people() {
        return people;
    }

    /** In which an answer is due; late is an event, never an answer. */
    public Duration within() {
        return within;
    }

    /** In one of which a person must be to decide. */
    public SortedSet<String> roles() {
        return new TreeSet<>(List.of(roles.split(" ")));
    }

    /** {@code serious-harm}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public static Referral named(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
