package org.rilohub.schemas.synthetic;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Concealment;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.Ids;
import org.rilohub.schemas.InvolvedPerson;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyInRole;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.Quantity;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.ReportProfile;
import org.rilohub.schemas.SeizedGoods;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Tlp;
import org.rilohub.schemas.TradeParty;

/**
 * Seizure reports drawn by lot from the published marginals of Japan's statistics. Every one is marked synthetic and
 * passes every rule; the same seed and clock give the same reports.
 */
public final class SyntheticReports {
    private static final double DEFAULT_CEILING_KG = 5000;

    private final Draw draw;
    private final Clock clock;

    public SyntheticReports(RandomGenerator random, Clock clock) {
        this.draw = new Draw(random);
        this.clock = clock;
    }

    /**
     * The next submission.
     *
     * @param from the administration that seized and sends
     * @param lane the header's; a receiver may name its own
     * @param nominal whether it names an invented person, an invented company and an invented plate
     */
    public Submission next(Party from, List<Recipient> to, Lane lane, boolean nominal) {
        return new Submission(header(from, to, lane), report(from, lane, nominal));
    }

    private ExchangeHeader header(Party from, List<Recipient> to, Lane lane) {
        return new ExchangeHeader(
                Ids.next(clock, draw.random()),
                Optional.empty(),
                Optional.of(Ids.next(clock, draw.random())),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                new PartyInRole(from, PartyRole.PROVIDER),
                to,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                lane,
                MessageType.SeizureReport,
                1,
                Optional.empty(),
                Optional.of("ORIG"),
                Optional.empty(),
                Optional.of("ROUTINE"),
                handling(lane),
                Purpose.CUSTOMS_LAW_APPLICATION,
                Proceedings.NONE,
                Optional.empty(),
                Optional.of(SourceKind.OWN_CONTROL),
                Optional.empty(),
                Optional.empty());
    }

    private static HandlingInstructions handling(Lane lane) {
        var codes = new TreeSet<>(List.of(HandlingCode.H0));
        if (lane == Lane.CMAA) {
            codes.add(HandlingCode.H1);
        }
        return new HandlingInstructions(codes, Tlp.AMBER, Classification.NONE, Optional.empty(), Optional.empty());
    }

    private SeizureReport report(Party from, Lane lane, boolean nominal) {
        var date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(1 + draw.random().nextInt(600));
        var journey = Journey.drawn(draw, from.code(), date);
        var nobody = Nobody.drawn(draw);
        return new SeizureReport(
                Optional.empty(),
                from.code() + "-" + date.getYear() + "-S" + draw.digits(9),
                from.code(),
                ReportProfile.STANDARD,
                FunctionCode.ORIGINAL,
                date,
                Optional.empty(),
                Optional.of("CUSTOMS"),
                Optional.of("OFFICE-" + draw.digits(2)),
                journey.arrival(),
                Optional.of(journey.form().locationType()),
                Optional.of("IMPORT"),
                List.of(goods(journey.form(), date)),
                Optional.of(journey.conveyance(draw, nominal)),
                Optional.of(journey.route()),
                Optional.of(new Concealment(
                        journey.form().place(), Optional.of(journey.form().method()), Optional.empty())),
                List.of(journey.form().detection()),
                Optional.of("Made up for a demonstration; it happened to nobody."),
                persons(nobody, journey, nominal),
                nominal ? List.of(nobody.consignee()) : List.<TradeParty>of(),
                List.of(),
                Optional.empty(),
                lane == Lane.OPERATION ? Optional.of("OP-SYNTHETIC") : Optional.empty(),
                List.of(),
                Optional.of(true));
    }

    private List<InvolvedPerson> persons(Nobody nobody, Journey journey, boolean nominal) {
        if (nominal) {
            return List.of(nobody.person(draw, journey.departureCountry()));
        }
        return draw.chance(0.5) ? List.of(Nobody.counted(draw, journey.departureCountry())) : List.of();
    }

    private SeizedGoods goods(Form form, LocalDate on) {
        var goods = draw.weighted(Goods.ALL, Goods::cases);
        return new SeizedGoods(
                goods.category(),
                goods.type(),
                goods.dosageForm(),
                CodeLists.standard().find("hs", goods.hs(), on).map(entry -> entry.code()),
                new Quantity(amount(goods, form, on), goods.unit(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                goods.cites(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private BigDecimal amount(Goods goods, Form form, LocalDate on) {
        if (goods.isCounted()) {
            return draw.amount(goods.mean(), 100_000, 0);
        }
        return draw.amount(goods.mean(), ceilingKg(form, on), 3);
    }

    private static double ceilingKg(Form form, LocalDate on) {
        return CodeLists.standard()
                .find("conveyance-type", form.type(), on)
                .flatMap(type -> type.attribute("ceilingKg"))
                .map(Double::parseDouble)
                .orElse(DEFAULT_CEILING_KG);
    }
}
