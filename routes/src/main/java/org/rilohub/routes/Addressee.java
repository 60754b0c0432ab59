package org.rilohub.routes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.partners.Directory;
import org.rilohub.partners.InvalidMessageException.Defect;
import org.rilohub.partners.PartnerFile;
import org.rilohub.routes.RefusedException.Refusal;
import org.rilohub.schemas.ExchangeHeader;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Recipient;

/**
 * One receiver in one lane, on the basis named for it if any is.
 *
 * @param namedBasis used or refused, never replaced
 */
record Addressee(Party receiver, Lane lane, Optional<String> namedBasis) {
    /** Everyone a message is for, each once in each lane, on the basis that is named for it anywhere. Nobody named: nobody. */
    static List<Addressee> of(ExchangeHeader header, Directory directory, Party office) {
        var once = new LinkedHashMap<List<Object>, Addressee>();
        header.to().stream()
                .flatMap(to -> of(to, header, directory, office))
                .forEach(each -> once.merge(List.of(each.receiver(), each.lane()), each, Addressee::together));
        return List.copyOf(once.values());
    }

    private Addressee together(Addressee again) {
        return new Addressee(receiver, lane, namedBasis.or(again::namedBasis));
    }

    /** @throws RefusedException if a receiver is named on two bases in one lane: one of them would be dropped unsaid */
    static void requireOneBasis(ExchangeHeader header) {
        var bases = new HashMap<List<Object>, String>();
        for (var to : header.to()) {
            var lane = to.lane().orElse(header.lane());
            to.agreementRef().ifPresent(basis -> {
                var first = bases.putIfAbsent(List.of(to.partyId(), lane), basis);
                if (first != null && !first.equals(basis)) {
                    throw new RefusedException(twoBases(header));
                }
            });
        }
    }

    private static Refusal twoBases(ExchangeHeader header) {
        var defect = new Defect("header.to[].agreementRef", "TWO_BASES", "Name one basis for a receiver in a lane.");
        return new Refusal("rule-violated", "TWO_BASES", List.of(defect), Optional.of(header.messageId()), false);
    }

    private static Stream<Addressee> of(Recipient to, ExchangeHeader header, Directory directory, Party office) {
        var lane = to.lane().orElse(header.lane());
        return lane == Lane.CEN && to.partyId().equals(office)
                ? everyCenUser(header, directory)
                : Stream.of(new Addressee(to.partyId(), lane, to.agreementRef()));
    }

    /** The RILO office in the CEN lane stands for every CEN user, except the one who reports. */
    private static Stream<Addressee> everyCenUser(ExchangeHeader header, Directory directory) {
        return directory.subscribers(Lane.CEN).stream()
                .map(PartnerFile::party)
                .filter(party -> !party.equals(header.from().partyId()))
                .map(party -> new Addressee(party, Lane.CEN, Optional.empty()));
    }
}
