package org.rilohub.routes;

import java.util.List;
import javax.sql.DataSource;
import org.rilohub.cases.Person;
import org.rilohub.cases.requests.OfficialOffice;
import org.rilohub.cases.requests.Officials;
import org.rilohub.cases.requests.Officials.Official;
import org.rilohub.ledger.sql.Database;

/** The designated officials of an organisation, to its own people. {@code unavailable} while the database is away. */
public final class OfficialBoard {
    private final Enquiries enquiries;
    private final Officials officials;
    private final OfficialOffice office;

    public OfficialBoard(DataSource source, Officials officials, OfficialOffice office) {
        this.enquiries = Enquiries.open(new Database(source));
        this.officials = officials;
        this.office = office;
    }

    /** All that the person's organisation ever designated. */
    public List<Official> list(Person person) {
        return enquiries.ask(tx -> officials.of(tx, person.organisation()));
    }

    /**
     * Designates one.
     *
     * @throws ProblemException {@code forbidden} to everybody but supervisors; {@code incomplete-request} with what is wrong
     */
    public List<Official> designate(Person person, Official official) {
        return enquiries.ask(tx -> {
            office.designate(tx, person, official);
            return officials.of(tx, person.organisation());
        });
    }
}
