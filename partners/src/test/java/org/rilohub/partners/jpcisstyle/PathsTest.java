package org.rilohub.partners.jpcisstyle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rilohub.partners.Accountable;
import org.rilohub.partners.DialectPaths;
import org.rilohub.schemas.MessageType;

class PathsTest {
    @Test
    void name_every_place_on_the_wire_and_what_stands_there() {
        var written = JpcisStyle.layout().paths();

        assertThat(DialectPaths.of(JpcisStyle.NAME, MessageType.SeizureReport)).isEqualTo(Accountable.paths(written));
    }
}
