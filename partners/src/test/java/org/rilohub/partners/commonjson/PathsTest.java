package org.rilohub.partners.commonjson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.partners.Accountable;
import org.rilohub.partners.DialectPaths;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageForm;

class PathsTest {
    @ParameterizedTest
    @MethodSource("org.rilohub.schemas.MessageForm#catalogue")
    void name_every_place_on_the_wire_and_what_stands_there(MessageForm form) {
        var written = new TreeMap<String, String>();
        Facts.possible(form.type()).forEach((path, is) -> written.put(path, MessageForm.field(path)));

        assertThat(DialectPaths.of(CommonJson.NAME, form.type())).isEqualTo(Accountable.paths(written));
    }
}
