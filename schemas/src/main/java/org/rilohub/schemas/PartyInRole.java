package org.rilohub.schemas;

/** A party and what it does in this exchange. */
public record PartyInRole(
        @Field(element = "PartyID") Party partyId,
        @Field(element = "RoleCode") PartyRole role) {}
