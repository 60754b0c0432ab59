package org.rilohub.cases.recalls;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.rilohub.agreements.Frameworks;
import org.rilohub.cases.disclosures.Told;
import org.rilohub.cases.obligations.Obligations;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;

/**
 * Among what recalls are worked on.
 *
 * @param obligations that end where information is deleted
 * @param staffed whose people are reminded here
 * @param frameworks as they stand at the moment
 * @param patience how long an answer may take where the recall names no day
 */
public record RecallSetting(
        Told told,
        Chain chain,
        Obligations obligations,
        Predicate<Party> staffed,
        Supplier<Frameworks> frameworks,
        Period patience,
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
