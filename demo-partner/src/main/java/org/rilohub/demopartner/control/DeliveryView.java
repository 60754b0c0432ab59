package org.rilohub.demopartner.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rilohub.demopartner.receive.Reception;
import org.rilohub.demopartner.store.Delivery;

/**
 * A delivery as shown to people and tests. Only verified and valid deliveries are kept, so both flags are always true.
 *
 * @param duplicateOf an earlier delivery that tells of the same submission, in the same lane, under another id
 * @param copies how often it arrived, and was kept once
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DeliveryView(
        String messageId,
        Optional<String> refToMessageId,
        Optional<String> lane,
        Optional<String> provider,
        Optional<String> agreementRef,
        Instant receivedAt,
        List<String> paths,
        Optional<String> duplicateOf,
        int copies,
        String contentDigest,
        String contentFile,
        boolean signatureVerified,
        boolean schemaValid) {
    static List<DeliveryView> of(Reception reception) {
        var seen = new HashMap<List<Object>, String>();
        var views = new ArrayList<DeliveryView>();
        for (var delivery : reception.deliveries()) {
            views.add(view(delivery, reception, original(seen, delivery)));
        }
        return views;
    }

    private static Optional<String> original(Map<List<Object>, String> seen, Delivery delivery) {
        return delivery.refToMessageId()
                .flatMap(about ->
                        Optional.ofNullable(seen.putIfAbsent(List.of(about, delivery.lane()), delivery.messageId())));
    }

    private static DeliveryView view(Delivery delivery, Reception reception, Optional<String> original) {
        return new DeliveryView(
                delivery.messageId(),
                delivery.refToMessageId(),
                delivery.lane(),
                delivery.provider(),
                delivery.agreementRef(),
                delivery.receivedAt(),
                delivery.paths(),
                original,
                reception.copies(delivery.messageId()),
                delivery.contentDigest(),
                reception.contentFile(delivery).toString(),
                true,
                true);
    }
}
