package org.rilohub.cases.disclosures;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.rilohub.cases.CaseMessage;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyInRole;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Tlp;

/** Messages as the hub accepts them. */
public final class Letters {
    private Letters() {}

    /** A message with an id of its own. */
    public static CaseMessage letter(Instant at, Content content, Party from, Party... to) {
        return new CaseMessage(UUID.randomUUID(), new Submission(header(at, content, from, to), content), at);
    }

    private static ExchangeHeader header(Instant at, Content content, Party from, Party... to) {
        return new ExchangeHeader(
                UUID.randomUUID(),
                Optional.empty(),
                Optional.empty(),
                at,
                new PartyInRole(from, PartyRole.REQUESTING),
                receivers(to),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lane.CMAA,
                content.type(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                handling(),
                Purpose.INVESTIGATION,
                Proceedings.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Recipient> receivers(Party... to) {
        return Arrays.stream(to)
                .map(party -> new Recipient(party, PartyRole.REQUESTED, Optional.empty(), Optional.empty()))
                .toList();
    }

    private static HandlingInstructions handling() {
        SortedSet<HandlingCode> codes = new TreeSet<>(List.of(HandlingCode.H0));
        return new HandlingInstructions(codes, Tlp.AMBER, Classification.NONE, Optional.empty(), Optional.empty());
    }
}
