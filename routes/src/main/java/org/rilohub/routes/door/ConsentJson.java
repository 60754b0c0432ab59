package org.rilohub.routes.door;

import java.util.SortedMap;
import java.util.TreeMap;
import org.rilohub.cases.consents.ConsentCase;
import org.rilohub.cases.consents.ConsentCase.Ruling;
import org.rilohub.cases.consents.Pointer;
import org.rilohub.schemas.Party;

/** Consents as both of their sides read them; scope, conditions and reasons are in the messages alone. */
final class ConsentJson {
    private ConsentJson() {}

    static SortedMap<String, Object> of(ConsentCase consent) {
        var tree = new TreeMap<String, Object>();
        tree.put("consentId", consent.consentId().toString());
        tree.put("askedBy", consent.askedBy().toString());
        tree.put("askedOf", consent.askedOf().toString());
        tree.put("concerning", consent.concerning().toString());
        tree.put("use", consent.use().name());
        tree.put("state", consent.state().name());
        tree.put("open", consent.state().isOpen());
        tree.put("askedAt", consent.askedAt().toString());
        consent.recipient().ifPresent(party -> tree.put("recipient", party.toString()));
        consent.agency().ifPresent(agency -> tree.put("agency", agency));
        consent.framework().ifPresent(framework -> tree.put("framework", framework));
        consent.wantedUntil().ifPresent(day -> tree.put("wantedUntil", day.toString()));
        consent.ruling().ifPresent(ruling -> tree.put("decision", of(ruling)));
        return tree;
    }

    private static SortedMap<String, Object> of(Ruling ruling) {
        var tree = new TreeMap<String, Object>();
        tree.put("messageId", ruling.message().toString());
        tree.put("at", ruling.at().toString());
        tree.put("conditions", ruling.conditions());
        ruling.ground().ifPresent(ground -> tree.put("ground", ground));
        ruling.validUntil().ifPresent(day -> tree.put("validUntil", day.toString()));
        return tree;
    }

    static SortedMap<String, Object> of(Pointer pointer, Party reader) {
        var tree = new TreeMap<String, Object>();
        tree.put("pointerId", pointer.pointerId().toString());
        tree.put("askedBy", pointer.askedBy().toString());
        tree.put("askedOf", pointer.askedOf().toString());
        tree.put("concerning", pointer.concerning().toString());
        tree.put("at", pointer.at().toString());
        tree.put("channel", "DIPLOMATIC");
        pointer.framework().ifPresent(framework -> tree.put("framework", framework));
        if (reader.equals(pointer.askedBy())) {
            tree.put("messageId", pointer.messageId().toString());
        }
        return tree;
    }
}
