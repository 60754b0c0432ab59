package org.rilohub.partners.jpcisstyle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.partners.Accountable;
import org.rilohub.partners.DialectPaths;
import org.rilohub.schemas.MessageForm;

class PathsTest {
    @ParameterizedTest
    @MethodSource("org.rilohub.schemas.MessageForm#catalogue")
    void name_every_place_on_the_wire_and_what_stands_there(MessageForm form) {
        var layout = Objects.requireNonNull(JpcisStyle.layouts().get(form.type()));

        assertThat(DialectPaths.of(JpcisStyle.NAME, form.type())).isEqualTo(Accountable.paths(layout.paths()));
    }
}
