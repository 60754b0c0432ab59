package org.rilohub.partners;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a dialect's paths must say, from where its codec puts each field. */
public final class Accountable {
    private static final Set<String> WRITTEN_BY_THE_HUB = Set.of(
            "reportId",
            "header.messageId",
            "header.refToMessageId",
            "header.conversationId",
            "header.createdAt",
            "header.from.partyId",
            "header.from.role",
            "header.to[].partyId",
            "header.to[].role",
            "header.to[].lane",
            "header.to[].agreementRef",
            "header.provider",
            "header.via",
            "header.agreementRef",
            "header.lane",
            "header.retainUntil",
            "header.handling.obligations[]",
            "header.handling.obligationText",
            "header.contentDigest");

    private static final Map<String, String> COMPUTED_FROM = Map.of("goods[].normalisedKg", "goods[].quantity.value");

    private Accountable() {}

    public static SortedMap<String, String> paths(Map<String, String> written) {
        var paths = new TreeMap<String, String>();
        written.forEach((wire, field) ->
                paths.put(wire, WRITTEN_BY_THE_HUB.contains(field) ? "-" : COMPUTED_FROM.getOrDefault(field, field)));
        return paths;
    }
}
