package org.rilohub.schemas;

import java.util.Optional;

/** What carried the goods. */
public record Conveyance(
        @Field(element = "TransportModeCode", codes = "transport-mode")
        String mode,

        @Field(element = "ConveyanceTypeCode", codes = "conveyance-type")
        Optional<String> type,

        @Field(element = "CarrierName", names = true, is = DataClass.COMMERCIAL)
        Optional<String> operator,

        @Field(element = "JourneyID", is = DataClass.OPERATIONAL)
        Optional<String> serviceNumber,

        @Field(element = "VesselIMOID", is = DataClass.OPERATIONAL)
        Optional<String> vesselImo,

        @Field(element = "TransportEquipmentID", is = DataClass.OPERATIONAL)
        Optional<String> containerId,
        // Plate or tail number: points to a person.
        @Field(element = "RegistrationID", is = DataClass.NOMINAL)
        Optional<String> registration) {}
