package org.rilohub.routes;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.builder.RouteBuilder;

/** How steps are told in Camel: each in a route of its own, with its own name in metrics and traces. */
abstract class Sentence extends RouteBuilder {
    /** A step that turns one stage into the next. */
    final <I> void step(String name, Class<I> takes, Function<I, ?> work) {
        from("direct:" + name).routeId(name).errorHandler(noErrorHandler()).process(exchange -> {
            var message = exchange.getMessage();
            message.setBody(work.apply(message.getMandatoryBody(takes)));
        });
    }

    /** A step that ends a dispatch's way for now. */
    final <I> void end(String name, Class<I> takes, Consumer<I> work) {
        step(name, takes, stage -> {
            work.accept(stage);
            return stage;
        });
    }

    /** What comes off one of the hub's own queues: ids only. */
    static String queue(String name, int consumers) {
        return "jms:queue:" + name + "?concurrentConsumers=" + consumers;
    }
}
