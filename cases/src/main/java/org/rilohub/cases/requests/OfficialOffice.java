package org.rilohub.cases.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.rilohub.agreements.Frameworks;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.cases.OutOfTurnException.Defect;
import org.rilohub.cases.Person;
import org.rilohub.cases.requests.Officials.Official;
import org.rilohub.ledger.Leaves;

/** Where supervisors say who of their administration exchanges directly under a framework: one leaf for each, never a name. */
public final class OfficialOffice {
    /** As messages carry it. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[A-Z0-9][A-Z0-9-]{0,29}");

    private final Officials officials;
    private final Supplier<Frameworks> frameworks;
    private final Leaves leaves;

    /** @param frameworks asked at each use */
    public OfficialOffice(Officials officials, Supplier<Frameworks> frameworks, Leaves leaves) {
        this.officials = officials;
        this.frameworks = frameworks;
        this.leaves = leaves;
    }

    /**
     * Designates an official of the person's own organisation, or gives one designated from the same day another last day.
     * From the first one on, nobody else acts for the organisation under the framework.
     *
     * @throws OutOfTurnException {@code forbidden} to everybody but supervisors; {@code incomplete-request} with what is wrong
     */
    public void designate(Connection tx, Person person, Official official) throws SQLException {
        if (!person.roles().contains("supervisor")) {
            throw refusal("forbidden", new Defect("", "SUPERVISORS_ONLY", "Ask a supervisor of the administration."));
        }
        requireSound(official);
        officials.designate(tx, official);
        var facts = new TreeMap<String, Object>();
        facts.put("by", person.subject());
        facts.put("framework", official.framework());
        facts.put("official", official.code());
        facts.put("from", official.from().toString());
        official.until().ifPresent(day -> facts.put("until", day.toString()));
        leaves.write(tx, "official-designated", official.party(), facts);
    }

    private void requireSound(Official official) {
        if (!isParty(official)) {
            throw wrong("framework", "Name an agreement that your administration is a party of.");
        }
        if (!CODE.matcher(official.code()).matches()) {
            throw wrong("official", "Give a code of your directory, such as JP-DESK-1; never a name.");
        }
        if (official.until().filter(official.from()::isAfter).isPresent()) {
            throw wrong("until", "Let the last day not come before the first.");
        }
    }

    private boolean isParty(Official official) {
        return official.party().kind().equals("customs")
                && frameworks
                        .get()
                        .named(official.framework())
                        .filter(framework ->
                                framework.parties().contains(official.party().code()))
                        .isPresent();
    }

    private static OutOfTurnException wrong(String field, String remedy) {
        return refusal("incomplete-request", new Defect(field, "OFFICIAL", remedy));
    }

    private static OutOfTurnException refusal(String problem, Defect defect) {
        return new OutOfTurnException(problem, defect.rule(), List.of(defect));
    }
}
