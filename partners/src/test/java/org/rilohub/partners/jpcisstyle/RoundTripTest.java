package org.rilohub.partners.jpcisstyle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rilohub.partners.AnySubmission;
import org.rilohub.partners.Change;
import org.rilohub.partners.Outgoings;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.MessageForm;
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

    @Provide
    Arbitrary<Submission> submissions() {
        return AnySubmission.ofAnyType();
    }
}
