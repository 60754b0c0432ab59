package org.rilohub.routes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rilohub.partners.Directory;
import org.rilohub.partners.PartnerFile;
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
    /** Everyone a message is for, each once in each lane, as first named. Nobody named: nobody. */
    static List<Addressee> of(ExchangeHeader header, Directory directory, Party office) {
        var named = header.to().stream().flatMap(to -> of(to, header, directory, office));
        var seen = new HashSet<List<Object>>();
        var once = new ArrayList<Addressee>();
        named.filter(each -> seen.add(List.of(each.receiver(), each.lane()))).forEach(once::add);
        return once;
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
