package org.rilohub.partners.commonjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rilohub.partners.Accountable;
import org.rilohub.partners.DialectPaths;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageType;

class PathsTest {
    @Test
    void name_every_place_on_the_wire_and_what_stands_there() {
        var written = new TreeMap<String, String>();
        Facts.possible(MessageType.SeizureReport)
                .forEach((path, is) -> written.put(path, path.replaceFirst("^report\\.", "")));

        assertThat(DialectPaths.of(CommonJson.NAME)).isEqualTo(Accountable.paths(written));
    }
}
