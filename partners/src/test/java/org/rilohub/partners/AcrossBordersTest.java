package org.rilohub.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.rilohub.partners.censtyle.CenStyle;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.partners.jpcisstyle.JpcisStyle;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.Facts;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.synthetic.SyntheticReports;
import org.rilohub.security.Arrived;

class AcrossBordersTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final Party JP = Party.customs("JP");
    private static final List<Dialect> WHOLE = List.of(new CommonXml(), new CommonJson(), new JpcisStyle());

    @Property(tries = 60)
    void aReportThatPassesThroughAllDialectsStillSaysTheSame(@ForAll long seed) {
        var whole = Outgoings.of(report(seed, Lane.CMAA, true));
        var submission = whole.content();

        for (var dialect : WHOLE) {
            submission = through(dialect, submission);
        }

        assertThat(submission.report().goods())
                .hasSameSizeAs(whole.content().report().goods());
        assertThat(submission.report().personsInvolved())
                .isEqualTo(whole.content().report().personsInvolved());
        assertThat(submission.report().tradeParties())
                .isEqualTo(whole.content().report().tradeParties());
        assertThat(submission.report().conveyance())
                .isEqualTo(whole.content().report().conveyance());
        assertThat(submission.header().handling())
                .isEqualTo(whole.content().header().handling());
    }

    private static Submission through(Dialect dialect, Submission submission) {
        var written = dialect.write(Outgoings.of(submission)).content();
        return dialect.read(Arrived.octets(JP, written)).submission();
    }

    @Property(tries = 60)
    void cenStyleHoldsNoNominalValueOfAMadeUpReport(@ForAll long seed) {
        var submission = report(seed, Lane.CEN, true);

        var written = new String(new CenStyle().write(Outgoings.of(submission)).content(), StandardCharsets.UTF_8);

        Facts.visit(submission, (path, found) -> {
            var field = found.part().field();
            if (field.is() == DataClass.NOMINAL && field.codes().isEmpty()) {
                assertThat(written).doesNotContain(">" + found.value() + "<", "\"" + found.value() + "\"");
            }
        });
    }

    private static Submission report(long seed, Lane lane, boolean nominal) {
        var to = new Recipient(Party.customs("KR"), PartyRole.RECIPIENT, Optional.empty(), Optional.empty());
        return new SyntheticReports(new Random(seed), CLOCK).next(JP, List.of(to), lane, nominal);
    }
}
