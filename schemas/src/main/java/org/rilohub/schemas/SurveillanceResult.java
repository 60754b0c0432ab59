package org.rilohub.schemas;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What came of a special surveillance (RH060). */
public record SurveillanceResult(
        @Field(element = "RequestID") UUID requestId,
        @Field(element = "Sighting") List<Sighting> sightings,

        @Field(element = "ResultText", free = true, max = 4000, is = DataClass.OPERATIONAL)
        Optional<String> result,

        @Field(element = "ContinuingIndicator") boolean continuing,
        @Field(element = "InvolvedPerson") List<InvolvedPerson> persons,
        @Field(element = "Conveyance") List<Conveyance> conveyances,
        @Field(element = "Attachment", most = 10) List<Picture> pictures,
        // True where it was made up, for demonstration or test.
        @Field(element = "SyntheticIndicator") Optional<Boolean> synthetic)
        implements Content {
    public SurveillanceResult {
        sightings = List.copyOf(sightings);
        persons = List.copyOf(persons);
        conveyances = List.copyOf(conveyances);
        pictures = List.copyOf(pictures);
    }

    @Override
    public MessageType type() {
        return MessageType.SurveillanceResult;
    }
}
