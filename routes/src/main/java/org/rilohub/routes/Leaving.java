package org.rilohub.routes;

import java.util.Optional;
import java.util.function.Consumer;
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

    /** Looked at by the guard: there is no other way to one, so it is no record. */
    final class Passed implements Leaving {
        private final Written written;

        private Passed(Written written) {
            this.written = written;
        }

        /** @throws GuardException if the guard finds anything that its permit does not let out */
        static Passed by(Guard guard, Written written) {
            var permit = written.trimmed().cleared().permit();
            guard.check(
                    written.translated().sealable(),
                    permit,
                    written.due().partner().dialect());
            return new Passed(written);
        }

        Written written() {
            return written;
        }

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

    /** Recorded as sealed: only now may it leave. There is no other way to one, so it is no record. */
    final class Ready implements Leaving {
        private final Closed closed;

        private Ready(Closed closed) {
            this.closed = closed;
        }

        /** @param recording durable when it returns */
        static Ready recorded(Closed closed, Consumer<Closed> recording) {
            recording.accept(closed);
            return new Ready(closed);
        }

        Closed closed() {
            return closed;
        }

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
