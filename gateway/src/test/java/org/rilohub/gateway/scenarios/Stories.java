package org.rilohub.gateway.scenarios;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rilohub.schemas.MessageType;

/** How stories begin. */
final class Stories {
    private Stories() {}

    /** A complete request for assistance of one administration to another. */
    static Letter request(String from, String to, String reference) {
        var content = new TreeMap<String, Object>();
        content.put("nationalReference", reference);
        content.put("requestingAdministration", "urn:rilohub:party:" + from);
        content.put("requestedAdministration", "urn:rilohub:party:" + to);
        content.put("requestKind", "INFORMATION");
        content.put("urgency", "ROUTINE");
        content.put("subject", "Consignments of one exporter");
        content.put("reason", "Cocaine was found in a container of the same kind");
        content.put("legalProvisions", List.of("Customs Act, Article 109"));
        content.put("factsSummary", "Three containers were declared as tiles");
        content.put("enquiriesMade", "The carrier was asked");
        content.put("noPersonsReason", "UNKNOWN");
        content.put("goods", List.of(Map.of("category", "DRUG", "type", "COCAINE")));
        content.put("couldDoTheSame", true);
        content.put("language", "en");
        content.put("contactOfficial", from.substring(from.length() - 2) + "-DESK-1");
        content.put("synthetic", true);
        return Letter.of(MessageType.AssistanceRequest, to, content);
    }

    /** Information about a container, told without being asked. */
    static Letter information(String to, String reference, String container) {
        return Letter.of(
                MessageType.SpontaneousInformation,
                to,
                Map.of(
                        "nationalReference",
                        reference,
                        "subject",
                        "A container with a hollow floor",
                        "information",
                        "The container has been seen with a hollow floor before",
                        "originatingAgency",
                        "CUSTOMS",
                        "goods",
                        List.of(Map.of("category", "DRUG", "type", "COCAINE")),
                        "conveyances",
                        List.of(Map.of("mode", "1", "type", "SEA_CONTAINER", "containerId", container)),
                        "synthetic",
                        true));
    }

    /** What one administration says of a seizure of cocaine in a container with a hollow floor. */
    static Map<String, Object> seizure(String from, String reference, String day) {
        var country = from.substring(from.length() - 2);
        var content = new TreeMap<String, Object>();
        content.put("nationalReference", reference);
        content.put("reportingAdministration", country);
        content.put("profile", "STANDARD");
        content.put("functionCode", "9");
        content.put("seizureDate", day);
        content.put("detectingAgency", "CUSTOMS");
        content.put("customsOffice", country + "DESK1");
        content.put("locationType", "SEAPORT");
        content.put("flow", "IMPORT");
        content.put(
                "goods",
                List.of(Map.of(
                        "category", "DRUG",
                        "type", "COCAINE",
                        "quantity", Map.of("value", "40", "unit", "KGM"))));
        content.put("conveyance", Map.of("mode", "1", "type", "SEA_CONTAINER"));
        content.put("route", Map.of("departure", Map.of("country", "MX"), "destination", Map.of("country", country)));
        content.put("concealment", Map.of("place", "CONTAINER_STRUCTURE", "method", "FALSE_BOTTOM"));
        content.put("detection", List.of("XRAY"));
        content.put("synthetic", true);
        return content;
    }
}
