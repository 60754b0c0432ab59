package org.rilohub.partners.jpcisstyle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.partners.AnySubmission;
import org.rilohub.partners.Change;
import org.rilohub.partners.Outgoings;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Trees;
import org.rilohub.security.Arrived;

class RoundTripTest {
    private final JpcisStyle dialect = new JpcisStyle();

    @Property(tries = 400)
    void whatIsWrittenMeansTheSameWhenReadButForWhatWasSaidToBeDropped(@ForAll("submissions") Submission submission) {
        var outgoing = Outgoings.of(submission);

        var writing = dialect.write(outgoing);
        var read = dialect.read(Arrived.octets(Party.customs("JP"), writing.content()));

        var part = MessageForm.of(submission.content().type()).part();
        var dropped = writing.changes().stream()
                .filter(change -> change.kind() == Change.Kind.DROPPED)
                .map(change -> change.path().startsWith("header.") ? change.path() : part + "." + change.path())
                .collect(Collectors.toSet());
        assertThat(new TreeMap<>(Trees.of(Facts.without(read.submission(), dropped))))
                .isEqualTo(new TreeMap<>(Trees.of(Facts.without(outgoing.content(), dropped))));
    }

    @ParameterizedTest
    @MethodSource("org.rilohub.partners.Story#types")
    void only_what_japanese_has_no_word_for_is_dropped(MessageType type) {
        var changes = dialect.write(Outgoings.of(AnySubmission.whole(11, type))).changes();

        assertThat(changes)
                .filteredOn(change -> change.kind() == Change.Kind.DROPPED)
                .extracting(change -> change.path().replaceFirst("^(confirmed\\.)?goods", "goods"))
                .isSubsetOf(
                        "goods[].quantity.trace",
                        "header.businessService",
                        "header.copyIndicator",
                        "header.possibleDuplicate",
                        "header.priority");
    }

    @Provide
    Arbitrary<Submission> submissions() {
        return AnySubmission.ofAnyType();
    }
}
