package org.rilohub.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlBudgetTest {
    @ParameterizedTest
    @ValueSource(strings = {"<b/>", "<b></b>", "x<!---->", "<?b?>", "<![CDATA[]]>", "<b c='' d='' e=''/>"})
    void a_document_of_very_many_parts_is_not_read(String part) {
        var document = "<a>" + part.repeat(2_000_000 / part.length()) + "</a>";

        assertThatThrownBy(() -> new StrictXml().parse(document.getBytes(UTF_8)))
                .isInstanceOf(UntrustedMessageException.class);
    }

    @Test
    void a_large_document_of_few_parts_is_read() {
        var document = "<a><b>" + "x".repeat(2_000_000) + "</b></a>";

        assertThatCode(() -> new StrictXml().parse(document.getBytes(UTF_8))).doesNotThrowAnyException();
    }

    @Test
    void the_budget_counts_tags_and_attributes() {
        assertThat(XmlBudget.holds("<".repeat(60_000).getBytes(UTF_8))).isTrue();
        assertThat(XmlBudget.holds(("=" + "<".repeat(60_000)).getBytes(UTF_8))).isFalse();
    }
}
