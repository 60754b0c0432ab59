package org.rilohub.schemas;

import java.util.Optional;

/** One receiver of a submission, in its lane, on the basis named for it if any is. */
public record Recipient(
        @Field(element = "PartyID") Party partyId,
        @Field(element = "RoleCode") PartyRole role,
        // Absent: the lane of the header.
        @Field(element = "LaneCode") Optional<Lane> lane,
        // A named basis is used or refused, never replaced.
        @Field(element = "AgreementRef", pattern = Tokens.FRAMEWORK)
        Optional<String> agreementRef) {}
