package org.rilohub.routes;

import java.util.UUID;

/** The life of one accepted message until each of its receivers has a decision. */
final class ExchangeRoute extends Sentence {
    private static final int TRIES = 3;

    private final Address address;
    private final Decide decide;
    private final Recorder recorder;
    private final Trouble trouble;
    private final int consumers;
    private final int uploadedConsumers;

    /** @param uploadedConsumers of rows of files: beside the others, so that neither takes the other's */
    ExchangeRoute(
            Address address, Decide decide, Recorder recorder, Trouble trouble, int consumers, int uploadedConsumers) {
        this.address = address;
        this.decide = decide;
        this.recorder = recorder;
        this.trouble = trouble;
        this.consumers = consumers;
        this.uploadedConsumers = uploadedConsumers;
    }

    @Override
    public void configure() {
        onException(Exception.class)
                .maximumRedeliveries(TRIES - 1)
                .redeliveryDelay(100)
                .handled(true)
                .process(trouble::deciding)
                .filter(body().isInstanceOf(String.class))
                .to("jms:queue:" + Queues.PARKED);

        accepted(Queues.ACCEPTED, "accepted", consumers);
        accepted(Queues.URGENT, "urgent", consumers);
        accepted(Queues.UPLOADED, "uploaded", uploadedConsumers);

        from("direct:exchange")
                .routeId("exchange")
                .errorHandler(noErrorHandler())
                .to("direct:decide")
                .choice()
                .when(body().isInstanceOf(Course.Refuse.class))
                .to("direct:refuse")
                .when(body().isInstanceOf(Course.Refer.class))
                .to("direct:refer")
                .when(body().isInstanceOf(Course.Review.class))
                .to("direct:review")
                .when(body().isInstanceOf(Course.Park.class))
                .to("direct:park")
                .otherwise()
                .to("direct:queue");

        step("identify", String.class, UUID::fromString);
        step("address", UUID.class, address::address);
        step("decide", Opened.class, decide::decide);
        end("refuse", Course.Refuse.class, recorder::refuse);
        end("refer", Course.Refer.class, recorder::refer);
        end("review", Course.Review.class, recorder::review);
        end("park", Course.Park.class, recorder::park);
        end("queue", Course.Queue.class, recorder::queue);
    }

    private void accepted(String queue, String name, int atATime) {
        from(queue(queue, atATime))
                .routeId(name)
                .to("direct:identify")
                .to("direct:address")
                .split(body())
                .to("direct:exchange");
    }
}
