package org.rilohub.partners;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.security.Counterpart;
import org.rilohub.security.Door;

/**
 * One administration in the directory: who it is, what it speaks, how it is reached, whom the hub trusts as it.
 *
 * @param name as people read it, in English; {@code nameJa} in Japanese
 * @param dialect it writes and reads
 * @param messageVersion it is sent
 * @param lanes it takes part in; in the CEN lane it is a subscriber
 * @param tls client certificates its systems connect with
 * @param webhook where it wants to hear that there is something to look at; https
 */
public record PartnerFile(
        Party party,
        String name,
        String nameJa,
        String dialect,
        int messageVersion,
        SortedSet<Lane> lanes,
        Delivery delivery,
        List<X509Certificate> tls,
        Counterpart counterpart,
        Optional<URI> webhook) {
    public PartnerFile {
        lanes = Collections.unmodifiableSortedSet(new TreeSet<>(lanes));
        tls = List.copyOf(tls);
    }

    /** One that names no webhook. */
    public PartnerFile(
            Party party,
            String name,
            String nameJa,
            String dialect,
            int messageVersion,
            SortedSet<Lane> lanes,
            Delivery delivery,
            List<X509Certificate> tls,
            Counterpart counterpart) {
        this(party, name, nameJa, dialect, messageVersion, lanes, delivery, tls, counterpart, Optional.empty());
    }

    /** How the hub hands it a message. */
    public sealed interface Delivery {
        /** The door whose envelope it uses. */
        Door door();

        record SoapPush(URI endpoint) implements Delivery {
            @Override
            public Door door() {
                return Door.SOAP;
            }
        }

        record RestPush(URI endpoint) implements Delivery {
            @Override
            public Door door() {
                return Door.REST;
            }
        }

        /** The hub as a client of the partner's own broker; four queues as in the interface guide, chapter 5.3. */
        record Queue(String brokerUrl, String in, String receipts, String out, String outReceipts) implements Delivery {
            @Override
            public Door door() {
                return Door.QUEUE;
            }
        }

        /** The partner fetches. */
        record Inbox() implements Delivery {
            @Override
            public Door door() {
                return Door.INBOX;
            }
        }
    }
}
