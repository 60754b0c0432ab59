package org.rilohub.routes;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.rilohub.cases.Person;
import org.rilohub.cases.cen.CenLane;
import org.rilohub.cases.cen.Counts;
import org.rilohub.cases.cen.Publication;
import org.rilohub.cases.cen.PublicationState;
import org.rilohub.cases.cen.SeizureGroup;
import org.rilohub.cases.cen.Threshold;
import org.rilohub.cases.cen.Waiting;
import org.rilohub.ledger.sql.Database;
import org.rilohub.schemas.Party;

/**
 * The CEN lane for the RILO office and, as far as it is theirs, for those who provide. To everybody else there is nothing.
 * Each call is a transaction of its own, and {@code unavailable} while the database is away.
 */
public final class CenBoard {
    private final Enquiries enquiries;
    private final CenLane lane;
    private final Party office;

    /** A publication and every state it has been in, oldest first: as many as its version says. */
    public record Shown(Publication publication, List<PublicationState> course) {
        public Shown {
            course = List.copyOf(course);
        }
    }

    /** A version of a threshold, numbered from one. */
    public record Numbered(int number, Threshold threshold) {}

    public CenBoard(DataSource source, CenLane lane, Party office) {
        this.enquiries = Enquiries.discreet(new Database(source));
        this.lane = lane;
        this.office = office;
    }

    /** What waits for review, the longest waiting first. */
    public List<Publication> waiting(Waiting waiting, Waiting.Place behind, int most) {
        return enquiries.ask(tx -> lane.publications().waiting(tx, waiting, behind, most));
    }

    /** To the office and to the provider. */
    public Optional<Shown> publication(Party viewer, UUID reportId) {
        return enquiries.ask(tx -> {
            var found = lane.publications().find(tx, reportId, viewer);
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Shown(found.get(), lane.publications().course(tx, reportId, viewer)));
        });
    }

    /**
     * Every version there ever was, in the order in which they were made. Others than the office see those for everybody and
     * their own.
     */
    public List<Numbered> thresholds(Party viewer) {
        return enquiries.ask(tx -> seen(viewer, lane.thresholds().versions(tx)));
    }

    /** Of those, the ones that count for what is accepted on this day. */
    public List<Numbered> thresholdsOn(Party viewer, LocalDate day) {
        return enquiries.ask(tx -> {
            var last = new LinkedHashMap<Threshold, Numbered>();
            seen(viewer, lane.thresholds().versions(tx)).forEach(each -> last.put(each.threshold(), each));
            last.keySet().retainAll(lane.thresholds().on(tx, day).thresholds());
            return List.copyOf(last.values());
        });
    }

    private List<Numbered> seen(Party viewer, List<Threshold> versions) {
        var seen = new ArrayList<Numbered>();
        for (int i = 0; i < versions.size(); i++) {
            var threshold = versions.get(i);
            if (viewer.equals(office) || threshold.member().map(viewer::equals).orElse(true)) {
                seen.add(new Numbered(i + 1, threshold));
            }
        }
        return seen;
    }

    /** @throws ProblemException {@code forbidden} to all but the office's officers; {@code incomplete-request} */
    public Numbered set(Person person, Threshold threshold) {
        return enquiries.ask(tx -> new Numbered(lane.thresholds().set(tx, person, threshold), threshold));
    }

    /** What reports that speak of one seizure, as far as the viewer may see them; empty if it may not see this one. */
    public Optional<SeizureGroup> seizure(Party viewer, UUID reportId) {
        return enquiries.ask(tx -> lane.counts().group(tx, viewer, reportId));
    }

    /**
     * Takes a report out of its group.
     *
     * @throws ProblemException {@code forbidden}, {@code not-found}; {@code out-of-turn} if it is alone
     */
    public SeizureGroup split(Person person, UUID reportId) {
        return regrouped(person, reportId, tx -> lane.desk().split(tx, person, reportId));
    }

    /**
     * Puts two reports together, with all that belongs to either.
     *
     * @throws ProblemException {@code forbidden}; {@code not-found} unless the person's organisation sees both
     */
    public SeizureGroup join(Person person, UUID reportId, UUID other) {
        return regrouped(person, reportId, tx -> lane.desk().join(tx, person, reportId, other));
    }

    private SeizureGroup regrouped(Person person, UUID reportId, Database.Task change) {
        return enquiries.ask(tx -> {
            change.in(tx);
            return group(tx, person.organisation(), reportId);
        });
    }

    private SeizureGroup group(Connection tx, Party viewer, UUID reportId) throws SQLException {
        return lane.counts()
                .group(tx, viewer, reportId)
                .orElseThrow(() -> new ProblemException(Problems.of("not-found")));
    }

    /** Seizures of a year, each once however many reports there are of it. */
    public List<Counts.Count> counts(Party viewer, int year) {
        return enquiries.ask(tx -> lane.counts().of(tx, viewer, year));
    }
}
