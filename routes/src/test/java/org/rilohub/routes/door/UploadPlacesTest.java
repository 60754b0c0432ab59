package org.rilohub.routes.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Party;

class UploadPlacesTest {
    private final UploadPlaces places = new UploadPlaces(2);

    private void take(String country) {
        places.take(Party.customs(country));
    }

    @Test
    void gives_one_partner_one_place_and_keeps_the_others_for_others() {
        take("JP");

        assertThatThrownBy(() -> take("JP")).hasMessage("UPLOADS_OF_ONE_PARTNER");
        assertThatCode(() -> take("KR")).doesNotThrowAnyException();
    }

    @Test
    void gives_no_more_places_than_there_are_and_holds_none_for_who_got_none() {
        var first = places.take(Party.customs("JP"));
        take("KR");
        assertThatThrownBy(() -> take("NL")).hasMessage("UPLOADS_AT_A_TIME");

        first.giveBack();

        assertThatCode(() -> take("NL")).doesNotThrowAnyException();
    }
}
