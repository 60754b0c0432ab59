package org.rilohub.routes.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.rilohub.partners.PartnerFile;
import org.rilohub.schemas.Party;

/**
 * How many octets of bodies the HTTP doors hold at a time: in all, and of one partner at most a quarter of that, so that
 * none takes what the others need. One body of the partner's greatest size always fits by itself.
 */
final class BodyBudget {
    private static final int PARTNERS = 4;

    private final long most;
    private final Map<Party, Long> taken = new HashMap<>();
    private long inAll;

    BodyBudget(long most) {
        this.most = most;
    }

    /** What one request holds of the budget, until it ends. */
    final class Share implements AutoCloseable {
        private final Party party;
        private final int greatest;
        private long held;

        private Share(Party party, int greatest) {
            this.party = party;
            this.greatest = greatest;
        }

        /**
         * Holds so many octets, or more if it did already.
         *
         * @throws RefusedAtDoorException {@code unavailable} if there is not so much room now
         */
        void hold(long octets) {
            if (octets > held) {
                take(party, octets - held, greatest);
                held = octets;
            }
        }

        @Override
        public void close() {
            giveBack(party, held);
            held = 0;
        }
    }

    /** A share for a request, which {@link #end} gives back. */
    Share open(HttpServletRequest request, PartnerFile partner) {
        return open(request, partner.party(), partner.counterpart().maxBytes());
    }

    /** The same for a request of somebody whose greatest body is this. */
    Share open(HttpServletRequest request, Party party, int greatest) {
        var share = new Share(party, greatest);
        request.setAttribute(Share.class.getName(), share);
        return share;
    }

    /** Gives back what the request holds, if anything. */
    static void end(HttpServletRequest request) {
        if (request.getAttribute(Share.class.getName()) instanceof Share share) {
            share.close();
        }
    }

    private synchronized void take(Party party, long octets, int greatest) {
        var ofParty = taken.getOrDefault(party, 0L) + octets;
        if (ofParty > Math.max(most / PARTNERS, greatest)) {
            throw new RefusedAtDoorException("unavailable", "BODIES_OF_PARTNER");
        }
        if (inAll + octets > Math.max(most, greatest)) {
            throw new RefusedAtDoorException("unavailable", "BODIES_IN_ALL");
        }
        taken.put(party, ofParty);
        inAll += octets;
    }

    private synchronized void giveBack(Party party, long octets) {
        taken.computeIfPresent(party, (any, held) -> held > octets ? held - octets : null);
        inAll -= octets;
    }
}
