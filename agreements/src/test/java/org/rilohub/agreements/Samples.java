package org.rilohub.agreements;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.rilohub.agreements.clauses.CommodityScope;
import org.rilohub.agreements.clauses.MessageScope;
import org.rilohub.agreements.load.FrameworkFiles;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Conveyance;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.InvolvedPerson;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyInRole;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Picture;
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

/** The packaged frameworks, and a made-up report with a person, a plate, a company and a picture in it. */
final class Samples {
    static final UUID TASK = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    static final Frameworks FRAMEWORKS = FrameworkFiles.packaged();
    static final Agreements AGREEMENTS = new Agreements(FRAMEWORKS, nothingFound -> new TreeMap<>());
    static final Party KOREA = Party.customs("KR");
    static final Party CEN = new Party("wco", "CEN");

    private static final UUID ID = UUID.fromString("01939d5c-0000-7000-8000-000000000001");

    private Samples() {}

    static SortedSet<HandlingCode> codes(HandlingCode... codes) {
        return new TreeSet<>(List.of(codes));
    }

    static SortedMap<String, String> nothing() {
        return new TreeMap<>();
    }

    /** A framework of the packaged set under another id and with other clauses. */
    static Framework variant(Framework of, String id, List<Clause> clauses) {
        return new Framework(
                id,
                of.name(),
                of.parties(),
                of.kind(),
                of.validity(),
                of.commodities(),
                of.messages(),
                clauses,
                of.terms(),
                of.versionHash());
    }

    static CommodityScope withoutDrugs(Framework of) {
        return new CommodityScope(
                new TreeSet<>(List.of(CommodityCategory.DRUG)), of.commodities().cite());
    }

    static Framework scoped(Framework of, CommodityScope commodities, MessageScope messages) {
        return new Framework(
                of.id(),
                of.name(),
                of.parties(),
                of.kind(),
                of.validity(),
                commodities,
                messages,
                of.clauses(),
                of.terms(),
                of.versionHash());
    }

    static Dispatch dispatch(Party receiver, Lane lane) {
        return dispatch(receiver, lane, header(Lane.CMAA, receiver, lane));
    }

    static Dispatch dispatch(Party receiver, Lane lane, ExchangeHeader header) {
        return new Dispatch(ID, receiver, lane, new Submission(header, report()));
    }

    static ExchangeHeader header(Lane ofTheSubmission, Party receiver, Lane lane) {
        return header(
                ofTheSubmission, new Recipient(receiver, PartyRole.RECIPIENT, Optional.of(lane), Optional.empty()));
    }

    static ExchangeHeader header(Lane ofTheSubmission, Recipient recipient) {
        return header(ofTheSubmission, recipient, SourceKind.OWN_CONTROL);
    }

    static ExchangeHeader header(Lane ofTheSubmission, Recipient recipient, SourceKind source) {
        return new ExchangeHeader(
                ID,
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-11-21T10:00:00Z"),
                new PartyInRole(Party.customs("JP"), PartyRole.PROVIDER),
                List.of(recipient),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ofTheSubmission,
                MessageType.SeizureReport,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new HandlingInstructions(
                        codes(HandlingCode.H0), Tlp.AMBER, Classification.NONE, Optional.empty(), Optional.empty()),
                Purpose.COMBATING,
                Proceedings.NONE,
                Optional.empty(),
                Optional.of(source),
                Optional.empty(),
                Optional.empty());
    }

    static SeizureReport report() {
        return new SeizureReport(
                Optional.empty(),
                "JP-2026-000001",
                "JP",
                ReportProfile.STANDARD,
                FunctionCode.ORIGINAL,
                LocalDate.of(2026, 11, 20),
                Optional.empty(),
                Optional.of("CUSTOMS"),
                Optional.of("1A"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("IMPORT"),
                List.of(goods()),
                Optional.of(conveyance()),
                Optional.empty(),
                Optional.empty(),
                List.of("INTELLIGENCE"),
                Optional.of("in the lining"),
                List.of(person()),
                List.of(),
                List.of(new Picture("image/png", Optional.empty(), false, "iVBORw0KGgo=")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(true));
    }

    private static SeizedGoods goods() {
        return new SeizedGoods(
                CommodityCategory.TOBACCO,
                "OTHER",
                Optional.empty(),
                Optional.empty(),
                new Quantity(new BigDecimal("2"), "KGM", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Brand of a sample"),
                Optional.empty(),
                Optional.empty());
    }

    private static Conveyance conveyance() {
        return new Conveyance(
                "4",
                Optional.of("AIR_PASSENGER"),
                Optional.of("Carrier of a sample"),
                Optional.of("ZZ123"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("JA0000"));
    }

    private static InvolvedPerson person() {
        return new InvolvedPerson(
                Optional.of("JP"),
                Optional.of("1"),
                Optional.of("25-34"),
                Optional.empty(),
                1,
                Optional.of("Sample Person"),
                Optional.of(LocalDate.of(1990, 1, 1)),
                Optional.of("PASSPORT"),
                Optional.of("XX0000000"),
                Optional.empty(),
                Optional.empty());
    }

    /** As many people as the referral asks for let it go, in the first role that may. */
    static Ruling allowing(Referral referral) {
        var role = new TreeSet<>(List.of(referral.roles().getFirst()));
        return Ruling.allowing(TASK, referral, role, Optional.empty());
    }
}
