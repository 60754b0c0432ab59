package org.rilohub.schemas.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"IMO9074729", "IMO9176187"})
    void knows_vessels(String number) {
        assertThat(ImoNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMO9074728", "9074729", "IMO907472", "IMO90747290", "imo9074729", "IMO９０７４７２９", ""})
    void refuses_what_is_no_vessel(String number) {
        assertThat(ImoNumber.isValid(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "MSKU0383250"})
    void knows_containers(String number) {
        assertThat(ContainerNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054384", "CSQX3054383", "CSQU305438", "csqu3054383", ""})
    void refuses_what_is_no_container(String number) {
        assertThat(ContainerNumber.isValid(number)).isFalse();
    }

    @Property
    void only_one_last_digit_of_a_vessel_is_right(
            @ForAll @StringLength(6) @CharRange(from = '0', to = '9') String six,
            @ForAll @IntRange(min = 1, max = 9) int error) {
        var number = ImoNumber.of(six);
        int last = number.length() - 1;
        var wrong = number.substring(0, last) + (number.charAt(last) - '0' + error) % 10;

        assertThat(ImoNumber.isValid(number)).isTrue();
        assertThat(ImoNumber.isValid(wrong)).isFalse();
    }

    @Property
    void only_one_last_digit_of_a_container_is_right(
            @ForAll @StringLength(3) @CharRange(from = 'A', to = 'Z') String owner,
            @ForAll @StringLength(6) @CharRange(from = '0', to = '9') String serial,
            @ForAll @IntRange(min = 1, max = 9) int error) {
        var number = ContainerNumber.of(owner + "U" + serial);
        int last = number.length() - 1;
        var wrong = number.substring(0, last) + (number.charAt(last) - '0' + error) % 10;

        assertThat(ContainerNumber.isValid(number)).isTrue();
        assertThat(ContainerNumber.isValid(wrong)).isFalse();
    }
}
