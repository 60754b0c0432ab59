package org.rilohub.routes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Concealment;
import org.rilohub.schemas.Conveyance;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.FunctionCode;
import org.rilohub.schemas.GoodsConcerned;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyInRole;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Place;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.Quantity;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.RelatedReport;
import org.rilohub.schemas.ReportProfile;
import org.rilohub.schemas.Route;
import org.rilohub.schemas.SeizedGoods;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.SpontaneousInformation;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Tlp;
import org.rilohub.schemas.Trees;

/** Made-up reports of Japan Customs, without anything nominal. */
final class Reports {
    static final Party JAPAN = Party.customs("JP");
    static final Party OFFICE = Party.of("rilo:AP");

    private Reports() {}

    static Recipient to(String country, Lane lane) {
        return new Recipient(Party.customs(country), PartyRole.RECIPIENT, Optional.of(lane), Optional.empty());
    }

    static Recipient toEveryCenUser() {
        return new Recipient(OFFICE, PartyRole.RECIPIENT, Optional.of(Lane.CEN), Optional.empty());
    }

    static Submission report(UUID messageId, String reference, List<Recipient> to) {
        return new Submission(header(messageId, to), report(reference, "2"));
    }

    static Submission report(UUID messageId, String reference, String kilograms, List<Recipient> to) {
        return new Submission(header(messageId, to), report(reference, kilograms));
    }

    /** A report that cancels or replaces an earlier one. */
    static Submission amending(
            UUID messageId, String reference, FunctionCode function, UUID original, List<Recipient> to) {
        var relation = function == FunctionCode.CANCEL ? "CANCELS" : "REPLACES";
        return new Submission(
                header(messageId, to),
                report(JAPAN, reference, "2", function, List.of(new RelatedReport(original, relation))));
    }

    /** What another administration tells with reference to what it was told. */
    static Submission referring(
            Party from,
            UUID messageId,
            String reference,
            Optional<UUID> refersTo,
            Optional<UUID> conversation,
            List<Recipient> to) {
        return new Submission(
                header(from, messageId, refersTo, conversation, to),
                report(from, reference, "2", FunctionCode.ORIGINAL, List.of()));
    }

    /** A whole report of goods in this container, referring to nothing. */
    static Submission inContainer(Party from, UUID messageId, String reference, String container, List<Recipient> to) {
        return inContainer(from, messageId, reference, container, Optional.empty(), to);
    }

    static Submission inContainer(
            Party from,
            UUID messageId,
            String reference,
            String container,
            Optional<UUID> refersTo,
            List<Recipient> to) {
        return new Submission(
                header(from, messageId, refersTo, Optional.empty(), to),
                new SeizureReport(
                        Optional.empty(),
                        reference,
                        from.code(),
                        ReportProfile.STANDARD,
                        FunctionCode.ORIGINAL,
                        LocalDate.of(2026, 11, 20),
                        Optional.empty(),
                        Optional.of("CUSTOMS"),
                        Optional.of("1A"),
                        Optional.empty(),
                        Optional.of("SEAPORT"),
                        Optional.of("IMPORT"),
                        List.of(goods("2")),
                        Optional.of(conveyance(container)),
                        Optional.of(new Route(
                                Optional.empty(),
                                Optional.of(new Place("MX", Optional.empty())),
                                List.of(),
                                Optional.of(new Place(from.code(), Optional.empty())))),
                        Optional.of(new Concealment("FREIGHT_IN_GOODS", Optional.empty(), Optional.empty())),
                        List.of("XRAY"),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(true)));
    }

    /** What Japan tells unasked, without anything nominal. */
    static Submission information(
            UUID messageId, boolean seriousDamage, Optional<UUID> conversation, List<Recipient> to) {
        var header = new TreeMap<>(Trees.of(header(JAPAN, messageId, Optional.empty(), conversation, to)));
        header.put("messageType", MessageType.SpontaneousInformation.name());
        var goods = new GoodsConcerned(
                CommodityCategory.TOBACCO, Optional.of("OTHER"), Optional.empty(), Optional.empty(), Optional.empty());
        return new Submission(
                Trees.read(ExchangeHeader.class, header),
                new SpontaneousInformation(
                        Optional.empty(),
                        "JP-" + messageId.toString().substring(24),
                        "A consignment to look at",
                        "It may be more than it says.",
                        Optional.empty(),
                        Optional.of(seriousDamage),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(goods),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.of(true)));
    }

    /** The same message, to be used before a criminal court. */
    static Submission forCourt(Submission message) {
        var header = new TreeMap<>(Trees.of(message.header()));
        header.put("proceedings", Proceedings.CRIMINAL_COURT.name());
        return new Submission(Trees.read(ExchangeHeader.class, header), message.content());
    }

    private static Conveyance conveyance(String container) {
        return new Conveyance(
                "1",
                Optional.of("SEA_CONTAINER"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(container),
                Optional.empty());
    }

    private static ExchangeHeader header(UUID messageId, List<Recipient> to) {
        return header(JAPAN, messageId, Optional.empty(), Optional.empty(), to);
    }

    private static ExchangeHeader header(
            Party from, UUID messageId, Optional<UUID> refersTo, Optional<UUID> conversation, List<Recipient> to) {
        return new ExchangeHeader(
                messageId,
                refersTo,
                conversation,
                Instant.parse("2026-11-21T10:00:00Z"),
                new PartyInRole(from, PartyRole.PROVIDER),
                to,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Lane.CMAA,
                MessageType.SeizureReport,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new HandlingInstructions(
                        new TreeSet<>(List.of(HandlingCode.H0)),
                        Tlp.AMBER,
                        Classification.NONE,
                        Optional.empty(),
                        Optional.empty()),
                Purpose.COMBATING,
                Proceedings.NONE,
                Optional.empty(),
                Optional.of(SourceKind.OWN_CONTROL),
                Optional.empty(),
                Optional.empty());
    }

    private static SeizureReport report(String reference, String kilograms) {
        return report(JAPAN, reference, kilograms, FunctionCode.ORIGINAL, List.of());
    }

    private static SeizureReport report(
            Party from, String reference, String kilograms, FunctionCode function, List<RelatedReport> related) {
        return new SeizureReport(
                Optional.empty(),
                reference,
                from.code(),
                ReportProfile.SIMPLIFIED,
                function,
                LocalDate.of(2026, 11, 20),
                Optional.empty(),
                Optional.empty(),
                Optional.of("1A"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("IMPORT"),
                List.of(goods(kilograms)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                related,
                Optional.of(true));
    }

    private static SeizedGoods goods(String kilograms) {
        return new SeizedGoods(
                CommodityCategory.TOBACCO,
                "OTHER",
                Optional.empty(),
                Optional.empty(),
                new Quantity(new BigDecimal(kilograms), "KGM", Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
