package org.rilohub.partners;

import java.net.URI;
import java.util.Optional;
import org.rilohub.partners.PartnerFile.Delivery;

/** How a partner is reached: exactly one of {@code soap}, {@code rest}, {@code queue} and {@code inbox}. */
final class DeliveryFields {
    private DeliveryFields() {}

    static Optional<Delivery> read(PartnerFields delivery) {
        delivery.onlyKnows("soap", "rest", "queue", "inbox");
        if (delivery.names().size() != 1) {
            delivery.problem("", "write exactly one of soap, rest, queue, inbox");
            return Optional.empty();
        }
        return switch (delivery.names().iterator().next()) {
            case "soap" -> endpoint(delivery.group("soap")).map(Delivery.SoapPush::new);
            case "rest" -> endpoint(delivery.group("rest")).map(Delivery.RestPush::new);
            case "queue" -> queue(delivery.group("queue"));
            case "inbox" -> inbox(delivery.group("inbox"));
            default -> Optional.empty();
        };
    }

    private static Optional<URI> endpoint(PartnerFields push) {
        push.onlyKnows("endpoint");
        return push.https("endpoint");
    }

    private static Optional<Delivery> queue(PartnerFields queue) {
        queue.onlyKnows("brokerUrl", "in", "receipts", "out", "outReceipts");
        var broker = queue.address("brokerUrl");
        var in = queue.text("in");
        var receipts = queue.text("receipts");
        var out = queue.text("out");
        var outReceipts = queue.text("outReceipts");
        if (broker.isEmpty() || in.isEmpty() || receipts.isEmpty() || out.isEmpty() || outReceipts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Delivery.Queue(broker.get(), in.get(), receipts.get(), out.get(), outReceipts.get()));
    }

    private static Optional<Delivery> inbox(PartnerFields inbox) {
        inbox.onlyKnows();
        return Optional.of(new Delivery.Inbox());
    }
}
