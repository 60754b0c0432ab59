package org.rilohub.schemas;

import java.util.Optional;

/** Consignor, consignee or declarant. May be a natural person, so its fields are nominal. */
public record TradeParty(
        @Field(element = "RoleCode", codes = "trade-party-role", is = DataClass.NOMINAL)
        String role,

        @Field(element = "Name", is = DataClass.NOMINAL) String name,

        @Field(element = "RegistrationNumberID", is = DataClass.NOMINAL)
        Optional<String> identifier,

        @Field(element = "AddressText", max = 512, is = DataClass.NOMINAL)
        Optional<String> address) {}
