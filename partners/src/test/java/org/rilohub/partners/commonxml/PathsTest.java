package org.rilohub.partners.commonxml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.partners.Accountable;
import org.rilohub.partners.DialectPaths;
import org.rilohub.partners.xml.Layout;
import org.rilohub.schemas.MessageForm;

class PathsTest {
    @ParameterizedTest
    @MethodSource("org.rilohub.schemas.MessageForm#catalogue")
    void name_every_place_on_the_wire_and_what_stands_there(MessageForm form) {
        var written = Layout.of(form).paths();

        assertThat(DialectPaths.of(CommonXml.NAME, form.type())).isEqualTo(Accountable.paths(written));
    }
}
