package org.rilohub.partners.jpcisstyle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.Objects;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.rilohub.partners.Fixtures;
import org.xml.sax.SAXException;

class SchemasTest {
    private static final String FOLDER = "org/rilohub/partners/jpcisstyle/";

    @Test
    void are_what_the_layouts_and_the_vocabulary_say() {
        assertThat(SchemaFiles.all())
                .isNotEmpty()
                .allSatisfy(
                        (name, text) -> assertThat(Fixtures.text(FOLDER + name)).isEqualTo(text));
    }

    /** For a partner that loads them all, as SOAP tools do. */
    @Test
    void can_be_used_together_in_their_one_namespace() throws SAXException {
        var sources = new ArrayList<Source>();
        sources.add(source("jpcis-style-1.xsd"));
        SchemaFiles.all().keySet().forEach(name -> sources.add(source(name)));

        var schema = SchemaFactory.newDefaultInstance().newSchema(sources.toArray(Source[]::new));

        assertThat(schema.newValidator()).isNotNull();
    }

    private static Source source(String name) {
        URL url = Objects.requireNonNull(JpcisStyle.class.getResource(name));
        return new StreamSource(url.toString());
    }
}
