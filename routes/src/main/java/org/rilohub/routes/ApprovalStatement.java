package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.TreeMap;
import org.rilohub.cases.Person;
import org.rilohub.cases.frameworks.Proposal;
import org.rilohub.security.Signatory;

/** What one person signs to approve one proposal: nobody else could have meant it, nor for anything else. */
record ApprovalStatement(Signatory signatory, Proposal proposal) {
    static ApprovalStatement of(Person person, Proposal proposal) {
        return new ApprovalStatement(new Signatory(person.organisation(), person.subject()), proposal);
    }

    /** RFC 8785. */
    String text() {
        return new String(octets(), UTF_8);
    }

    byte[] octets() {
        var statement = new TreeMap<String, Object>(VersionFacts.of(proposal));
        statement.put("approver", signatory.urn().toString());
        return Json.canonical(statement);
    }
}
