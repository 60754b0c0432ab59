package org.rilohub.cases.obligations;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.rilohub.cases.disclosures.Told;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;

/**
 * Among what obligations are worked on.
 *
 * @param staffed whose people are reminded here; everybody else's are reminded by nobody but their own system
 */
public record ObligationSetting(
        Told told,
        Predicate<Party> staffed,
        ReminderTimes times,
        TaskBook tasks,
        Leaves leaves,
        Clock clock,
        RandomGenerator random) {
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    UUID newId() {
        return Ids.next(clock, random);
    }
}
