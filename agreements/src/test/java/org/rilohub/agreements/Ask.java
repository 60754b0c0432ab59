package org.rilohub.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rilohub.schemas.Classification;
import org.rilohub.schemas.CommodityCategory;
import org.rilohub.schemas.DataClass;
import org.rilohub.schemas.HandlingCode;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Proceedings;
import org.rilohub.schemas.Purpose;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.SourceKind;
import org.rilohub.schemas.Tlp;

/** An abstract question from Japan, as plain as can be, of which a test changes what it is about. */
final class Ask {
    private LocalDate asOf = LocalDate.of(2025, 6, 30);
    private Party from = Party.customs("JP");
    private final Party to;
    private Lane lane = Lane.CMAA;
    private boolean cenProfile;
    private MessageType messageType = MessageType.SeizureReport;
    private List<CommodityCategory> categories = List.of(CommodityCategory.TOBACCO);
    private Proceedings proceedings = Proceedings.NONE;
    private boolean nominal;
    private List<HandlingCode> handling = List.of(HandlingCode.H0);
    private Tlp tlp = Tlp.AMBER;
    private Classification classification = Classification.NONE;
    private SourceKind sourceKind = SourceKind.OWN_CONTROL;
    private Optional<RequestKind> requestKind = Optional.empty();
    private Membership membership = Membership.ASSUMED;
    private final List<Origin> origins = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private Optional<String> namedBasis = Optional.empty();
    private Optional<LocalDate> startedOn = Optional.empty();
    private ProviderTerms terms = ProviderTerms.NONE;
    private SortedMap<String, DataClass> fields = new TreeMap<>();

    private Ask(Party to) {
        this.to = to;
    }

    static Ask about(String country) {
        return new Ask(Party.customs(country));
    }

    /** A submission made for the CEN lane. */
    static Ask cen() {
        var ask = new Ask(new Party("wco", "CEN"));
        ask.lane = Lane.CEN;
        ask.cenProfile = true;
        return ask;
    }

    static Ask operation(String country) {
        var ask = about(country);
        ask.lane = Lane.OPERATION;
        return ask;
    }

    Ask from(String country) {
        from = Party.customs(country);
        return this;
    }

    Ask asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    Ask ofAReportMadeForAnotherLane() {
        cenProfile = false;
        return this;
    }

    Ask message(MessageType type) {
        messageType = type;
        return this;
    }

    Ask request(RequestKind kind) {
        messageType = MessageType.AssistanceRequest;
        requestKind = Optional.of(kind);
        return this;
    }

    Ask categories(CommodityCategory... named) {
        categories = Arrays.asList(named);
        return this;
    }

    Ask forCourt() {
        proceedings = Proceedings.CRIMINAL_COURT;
        return this;
    }

    Ask nominal() {
        nominal = true;
        return this;
    }

    Ask handling(HandlingCode... codes) {
        handling = Arrays.asList(codes);
        return this;
    }

    Ask tlp(Tlp label) {
        tlp = label;
        return this;
    }

    Ask classified(Classification level) {
        classification = level;
        return this;
    }

    Ask source(SourceKind kind) {
        sourceKind = kind;
        return this;
    }

    Ask origin(String country, HandlingCode... codes) {
        origins.add(new Origin(Party.customs(country), Optional.empty(), new TreeSet<>(Arrays.asList(codes))));
        return this;
    }

    Ask origin(Origin origin) {
        origins.add(origin);
        return this;
    }

    Ask consent(String by, String use, String state) {
        consents.add(new Consent(Party.customs(by), Optional.empty(), use, state, Optional.empty()));
        return this;
    }

    Ask consent(Consent consent) {
        consents.add(consent);
        return this;
    }

    Ask ruled(Ruling ruling) {
        rulings.add(ruling);
        return this;
    }

    /** As many people as it asks for, in the first role that may, let it go. */
    Ask allowed(Referral referral) {
        return ruled(Samples.allowing(referral));
    }

    Ask startedOn(String day) {
        startedOn = Optional.of(LocalDate.parse(day));
        return this;
    }

    /** About a dispatch: the receiver is in the lane, is not, or is not known. */
    Ask dispatched(Membership known) {
        membership = known;
        return this;
    }

    Ask named(String framework) {
        namedBasis = Optional.of(framework);
        return this;
    }

    Ask terms(ProviderTerms said) {
        terms = said;
        return this;
    }

    Ask fields(SortedMap<String, DataClass> present) {
        fields = present;
        return this;
    }

    Question question() {
        return new Question(
                asOf,
                from,
                to,
                lane,
                cenProfile,
                messageType,
                new TreeSet<>(categories),
                Purpose.INVESTIGATION,
                proceedings,
                nominal,
                new TreeSet<>(handling),
                tlp,
                classification,
                sourceKind,
                requestKind,
                Optional.empty(),
                membership,
                origins,
                consents,
                rulings,
                namedBasis,
                startedOn,
                terms,
                fields,
                new TreeMap<>());
    }

    /** Answered by the frameworks the hub is shipped with. */
    Answer answer() {
        return Samples.AGREEMENTS.answer(question());
    }
}
