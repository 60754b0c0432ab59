package org.rilohub.routes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Set;
import org.rilohub.cases.Person;
import org.rilohub.routes.LegalDesk.Shown;
import org.rilohub.schemas.Party;
import org.rilohub.security.OwnKey;
import org.rilohub.security.PersonalSignatures;
import org.rilohub.security.Signatory;
import org.rilohub.security.pki.DevelopmentCa;
import org.rilohub.security.pki.Issued;
import org.rilohub.security.pki.KeyKind;

/** Somebody of a legal department, with a certificate. */
record Lawyer(Person person, OwnKey key) {
    static Lawyer of(String subject, DevelopmentCa authority) {
        return of(Reports.JAPAN, subject, authority);
    }

    static Lawyer of(Party organisation, String subject, DevelopmentCa authority) {
        var issued = authority.issue(new Signatory(organisation, subject), KeyKind.P256, Duration.ofDays(1));
        return new Lawyer(new Person(subject, organisation, Set.of("legal")), key(issued));
    }

    static OwnKey key(Issued issued) {
        return new OwnKey("person", issued.key(), issued.chain());
    }

    /** The same person with other roles. */
    Lawyer as(String role) {
        return new Lawyer(new Person(person.subject(), person.organisation(), Set.of(role)), key);
    }

    /** The same person with another certificate. */
    Lawyer with(OwnKey other) {
        return new Lawyer(person, other);
    }

    /** What the hub asks this person to sign, signed. */
    String signature(LegalDesk desk, Shown shown) {
        var statement = desk.proposal(person, shown.proposal().proposalId()).statement();
        return sign(statement.orElseThrow());
    }

    String sign(String statement) {
        return PersonalSignatures.sign(key, statement.getBytes(UTF_8));
    }

    Shown approve(LegalDesk desk, Shown shown) {
        return desk.approve(person, shown.proposal().proposalId(), signature(desk, shown));
    }
}
