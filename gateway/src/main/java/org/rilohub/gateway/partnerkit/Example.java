package org.rilohub.gateway.partnerkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.HandlingInstructions;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageForm;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.PartyInRole;
import org.rilohub.schemas.PartyRole;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.Recipient;
import org.rilohub.schemas.Shape;
import org.rilohub.schemas.Shape.Part;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.Tlp;
import org.rilohub.schemas.synthetic.SyntheticReports;

/** One made-up message of any type, from the vocabulary itself; it names nobody, and says that it is synthetic. */
record Example(Party from, Party to, Surroundings surroundings) {
    private static final Party HUB = Party.of("hub:AP");

    /** One transparent pixel. */
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private static final List<String> TOKENS =
            List.of("JP-OFFICER-7", "JP-KR-CMAA", "OP-2026.1", "KIT-2026-1", "en", "no-onward");

    /** As a sender hands it in: what only the hub writes is absent. */
    Submission handedIn(MessageForm form) {
        return new Submission(header(form, false), content(form));
    }

    /** As a receiver gets it: under the header the hub writes (interface guide, chapter 3). */
    Submission delivered(MessageForm form) {
        return new Submission(header(form, true), content(form)).named(surroundings.id());
    }

    private static Lane lane(MessageForm form) {
        return form.lanes().contains(Lane.CMAA)
                ? Lane.CMAA
                : form.lanes().iterator().next();
    }

    private ExchangeHeader header(MessageForm form, boolean byHub) {
        var id = surroundings.id();
        return new ExchangeHeader(
                id,
                Optional.of(surroundings.id()).filter(any -> byHub),
                Optional.of(surroundings.id()).filter(any -> byHub),
                surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                new PartyInRole(from, PartyRole.PROVIDER),
                List.of(new Recipient(to, PartyRole.RECIPIENT, Optional.empty(), Optional.empty())),
                Optional.of(from).filter(any -> byHub),
                Optional.of(HUB).filter(any -> byHub),
                Optional.of(basis()).filter(any -> byHub && lane(form) == Lane.CMAA),
                lane(form),
                form.type(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                handling(byHub),
                Purpose.INVESTIGATION,
                Proceedings.NONE,
                Optional.empty(),
                Optional.of(SourceKind.OWN_CONTROL).filter(any -> !byHub),
                Optional.empty(),
                Optional.of("sha-256:" + "0123456789abcdef".repeat(4)).filter(any -> byHub));
    }

    private String basis() {
        var abroad = from.code().equals("JP") ? to.code() : from.code();
        return "JP-" + abroad + "-CMAA";
    }

    private static HandlingInstructions handling(boolean byHub) {
        return new HandlingInstructions(
                new TreeSet<>(List.of(HandlingCode.H0)),
                Tlp.AMBER,
                Classification.NONE,
                Optional.empty(),
                Optional.empty(),
                byHub ? List.of("customs-purposes-only", "no-third-party") : List.of(),
                Optional.of("Use it for customs purposes only.\n税関の目的に限って使用すること。")
                        .filter(any -> byHub));
    }

    private Content content(MessageForm form) {
        return form.type() == MessageType.SeizureReport ? report() : (Content) record(form, Shape.of(form.content()));
    }

    private Content report() {
        var receiver = new Recipient(to, PartyRole.RECIPIENT, Optional.empty(), Optional.empty());
        var reports =
                new SyntheticReports(new SplittableRandom(surroundings.random().nextLong()), surroundings.clock());
        return reports.next(from, List.of(receiver), Lane.CMAA, false).content();
    }

    private Record record(MessageForm form, Shape shape) {
        return shape.build(
                shape.parts().stream().map(part -> values(form, part)).toList(), "");
    }

    /** Every field once; but not the id that the hub gives. */
    private List<Object> values(MessageForm form, Part part) {
        boolean hubs = form.ownId().filter(part.name()::equals).isPresent()
                && part.type().getSimpleName().equals("UUID");
        return hubs ? List.of() : List.of(part.isGroup() ? record(form, part.shape()) : single(part));
    }

    private Object single(Part part) {
        return switch (part.type().getSimpleName()) {
            case "UUID" -> surroundings.id();
            case "Instant" -> surroundings.clock().instant().truncatedTo(ChronoUnit.SECONDS);
            case "LocalDate" -> LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
            case "OffsetTime" -> LocalTime.of(10, 0).atOffset(ZoneOffset.UTC);
            case "BigDecimal" -> new BigDecimal("12.5");
            case "int" -> 1;
            case "boolean", "Boolean" -> true;
            case "Party" -> part.name().startsWith("requested") ? to : from;
            case "String" -> text(part);
            default -> part.type().getEnumConstants()[0];
        };
    }

    private static String text(Part part) {
        return switch (part.name()) {
            case "content" -> PIXEL;
            case "purity" -> "12.5";
            default ->
                part.field().codes().isEmpty() ? open(part) : code(part.field().codes());
        };
    }

    private static String code(String list) {
        var codes = CodeLists.standard().list(list).entries();
        return codes.containsKey("OTHER") ? "OTHER" : codes.firstKey();
    }

    private static String open(Part part) {
        var pattern = part.field().pattern();
        if (pattern.isEmpty()) {
            return part.field().is() == DataClass.NOMINAL ? "SYNTHETIC" : "Synthetic";
        }
        return TOKENS.stream()
                .filter(token -> token.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no example of " + part.name()));
    }
}
