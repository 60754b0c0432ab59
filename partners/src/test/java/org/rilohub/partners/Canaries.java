package org.rilohub.partners;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.rilohub.agreements.Agreements;
import org.rilohub.agreements.Circumstances;
import org.rilohub.agreements.Decision;
import org.rilohub.agreements.Decision.Permitted;
import org.rilohub.partners.censtyle.CenStyle;
import org.rilohub.partners.commonjson.CommonJson;
import org.rilohub.partners.commonxml.CommonXml;
import org.rilohub.partners.jpcisstyle.JpcisStyle;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.CodeLists;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Tlp;
import org.rilohub.schemas.rules.Normalisation;
import org.rilohub.schemas.rules.RuleSettings;
import org.rilohub.schemas.scan.FreeTextScan;
import org.rilohub.security.Counterpart;

/** Sends marked messages of Japan to everybody, through the real decision, minimising and translation. */
final class Canaries {
    static final List<Dialect> DIALECTS = List.of(new CommonXml(), new CommonJson(), new JpcisStyle(), new CenStyle());

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final SortedSet<CommodityCategory> ABOUT = new TreeSet<>(Set.of(CommodityCategory.TOBACCO));
    private static final UUID DISPATCH = UUID.fromString("019a9f3c-1234-7000-8000-0000000000d1");

    /** With an open gate: a customs mutual assistance agreement with an undertaking. */
    static final Set<String> OPEN = Set.of("KR", "NL", "EU");

    /** With a closed gate: an economic partnership agreement, and CPTPP alone. */
    private static final Set<String> CLOSED = Set.of("SG", "BN", "CL");

    /** With an administrative arrangement: a person decides, so nothing leaves by itself. */
    static final Set<String> ASKING = Set.of("CA", "NZ");

    private final Agreements agreements = Agreements.standard(FreeTextScan.standard()::scan);

    /** To everybody, in both lanes that decide by themselves, in every dialect that speaks there. */
    Stream<Sent> sendEverywhere(Marked marked, List<Dialect> dialects) {
        return Stream.concat(OPEN.stream(), CLOSED.stream())
                .sorted()
                .map(Party::customs)
                .flatMap(receiver ->
                        Stream.of(Lane.CMAA, Lane.CEN).flatMap(lane -> send(marked, receiver, lane, dialects)));
    }

    private Stream<Sent> send(Marked marked, Party receiver, Lane lane, List<Dialect> dialects) {
        if (!(decide(marked, receiver, lane) instanceof Permitted permit)) {
            return Stream.empty();
        }
        var dispatch = new Dispatch(DISPATCH, receiver, lane, marked.submission());
        var minimised = permit.minimise();
        return dialects.stream()
                .filter(dialect ->
                        dialect.carries().contains(marked.submission().content().type()))
                .filter(dialect -> lane == Lane.CEN || !dialect.name().equals(CenStyle.NAME))
                .map(dialect -> new Sent(
                        marked,
                        isOpen(dispatch),
                        dialect.name(),
                        dispatch,
                        permit,
                        minimised,
                        border(dialect).translate(minimised)));
    }

    Decision decide(Marked marked, Party receiver, Lane lane) {
        var circumstances =
                new Circumstances(DAY, Optional.of(EnumSet.allOf(Lane.class)), List.of(), List.of()).andAbout(ABOUT);
        return agreements.decide(new Dispatch(DISPATCH, receiver, lane, marked.submission()), circumstances);
    }

    private static boolean isOpen(Dispatch dispatch) {
        return dispatch.lane() == Lane.CMAA && OPEN.contains(dispatch.receiver().code());
    }

    private static Border border(Dialect dialect) {
        return new DialectBorder(
                new Everybody(dialect.name()),
                List.of(dialect),
                (submission, signer) -> List.of(),
                new Normalisation(CodeLists.standard(), RuleSettings.standard()));
    }

    /** Partner files for whoever is asked for, all of one dialect. */
    private record Everybody(String dialect) implements Directory {
        private static final PartnerFile SOME = YamlDirectoryTest.good().all().getFirst();

        @Override
        public Optional<PartnerFile> partner(Party party) {
            return Optional.of(new PartnerFile(
                    party,
                    "",
                    "",
                    dialect,
                    1,
                    new TreeSet<>(EnumSet.allOf(Lane.class)),
                    SOME.delivery(),
                    SOME.tls(),
                    SOME.counterpart()));
        }

        @Override
        public List<PartnerFile> all() {
            return List.of();
        }

        @Override
        public List<PartnerFile> subscribers(Lane lane) {
            return List.of();
        }

        @Override
        public Optional<Counterpart> find(Party party) {
            return Optional.empty();
        }

        @Override
        public Optional<Party> byTlsCertificate(X509Certificate certificate) {
            return Optional.empty();
        }
    }

    static Marked marked(MessageType type, SourceKind source, boolean released) {
        return new Marked(given(type, source, released));
    }

    /** What decides about a message, and what the hub computes or writes. */
    static Map<String, Object> given(MessageType type, SourceKind source, boolean released) {
        var given = new HashMap<String, Object>();
        given.put("header.from.partyId", Party.customs("JP"));
        given.put("header.to[].partyId", Party.customs("KR"));
        given.put("header.provider", Party.customs("JP"));
        given.put("header.via", Party.of("hub:AP"));
        given.put("header.agreementRef", List.of());
        given.put("header.to[].agreementRef", List.of());
        given.put("header.to[].lane", List.of());
        given.put("header.lane", Lane.CMAA);
        given.put("header.messageType", type);
        given.put("header.messageVersion", 1);
        given.put("header.handling.codes[]", HandlingCode.H0);
        given.put("header.handling.tlp", Tlp.AMBER);
        given.put("header.handling.classification", Classification.NONE);
        given.put("header.handling.obligations[]", List.of());
        given.put("header.handling.obligationText", List.of());
        given.put("header.createdAt", DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
        given.put("header.retainUntil", DAY.plusYears(1));
        given.put("header.purposeCode", Purpose.PREVENTION);
        given.put("header.proceedings", Proceedings.NONE);
        given.put("header.sourceKind", source);
        given.put("goods[].category", CommodityCategory.TOBACCO);
        given.put("goods[].normalisedKg", List.of());
        given.put("confirmed.goods[].category", CommodityCategory.TOBACCO);
        given.put("confirmed.pictures[].mediaType", "image/jpeg");
        given.put("confirmed.pictures[].humanRelease", released);
        given.put("pictures[].mediaType", "image/jpeg");
        given.put("pictures[].humanRelease", released);
        return given;
    }
}
