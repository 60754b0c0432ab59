package org.rilohub.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.partners.censtyle.CenStyle;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.jpcisstyle.JpcisStyle;
import org.rilohub.schemas.AssistanceReply;
import org.rilohub.schemas.AssistanceRequest;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.WrittenConfirmation;
import org.rilohub.schemas.rules.Rules;
import org.rilohub.security.Arrived;
import org.xmlunit.assertj3.XmlAssert;

/** The golden files of every message but the seizure report: a change to one is a change to the treaty. */
class StoryTest {
    private static final Clock LATER = Clock.fixed(Instant.parse("2027-05-01T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @MethodSource("org.rilohub.partners.Story#tellings")
    void what_was_received_means_what_the_story_says(Dialect dialect, MessageType type) {
        var received = Fixtures.octets(Story.file(dialect, type, "received"));

        var read = dialect.read(Arrived.octets(Party.customs("JP"), received)).submission();

        var told = Story.of(dialect.name(), type);
        assertThat(Fixtures.json(read)).isEqualTo(Fixtures.json(Facts.without(told, unsaid(dialect))));
    }

    /** cen-style has no place for where the information comes from. */
    private static Set<String> unsaid(Dialect dialect) {
        return dialect.name().equals(CenStyle.NAME) ? Set.of("header.sourceKind") : Set.of();
    }

    @ParameterizedTest
    @MethodSource("org.rilohub.partners.Story#tellings")
    void what_the_story_says_is_written_as_the_translated_file(Dialect dialect, MessageType type) {
        var told = Fixtures.octets(Story.file(dialect, type, "translated"));

        var written = dialect.write(Outgoings.of(Story.of(dialect.name(), type)));

        if (dialect.name().equals(CommonJson.NAME)) {
            assertThat(Fixtures.json(written.content())).isEqualTo(Fixtures.json(told));
        } else {
            XmlAssert.assertThat(written.content()).and(told).ignoreWhitespace().areIdentical();
        }
        assertThat(written.changes()).extracting(Change::kind).doesNotContain(Change.Kind.DROPPED);
    }

    @ParameterizedTest
    @MethodSource("org.rilohub.partners.Story#types")
    void the_story_breaks_no_rule_of_the_vocabulary(MessageType type) {
        var told = Story.of(type);

        assertThat(told.content().type()).isEqualTo(type);
        assertThat(Rules.standard(LATER).check(told, told.header().from().partyId()))
                .isEmpty();
    }

    @Test
    void the_messages_of_the_story_speak_of_one_case() {
        var request = Story.of(MessageType.AssistanceRequest);
        var asked = (AssistanceRequest) request.content();
        var confirmed =
                (WrittenConfirmation) Story.of(MessageType.WrittenConfirmation).content();
        var reply = (AssistanceReply) Story.of(MessageType.AssistanceReply).content();

        assertThat(confirmed.confirmed().nationalReference()).isEqualTo(asked.nationalReference());
        assertThat(confirmed.confirmed().requestId()).contains(reply.requestId());
        assertThat(reply.conveyances()).isEqualTo(asked.conveyances());
        for (var type :
                List.of(MessageType.Acknowledgement, MessageType.RequestDecision, MessageType.AssistanceReply)) {
            assertThat(Story.of(type).header().conversationId())
                    .isEqualTo(request.header().conversationId());
        }
    }

    @Test
    void cen_style_tells_no_nominal_field_of_the_story() {
        var alert = Story.of(MessageType.Alert);

        assertThat(Facts.present(alert).values()).doesNotContain(DataClass.NOMINAL);
    }

    @Test
    void a_message_under_the_root_of_another_is_refused() {
        var dialect = new JpcisStyle();
        var message = Fixtures.text(Story.file(dialect, MessageType.AssistanceRequest, "received"));

        for (var root : List.of("撤回電文", "電文", "照会")) {
            var mixedUp = message.replace("照会電文", root).getBytes(StandardCharsets.UTF_8);

            assertThatThrownBy(() -> dialect.read(Arrived.octets(Party.customs("JP"), mixedUp)))
                    .isInstanceOfSatisfying(
                            InvalidMessageException.class,
                            e -> assertThat(e.problem()).isEqualTo("schema-invalid"));
        }
    }
}
