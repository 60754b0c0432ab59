package org.rilohub.schemas.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Samples;
import org.rilohub.schemas.Trees;
import org.xmlunit.assertj3.XmlAssert;
import tools.jackson.databind.json.JsonMapper;

/** What stood on the wire yesterday means the same today: a change to these files is a change to the treaty. */
class GoldenFilesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_json_form_is_the_one_of_the_golden_file() throws IOException {
        var golden = golden("plain.json");

        assertThat(JSON.readTree(JSON.writeValueAsString(Trees.of(Samples.plain(Lane.CMAA)))))
                .isEqualTo(JSON.readTree(golden));
        assertThat(Trees.message(JSON.readValue(golden, Map.class))).isEqualTo(Samples.plain(Lane.CMAA));
    }

    @Test
    void the_xml_form_is_the_one_of_the_golden_file() throws IOException, ParserConfigurationException {
        XmlAssert.assertThat(XmlForm.of("SubmitSeizureReport", Samples.plain(Lane.CMAA)))
                .and(golden("plain.xml"))
                .ignoreWhitespace()
                .areIdentical();
    }

    private static String golden(String name) throws IOException {
        try (var stream = GoldenFilesTest.class.getResourceAsStream("/golden/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no golden file " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
