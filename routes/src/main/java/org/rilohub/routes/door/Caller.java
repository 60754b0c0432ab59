package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.rilohub.cases.Person;
import org.rilohub.partners.PartnerFile;
import org.rilohub.schemas.Party;

/** Who calls, once the door knows: a partner's system, or a person of the staff. */
sealed interface Caller {
    /** Whom the transport authenticated. */
    Party party();

    /** A partner's system, by its certificate; and by its token too once {@link PartnerAuthentication} let it pass. */
    record Partner(PartnerFile file) implements Caller {
        @Override
        public Party party() {
            return file.party();
        }
    }

    /** Somebody who signed in. */
    record Staff(Person person) implements Caller {
        @Override
        public Party party() {
            return person.organisation();
        }
    }

    /** Remembers the caller for the rest of the request. */
    default void enter(HttpServletRequest request) {
        request.setAttribute(Caller.class.getName(), this);
    }

    static Optional<Caller> of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(Caller.class.getName()));
    }

    /** The partner whose request this is; no path that calls this lets another in. */
    static PartnerFile partner(HttpServletRequest request) {
        if (of(request).orElse(null) instanceof Partner partner) {
            return partner.file();
        }
        throw new RefusedAtDoorException("unauthenticated", "NO_PARTNER");
    }

    /** The organisation whose request this is, by its system or by one of its people. */
    static Party organisation(HttpServletRequest request) {
        return of(request)
                .map(Caller::party)
                .orElseThrow(() -> new RefusedAtDoorException("unauthenticated", "NOBODY"));
    }

    /** The person whose request this is. */
    static Person person(HttpServletRequest request) {
        if (of(request).orElse(null) instanceof Staff staff) {
            return staff.person();
        }
        throw new RefusedAtDoorException("unauthenticated", "NO_PERSON");
    }
}
