package org.rilohub.cases.cen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;

/**
 * What a reviewer decides of a publication.
 *
 * @param ground mandatory to return or reject
 * @param rules codes of what its provider is to mend, {@code SR-09}; at least one to return
 * @param remarks in the reviewer's own words; shown to the provider, kept under a key
 */
public record Verdict(Decision decision, Optional<Ground> ground, List<String> rules, Optional<String> remarks) {
    private static final Pattern RULE = Pattern.compile("(SR|NN)-[0-9]{1,2}");
    private static final int LONGEST = 2000;

    /** Yes, not yet, or no. */
    public enum Decision {
        VALIDATE,
        RETURN,
        REJECT
    }

    /** Why it is returned or rejected. */
    public enum Ground {
        INCOMPLETE,
        CODING,
        IMPLAUSIBLE,
        DUPLICATE,
        NOT_DEPERSONALISED,
        OUT_OF_SCOPE,
        OTHER
    }

    public Verdict {
        rules = rules.stream().distinct().sorted().toList();
    }

    /** Let it be published. */
    public static Verdict validate() {
        return new Verdict(Decision.VALIDATE, Optional.empty(), List.of(), Optional.empty());
    }

    /** @throws OutOfTurnException {@code incomplete-request} with everything that is wrong, if anything is */
    void requireSound() {
        var defects = new ArrayList<Defect>();
        if (decision != Decision.VALIDATE && ground.isEmpty()) {
            defects.add(new Defect("ground", "VERDICT", "Say on which ground."));
        }
        if (decision == Decision.RETURN && rules.isEmpty()) {
            defects.add(new Defect("rules", "VERDICT", "Name the rules whose findings the provider is to mend."));
        }
        if (!rules.stream().allMatch(rule -> RULE.matcher(rule).matches())) {
            defects.add(new Defect("rules", "VERDICT", "Name rules as SR-09 or NN-3."));
        }
        if (remarks.map(String::length).orElse(0) > LONGEST) {
            defects.add(new Defect("remarks", "VERDICT", "Use at most 2000 characters."));
        }
        if (!defects.isEmpty()) {
            throw new OutOfTurnException("incomplete-request", "VERDICT_UNSOUND", defects);
        }
    }
}
