package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rilohub.routes.Reports.report;
import static org.rilohub.routes.Reports.to;
import static org.rilohub.routes.Reports.toEveryCenUser;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rilohub.partners.Directory;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Recipient;

class AddresseeTest {
    private final Directory empty = new KnownPartners(List.of());

    @Test
    void of_nobody_are_none() {
        assertThat(addressees()).isEmpty();
    }

    @Test
    void are_every_cen_user_when_the_office_is_named_in_the_cen_lane_and_there_may_be_none() {
        assertThat(addressees(toEveryCenUser())).isEmpty();
    }

    @Test
    void stand_once_in_each_lane_on_the_basis_first_named() {
        var named = new Recipient(
                Party.customs("KR"), PartyRole.RECIPIENT, Optional.of(Lane.CMAA), Optional.of("JP-KR-CMAA"));

        assertThat(addressees(named, to("KR", Lane.CMAA), to("KR", Lane.OPERATION)))
                .containsExactly(
                        new Addressee(Party.customs("KR"), Lane.CMAA, Optional.of("JP-KR-CMAA")),
                        new Addressee(Party.customs("KR"), Lane.OPERATION, Optional.empty()));
    }

    @Test
    void stand_on_the_basis_that_is_named_for_them_though_they_were_named_without_one_before() {
        assertThat(addressees(to("KR", Lane.CMAA), on("JP-KR-CMAA")))
                .containsExactly(new Addressee(Party.customs("KR"), Lane.CMAA, Optional.of("JP-KR-CMAA")));
    }

    @Test
    void are_refused_when_one_is_named_on_two_bases_in_a_lane() {
        assertThatThrownBy(() -> Addressee.requireOneBasis(header(on("JP-KR-CMAA"), on("CPTPP"))))
                .isInstanceOf(RefusedException.class)
                .hasMessage("TWO_BASES");
        assertThatCode(() -> Addressee.requireOneBasis(header(on("JP-KR-CMAA"), on("JP-KR-CMAA"), to("KR", Lane.CMAA))))
                .doesNotThrowAnyException();
    }

    private static Recipient on(String basis) {
        return new Recipient(Party.customs("KR"), PartyRole.RECIPIENT, Optional.of(Lane.CMAA), Optional.of(basis));
    }

    private static ExchangeHeader header(Recipient... to) {
        return report(new UUID(0, 1), "R", List.of(to)).header();
    }

    private List<Addressee> addressees(Recipient... to) {
        return Addressee.of(header(to), empty, Reports.OFFICE);
    }
}
