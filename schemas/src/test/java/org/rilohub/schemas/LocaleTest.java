package org.rilohub.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rilohub.schemas.publish.SchemaWriter;
import org.rilohub.schemas.rules.Rules;
import org.rilohub.schemas.scan.FreeTextScan;
import org.rilohub.schemas.scan.Telltale;

class LocaleTest {
    @ParameterizedTest
    @ValueSource(strings = {"tr", "ja", "ar-EG-u-nu-arab", "en"})
    void nothing_depends_on_the_language_of_the_machine(String language) {
        var files = SchemaWriter.files();
        var submission = Samples.drawn(5, Lane.CMAA, true);
        var findings = Rules.standard(Samples.CLOCK).check(submission, Samples.JAPAN);
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));

            assertThat(SchemaWriter.files()).isEqualTo(files);
            assertThat(Samples.drawn(5, Lane.CMAA, true)).isEqualTo(submission);
            assertThat(Rules.standard(Samples.CLOCK).check(submission, Samples.JAPAN))
                    .isEqualTo(findings);
            assertThat(FreeTextScan.standard().scan("passport li1234567")).contains(Telltale.PASSPORT);
        } finally {
            Locale.setDefault(before);
        }
    }
}
