package org.rilohub.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.partners.censtyle.CenStyle;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.schemas.Party;
import org.rilohub.security.Arrived;
import org.rilohub.security.Verified;

/** Small messages of very many parts: refused before anything many times their size is made of them. */
class FloodTest {
    private static final int SIZE = 2_200_000;
    private static final long MOST_MEMORY = 96L << 20;
    private static final String JSON = "common-json";
    private static final String XML = "common-xml";
    private static final List<Dialect> ALL = List.of(new CommonXml(), new CommonJson(), new CenStyle());

    static Stream<Arguments> floods() {
        return Stream.of(
                Arguments.of(JSON, json("\"goods\":[" + repeated("{},") + "{}]")),
                Arguments.of(JSON, json("\"goods\":[" + repeated("0,") + "0]")),
                Arguments.of(JSON, json("\"goods\":[" + repeated("[[{}]],") + "0]")),
                Arguments.of(JSON, json(members("\"n%d\":{}"))),
                Arguments.of(JSON, json("\"goods\":[{" + members("\"n%d\":0") + "}]")),
                Arguments.of(XML, xml(repeated("<SeizedGoods/>"))),
                Arguments.of(XML, xml(repeated("<a/>"))),
                Arguments.of(XML, xml(repeated("x<a/>"))),
                Arguments.of(XML, xml(repeated("<!---->x"))),
                Arguments.of(XML, xml(repeated("<?a?>"))),
                Arguments.of(XML, xml(repeated("<![CDATA[]]>"))),
                Arguments.of(XML, xml(repeated("<a b='' c='' d='' e='' f='' g='' h='' i=''/>"))),
                Arguments.of(XML, xml("<a " + members("n%d=''").replace(',', ' ') + "/>")));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void is_refused_within_little_memory(String dialect, String message) {
        var arrived = Arrived.octets(Party.customs("KR"), message.getBytes(StandardCharsets.UTF_8));

        long allocated = allocatedBy(() -> assertRefused(dialect, arrived));

        assertThat(allocated).isLessThan(MOST_MEMORY);
    }

    /** The most that passes the budget and is wrong everywhere. */
    static Stream<Arguments> widest() {
        var group = "{"
                + String.join(
                        ",",
                        IntStream.range(0, 98).mapToObj(n -> "\"n" + n + "\":0").toList()) + "},";
        return Stream.of(
                Arguments.of(JSON, json("\"goods\":[" + group.repeat(98) + "0]")),
                Arguments.of(XML, xml("<SeizedGoods/>".repeat(29_000))),
                Arguments.of(XML, xml("<SeizedGoods><CommodityCategoryCode a=''/></SeizedGoods>".repeat(11_000))));
    }

    @ParameterizedTest
    @MethodSource("widest")
    void what_the_budget_admits_is_refused_by_the_schema_within_little_memory(String dialect, String message) {
        is_refused_within_little_memory(dialect, message);
    }

    @Test
    void a_list_may_have_as_many_items_as_the_schema_says_and_not_one_more() {
        assertThat(defects(json("\"goods\":[" + "{},".repeat(98) + "{}]"))).contains("goods[]");
        assertThat(defects(json("\"goods\":[" + "{},".repeat(99) + "{}]"))).containsExactly("");
    }

    @Test
    void xml_in_an_encoding_that_hides_its_parts_is_refused() {
        var utf16 = xml("<a/>".repeat(10)).getBytes(StandardCharsets.UTF_16);

        assertRefused(XML, Arrived.octets(Party.customs("KR"), utf16));
    }

    private static List<String> defects(String message) {
        var arrived = Arrived.octets(Party.customs("KR"), message.getBytes(StandardCharsets.UTF_8));
        return catchThrowableOfType(
                        InvalidMessageException.class, () -> dialect(JSON).read(arrived))
                .defects()
                .stream()
                .map(InvalidMessageException.Defect::field)
                .toList();
    }

    private static void assertRefused(String dialect, Verified message) {
        assertThatThrownBy(() -> dialect(dialect).read(message))
                .isInstanceOfSatisfying(InvalidMessageException.class, e -> {
                    assertThat(e.problem()).isEqualTo("schema-invalid");
                    assertThat(e.defects()).hasSizeBetween(1, 20);
                });
    }

    private static long allocatedBy(Runnable act) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        act.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static Dialect dialect(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static String repeated(String part) {
        return part.repeat(SIZE / part.length());
    }

    private static String members(String form) {
        return String.join(
                ",",
                IntStream.range(0, SIZE / 14).mapToObj(n -> form.formatted(n)).toList());
    }

    private static String json(String report) {
        return "{\"header\":{},\"report\":{" + report + "}}";
    }

    private static String xml(String inside) {
        return "<SubmitSeizureReport xmlns=\"urn:rilohub:schema:seizure-report:1\"><SeizureReport>" + inside
                + "</SeizureReport></SubmitSeizureReport>";
    }
}
