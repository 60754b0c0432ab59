package org.rilohub.routes;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rilohub.ledger.sql.StoreException;
import org.rilohub.partners.InvalidMessageException;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.routes.Acceptance.Acknowledged;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.routes.SecurityLog.Incident;

/** What whoever hands in a message is told: that it is accepted, or why not, once that is written down. */
final class Answering {
    private final SecurityLog security;
    private final DurableSteps steps;

    Answering(SecurityLog security, DurableSteps steps) {
        this.security = security;
        this.steps = steps;
    }

    /**
     * The answer.
     *
     * @param incident a refusal as the ledger is to tell it
     * @throws ProblemException if the message is refused; the security leaf is written by then
     */
    Acknowledged answer(Function<Refusal, Incident> incident, Supplier<Acknowledged> admission) {
        try {
            var acknowledged = admission.get();
            steps.reached("accept.answered");
            return acknowledged;
        } catch (InvalidMessageException e) {
            throw new ProblemException(security.refused(incident.apply(invalid(e))));
        } catch (RefusedException e) {
            throw new ProblemException(security.refused(incident.apply(e.refusal()), e.afterwards()));
        } catch (StoreException e) {
            throw new ProblemException(Problems.of("unavailable"));
        }
    }

    /** The rules broken are reason enough for the ledger; fields and remedies are for the sender. */
    static Refusal invalid(InvalidMessageException e) {
        var rules = e.defects().stream()
                .map(Defect::rule)
                .distinct()
                .sorted()
                .limit(8)
                .toList();
        var reason = e.problem() + (rules.isEmpty() ? "" : ":" + String.join(",", rules));
        return new Refusal(e.problem(), reason, e.defects(), Optional.empty(), false);
    }
}
