package org.rilohub.schemas;

import java.time.LocalDate;
import java.util.Optional;

/** A person, or several alike, in bands; who they are only where a legal basis carries it. */
public record InvolvedPerson(
        @Field(element = "NationalityCode", codes = "country")
        Optional<String> nationality,

        @Field(element = "SexCode", codes = "sex") Optional<String> sex,
        @Field(element = "AgeBandCode", codes = "age-band") Optional<String> ageBand,
        @Field(element = "RoleCode", codes = "person-role") Optional<String> role,
        @Field(element = "PersonCount") int count,
        @Field(element = "Name", is = DataClass.NOMINAL) Optional<String> name,

        @Field(element = "BirthDate", is = DataClass.NOMINAL)
        Optional<LocalDate> birthDate,

        @Field(element = "DocumentTypeCode", codes = "document-type", is = DataClass.NOMINAL)
        Optional<String> documentType,

        @Field(element = "DocumentID", is = DataClass.NOMINAL)
        Optional<String> documentNumber,

        @Field(element = "AddressText", max = 512, is = DataClass.NOMINAL)
        Optional<String> address,

        @Field(element = "TelephoneID", is = DataClass.NOMINAL)
        Optional<String> telephone) {}
