package org.rilohub.partners.commonjson;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rilohub.partners.Fixtures;
import org.rilohub.partners.Outgoings;
import org.rilohub.schemas.Party;
import org.rilohub.security.Arrived;

class GoldenTest {
    private final CommonJson dialect = new CommonJson();

    @Test
    void what_was_received_means_what_the_canonical_file_says() {
        var read = dialect.read(Arrived.octets(Party.customs("KR"), Fixtures.octets("commonjson/received.json")));

        assertThat(Fixtures.json(read.submission()))
                .isEqualTo(Fixtures.json(Fixtures.octets("commonjson/canonical.json")));
    }

    @Test
    void what_the_canonical_file_says_is_written_as_the_translated_file() {
        var writing = dialect.write(Outgoings.of(Fixtures.submission("commonjson/canonical.json")));

        assertThat(Fixtures.json(writing.content()))
                .isEqualTo(Fixtures.json(Fixtures.octets("commonjson/translated.json")));
    }
}
