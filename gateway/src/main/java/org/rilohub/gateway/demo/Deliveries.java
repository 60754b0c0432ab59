package org.rilohub.gateway.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
                arrived.size(),
                arrived.isEmpty() ? List.of() : paths(arrived.getFirst()));
    }

    private List<JsonNode> arrived(Seen dispatch) {
        var code = dispatch.receiver().substring(dispatch.receiver().indexOf(':') + 1);
        var partner = partners.get(code);
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

    private static List<String> paths(JsonNode delivery) {
        var paths = new TreeSet<String>();
        delivery.path("paths").forEach(path -> paths.add(path.asString()));
        return List.copyOf(paths);
    }
}
