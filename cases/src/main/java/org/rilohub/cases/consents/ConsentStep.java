package org.rilohub.cases.consents;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** One thing that the originator's legal staff must find before it can say yes. */
public enum ConsentStep {
    /** No political offence, and not asked for to pursue one: Customs Act of Japan, Article 108-2(4)(i) (text not read). */
    POLITICAL_OFFENCE("consent.political-offence", "POLITICAL_OFFENCE"),
    /** The act would be an offence under Japanese law too: Article 108-2(4)(ii). */
    DUAL_CRIMINALITY("consent.dual-criminality", "DUAL_CRIMINALITY"),
    /** The asking state assures that it would honour the same request: Article 108-2(4)(iii). */
    ASSURANCE("consent.assurance", "NO_ASSURANCE"),
    /** The Minister of Justice confirms that (i) and (ii) do not apply: Article 108-2(5). */
    JUSTICE_CONFIRMS("consent.justice-confirms", "POLITICAL_OFFENCE DUAL_CRIMINALITY"),
    /** The Minister for Foreign Affairs confirms that (iii) does not apply: Article 108-2(5). */
    FOREIGN_AFFAIRS_CONFIRMS("consent.foreign-affairs-confirms", "NO_ASSURANCE"),
    /** The police or coast guard who made the information agree. */
    ORIGINATING_AGENCY("consent.originating-agency", ""),
    /** The public prosecutor or judicial authority of the originator agrees (POL-30; NL-ZA Article 14(1)). */
    JUDICIAL_AUTHORITY("consent.judicial-authority", "");

    /** The three exclusions and the two confirmations, without which Japan consents to nothing. */
    static final Set<ConsentStep> OF_THE_CUSTOMS_ACT =
            Set.of(POLITICAL_OFFENCE, DUAL_CRIMINALITY, ASSURANCE, JUSTICE_CONFIRMS, FOREIGN_AFFAIRS_CONFIRMS);

    private static final Set<ConsentStep> EXCLUSIONS = Set.of(POLITICAL_OFFENCE, DUAL_CRIMINALITY, ASSURANCE);
    private static final Set<ConsentStep> CONFIRMATIONS = Set.of(JUSTICE_CONFIRMS, FOREIGN_AFFAIRS_CONFIRMS);

    private final String question;
    /** Codes on which a no can rest, with blanks between; any if empty. */
    private final String grounds;

    ConsentStep(String question, String grounds) {
        this.question = question;
        this.grounds = grounds;
    }

    /** What the task asks, a code with a sentence in English and Japanese. */
    public String question() {
        return question;
    }

    /**
     * What nobody answers who has answered this: a confirmation checks what customs found, so that use in court always takes two
     * people.
     */
    Set<ConsentStep> ofSomebodyElse() {
        if (EXCLUSIONS.contains(this)) {
            return CONFIRMATIONS;
        }
        return CONFIRMATIONS.contains(this) ? EXCLUSIONS : Set.of();
    }

    /** Whether a no can rest on this ground, a code of the list {@code refusal-ground}. */
    boolean fits(String ground) {
        return grounds.isEmpty() || Arrays.asList(grounds.split(" ")).contains(ground);
    }

    /** The step that asks so, if one does. */
    static Optional<ConsentStep> asking(String question) {
        return Arrays.stream(values())
                .filter(step -> step.question.equals(question))
                .findFirst();
    }
}
