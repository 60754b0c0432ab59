package org.rilohub.routes;

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
        Optional<String> to(Sealed letter);
    }

    private final Map<Party, Answer> answers = new ConcurrentHashMap<>();
    private final List<Sealed> letters = new CopyOnWriteArrayList<>();

    void answer(Party party, Answer answer) {
        answers.put(party, answer);
    }

    @Override
    public Optional<String> send(Sealed message, PartnerFile partner) {
        letters.add(message);
        var answer = answers.get(partner.party());
        if (answer == null) {
            throw new DeliveryException("CONNECT_FAILED", null);
        }
        return answer.to(message);
    }

    /** Every letter with this message id, in the order they were sent. */
    List<Sealed> letters(UUID messageId) {
        return letters.stream()
                .filter(letter -> letter.messageId().equals(messageId))
                .toList();
    }
}
