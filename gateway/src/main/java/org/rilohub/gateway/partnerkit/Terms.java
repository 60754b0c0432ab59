package org.rilohub.gateway.partnerkit;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rilohub.schemas.Party;
import tools.jackson.databind.JsonNode;

/**
 * What a kit was made for, as {@code kit.json} keeps it.
 *
 * @param endpoint where the system under test listens; empty if it fetches
 * @param ports where the throw-away hub is to listen, if they are free
 */
record Terms(Party party, Entrance entrance, Optional<URI> endpoint, HubPorts ports) {
    /** The partners' door, the staff's and the issuer's. */
    record HubPorts(int partners, int staff, int issuer) {
        URI hub() {
            return URI.create("https://localhost:" + partners);
        }

        URI openId() {
            return URI.create("https://localhost:" + issuer + "/realms/rilohub");
        }
    }

    /** {@code customs-KR}. */
    String clientId() {
        return party.organisation().replace(':', '-');
    }

    /** {@code localhost:9000}, for people; no path, no query. */
    String endpointHost() {
        return endpoint.map(URI::getAuthority).orElse("");
    }

    Map<String, Object> json() {
        var json = new TreeMap<String, Object>();
        json.put("party", party.toString());
        json.put("door", entrance.name());
        json.put("endpoint", endpoint.map(URI::toString).orElse(""));
        json.put("hubPort", ports.partners());
        json.put("staffPort", ports.staff());
        json.put("issuerPort", ports.issuer());
        return json;
    }

    /** @throws IllegalArgumentException if it is none */
    static Terms of(JsonNode json) {
        var endpoint = json.path("endpoint").asString("");
        return new Terms(
                Party.of(json.path("party").asString("")),
                Entrance.valueOf(json.path("door").asString("")),
                endpoint.isEmpty() ? Optional.empty() : Optional.of(URI.create(endpoint)),
                new HubPorts(
                        json.path("hubPort").asInt(),
                        json.path("staffPort").asInt(),
                        json.path("issuerPort").asInt()));
    }

    /** Whether both are about the same system; ports aside. */
    boolean sameAs(Terms other) {
        return party.equals(other.party) && entrance == other.entrance && endpoint.equals(other.endpoint);
    }
}
