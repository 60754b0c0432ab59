package org.rilohub.partners.jpcisstyle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rilohub.partners.Fixtures;
import org.rilohub.partners.Outgoings;
import org.rilohub.schemas.Party;
import org.rilohub.security.Arrived;
import org.xmlunit.assertj3.XmlAssert;

class GoldenTest {
    private final JpcisStyle dialect = new JpcisStyle();

    @Test
    void what_was_received_means_what_the_canonical_file_says() {
        var read = dialect.read(Arrived.octets(Party.customs("JP"), Fixtures.octets("jpcisstyle/received.xml")));

        assertThat(Fixtures.json(read.submission()))
                .isEqualTo(Fixtures.json(Fixtures.octets("jpcisstyle/canonical.json")));
    }

    @Test
    void what_the_canonical_file_says_is_written_as_the_translated_file() {
        var writing = dialect.write(Outgoings.of(Fixtures.submission("jpcisstyle/canonical.json")));

        XmlAssert.assertThat(writing.content())
                .and(Fixtures.octets("jpcisstyle/translated.xml"))
                .ignoreWhitespace()
                .areIdentical();
    }
}
