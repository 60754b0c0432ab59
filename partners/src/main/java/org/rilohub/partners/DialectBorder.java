package org.rilohub.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rilohub.agreements.Minimised;
import org.rilohub.partners.Validation.Breach;
import org.rilohub.schemas.Content;
import org.rilohub.schemas.MessageType;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.SeizureReport;
import org.rilohub.schemas.Submission;
import org.rilohub.schemas.rules.Normalisation;
import org.rilohub.security.Sealable;
import org.rilohub.security.Verified;

/** Each partner's border in the dialect its partner file names. */
public final class DialectBorder implements Border {
    private final Directory directory;
    private final Map<String, Dialect> dialects;
    private final Validation validation;
    private final Normalisation normalisation;

    /** @throws IllegalStateException if a partner's dialect is not among {@code dialects}, or two have one name */
    public DialectBorder(
            Directory directory, List<Dialect> dialects, Validation validation, Normalisation normalisation) {
        this.directory = directory;
        this.dialects = dialects.stream().collect(Collectors.toUnmodifiableMap(Dialect::name, Function.identity()));
        this.validation = validation;
        this.normalisation = normalisation;
        directory.all().forEach(this::dialectOf);
    }

    @Override
    public Canonical canonicalise(Verified message) {
        var reading = dialectOf(partner(message.signer())).read(message);
        var breaches = validation.check(reading.submission(), message.signer());
        refuse(breaches.stream().filter(Breach::rejects).toList());
        return new Canonical(
                message,
                reading.submission(),
                CanonicalDigest.of(reading.submission()),
                reading.changes(),
                flags(breaches));
    }

    @Override
    public Vouched vouch(Submission message, Party signer) {
        var breaches = validation.check(message, signer);
        refuse(breaches.stream().filter(Breach::rejects).toList());
        return new Vouched(message, signer, CanonicalDigest.of(message), flags(breaches));
    }

    private static void refuse(List<Breach> rejecting) {
        if (!rejecting.isEmpty()) {
            throw new InvalidMessageException(
                    rejecting.getFirst().problem(),
                    rejecting.stream().map(Breach::defect).toList());
        }
    }

    private static List<String> flags(List<Breach> breaches) {
        return breaches.stream()
                .map(breach -> breach.defect().rule())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Translated translate(Minimised message) {
        var partner = partner(message.dispatch().receiver());
        var discreet = Discretion.apply(message.dispatch().content());
        var anonymous =
                Anonymity.apply(discreet.submission(), message.dispatch().lane());
        var outgoing = outgoing(message, anonymous.message(), partner);
        var writing = dialectOf(partner).write(outgoing);
        var changes = new ArrayList<>(discreet.changes());
        changes.addAll(anonymous.changes());
        changes.addAll(writing.changes());
        return new Translated(sealable(message, partner, writing), changes);
    }

    @Override
    public boolean carries(Party receiver, MessageType type) {
        return directory
                .partner(receiver)
                .filter(partner -> dialectOf(partner).carries().contains(type))
                .isPresent();
    }

    private Outgoing outgoing(Minimised message, Submission anonymous, PartnerFile partner) {
        var shown = new Submission(anonymous.header(), weighed(anonymous.content()));
        var header = OutgoingHeader.of(message, partner.messageVersion(), CanonicalDigest.of(shown));
        return new Outgoing(new Submission(header, shown.content()), message.answer(), message.permittedPaths());
    }

    private Content weighed(Content content) {
        return content instanceof SeizureReport report ? Reports.weighed(report, normalisation) : content;
    }

    private static Sealable sealable(Minimised message, PartnerFile partner, Dialect.Writing writing) {
        var dispatch = message.dispatch();
        return new Sealable(
                partner.party(),
                partner.delivery().door(),
                dispatch.lane(),
                dispatch.dispatchId(),
                writing.mediaType(),
                writing.content());
    }

    private PartnerFile partner(Party party) {
        return directory.partner(party).orElseThrow(() -> new IllegalStateException("no partner file for " + party));
    }

    private Dialect dialectOf(PartnerFile partner) {
        var dialect = dialects.get(partner.dialect());
        if (dialect == null) {
            throw new IllegalStateException(partner.party() + " speaks " + partner.dialect() + ", which no dialect is");
        }
        return dialect;
    }
}
