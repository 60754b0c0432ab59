package org.rilohub.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rilohub.partners.PartnerFile;
import org.rilohub.schemas.Party;
import org.rilohub.security.Sealed;

/** Stands in for the ways to partners: each administration opens what it gets, and answers as it was told to. */
final class Post implements Outbound {
    /** How an administration answers. */
    @FunctionalInterface
    interface Answer {
        Optional<String> to(Sealed sealed);
    }

    private final Map<Party, Answer> answers = new ConcurrentHashMap<>();
    private final List<Sealed> sent = new CopyOnWriteArrayList<>();

    void answer(Party party, Answer answer) {
        answers.put(party, answer);
    }

    @Override
    public Optional<String> send(Sealed message, PartnerFile partner) {
        sent.add(message);
        var answer = answers.get(partner.party());
        if (answer == null) {
            throw new DeliveryException("CONNECT_FAILED", null);
        }
        return answer.to(message);
    }

    List<Sealed> sentTo(Party party) {
        return sent.stream()
                .filter(letter -> letter.receiver().equals(party))
                .toList();
    }

    List<UUID> idsSentTo(Party party) {
        var ids = new ArrayList<UUID>();
        sentTo(party).forEach(sealed -> ids.add(sealed.messageId()));
        return ids;
    }
}
