package org.rilohub.gateway.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the partners' own stores hold, read once. */
final class Deliveries {
    private final Map<String, PartnerProcess> partners;

    Deliveries(Map<String, PartnerProcess> partners) {
        this.partners = partners;
    }

    /** The hub's view of one dispatch beside its receiver's. */
    Row row(String message, Seen dispatch) {
        var arrived = arrived(dispatch);
        return new Row(
                message,
                dispatch.receiver(),
                dispatch.lane(),
                dispatch.outcome(),
                dispatch.problems(),
                dispatch.framework(),
                dispatch.withheld(),
                dispatch.state(),
                dispatch.receipt(),
                arrived.stream()
                        .mapToInt(delivery -> delivery.path("copies").asInt())
                        .sum(),
                arrived.isEmpty() ? List.of() : paths(arrived.getFirst()));
    }

    private static String code(Seen dispatch) {
        return dispatch.receiver().substring(dispatch.receiver().indexOf(':') + 1);
    }

    private List<JsonNode> arrived(Seen dispatch) {
        var partner = partners.get(code(dispatch));
        var found = new ArrayList<JsonNode>();
        if (partner != null) {
            partner.deliveries().forEach(delivery -> {
                if (delivery.path("messageId").asString("").equals(dispatch.dispatchId())) {
                    found.add(delivery);
                }
            });
        }
        return found;
    }

    /**
     * Everything that tells of one of these messages and answers to no dispatch to its receiver: whatever a partner got
     * that the hub does not know of, or meant for another.
     *
     * @param messages name of each by its id
     * @param dispatches all that the hub knows
     */
    List<Row> unaccounted(Map<String, String> messages, List<Seen> dispatches) {
        var known = dispatches.stream()
                .map(dispatch -> code(dispatch) + " " + dispatch.dispatchId())
                .collect(Collectors.toSet());
        var rows = new ArrayList<Row>();
        partners.forEach((code, partner) -> partner.deliveries().forEach(delivery -> {
            var message = messages.get(delivery.path("refToMessageId").asString(""));
            if (message != null
                    && !known.contains(code + " " + delivery.path("messageId").asString(""))) {
                rows.add(unaccounted(message, code, delivery));
            }
        }));
        return rows;
    }

    private static Row unaccounted(String message, String code, JsonNode delivery) {
        var lane = delivery.path("lane").asString("");
        return new Row(
                message, code, lane, "", List.of(), "", List.of(), "NOT IN THE RECORD", false, 1, paths(delivery));
    }

    private static List<String> paths(JsonNode delivery) {
        var paths = new TreeSet<String>();
        delivery.path("paths").forEach(path -> paths.add(path.asString()));
        return List.copyOf(paths);
    }
}
