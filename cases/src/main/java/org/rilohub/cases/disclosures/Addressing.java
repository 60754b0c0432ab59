package org.rilohub.cases.disclosures;

import java.util.Set;
import java.util.stream.Collectors;
import org.rilohub.cases.CaseMessage;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Recipient;

/** To whom a message goes. */
public final class Addressing {
    private Addressing() {}

    /** Everybody whom its sender named, each once. */
    public static Set<Party> named(CaseMessage message) {
        return message.submission().header().to().stream()
                .map(Recipient::partyId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lets a message pass that goes to one party alone.
     *
     * @throws org.rilohub.cases.OutOfTurnException if it goes to anybody else, too: what a case is about is nobody else's matter
     */
    public static void toNobodyBut(Party party, CaseMessage message) {
        if (!named(message).equals(Set.of(party))) {
            throw Refusals.violated(
                    "WRONG_RECEIVER", "header.to", "Send it to the one it concerns, and to nobody else.");
        }
    }
}
