package org.rilohub.partners.censtyle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rilohub.partners.Accountable;
import org.rilohub.partners.DialectPaths;

class PathsTest {
    @Test
    void name_every_place_on_the_wire_and_what_stands_there() {
        CenStyle.layouts()
                .forEach((type, layout) -> assertThat(DialectPaths.of(CenStyle.NAME, type))
                        .as(type.name())
                        .isEqualTo(Accountable.paths(layout.paths())));
    }
}
