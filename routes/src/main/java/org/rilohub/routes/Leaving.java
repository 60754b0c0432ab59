package org.rilohub.routes;

import java.util.Optional;
import org.rilohub.agreements.Decision;
import org.rilohub.agreements.Minimised;
import org.rilohub.partners.Border.Translated;
import org.rilohub.partners.PartnerFile;
import org.rilohub.schemas.Dispatch;
import org.rilohub.security.Sealed;

/** A dispatch on its way out. Each stage holds the one before it, so that none can be skipped. */
sealed interface Leaving {
    Due due();

    /** Claimed by this consumer for one attempt. */
    record Due(Parcel parcel, Dispatch dispatch, PartnerFile partner) implements Leaving {
        @Override
        public Due due() {
            return this;
        }
    }

    /** Decided again, and still permitted. */
    record Cleared(Due due, Decision.Permitted permit) implements Leaving {}

    /** Decided again, and not permitted any more. */
    record Stopped(Due due, Decision decision) implements Leaving {}

    record Trimmed(Cleared cleared, Minimised message) implements Leaving {
        @Override
        public Due due() {
            return cleared.due();
        }
    }

    record Written(Trimmed trimmed, Translated translated) implements Leaving {
        @Override
        public Due due() {
            return trimmed.due();
        }
    }

    /** Looked at by the guard. */
    record Passed(Written written) implements Leaving {
        @Override
        public Due due() {
            return written.due();
        }
    }

    /** @param again whether this seal was made, and recorded, in an earlier attempt */
    record Closed(Passed passed, Sealed sealed, boolean again) implements Leaving {
        @Override
        public Due due() {
            return passed.due();
        }

        Decision.Permitted permit() {
            return passed.written().trimmed().cleared().permit();
        }

        Translated translated() {
            return passed.written().translated();
        }
    }

    /** Recorded as sealed: only now may it leave. */
    record Ready(Closed closed) implements Leaving {
        @Override
        public Due due() {
            return closed.due();
        }
    }

    /** @param receipt as the partner gave it, not yet checked; empty if it comes by itself */
    record Handed(Ready ready, Optional<String> receipt) implements Leaving {
        @Override
        public Due due() {
            return ready.due();
        }
    }
}
