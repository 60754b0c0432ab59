package org.rilohub.cases.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.rilohub.agreements.Frameworks;
import org.rilohub.cases.disclosures.Told;
import org.rilohub.cases.tasks.TaskBook;
import org.rilohub.ledger.Leaves;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.Party;
import org.rilohub.security.Vault;

/**
 * Among what consents are worked on.
 *
 * @param staffed whose people decide here; everybody else decides in a system of its own
 * @param judicial ids of frameworks under which a judicial authority must agree to court use (POL-30)
 * @param frameworks as they stand at the moment
 */
public record ConsentSetting(
        Told told,
        Predicate<Party> staffed,
        Predicate<String> judicial,
        Supplier<Frameworks> frameworks,
        TaskBook tasks,
        Leaves leaves,
        Vault vault,
        Clock clock,
        RandomGenerator random) {
    /** In UTC, by which decisions count. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** By which a reference is known again, and by nobody without the keys. */
    String mark(String reference) {
        return vault.marks(reference).getFirst();
    }

    /** All it may have been marked by. */
    List<String> marks(String reference) {
        return vault.marks(reference);
    }

    UUID newId() {
        return Ids.next(clock, random);
    }
}
