package org.rilohub.routes;

import java.util.List;
import java.util.UUID;
import org.rilohub.partners.Border;
import org.rilohub.schemas.Party;

/** The way out of one queued dispatch: every stage is recorded before it is acted on. */
final class DeliveryRoute extends Sentence {
    private final List<Party> partners;
    private final int consumers;
    private final Claims claims;
    private final Decide decide;
    private final Border border;
    private final Guard guard;
    private final Seals seals;
    private final Handover handover;
    private final Settlement settlement;
    private final Attempts attempts;
    private final Trouble trouble;

    /** @param partners those that do not fetch: each has a queue of its own */
    DeliveryRoute(
            List<Party> partners,
            int consumers,
            Claims claims,
            Decide decide,
            Border border,
            Guard guard,
            Seals seals,
            Handover handover,
            Settlement settlement,
            Attempts attempts,
            Trouble trouble) {
        this.partners = List.copyOf(partners);
        this.consumers = consumers;
        this.claims = claims;
        this.decide = decide;
        this.border = border;
        this.guard = guard;
        this.seals = seals;
        this.handover = handover;
        this.settlement = settlement;
        this.attempts = attempts;
        this.trouble = trouble;
    }

    @Override
    public void configure() {
        onException(Exception.class)
                .handled(true)
                .process(trouble::delivering)
                .filter(body().isInstanceOf(String.class))
                .to("jms:queue:" + Queues.PARKED);

        for (var partner : partners) {
            from(queue(Queues.deliver(partner), consumers))
                    .routeId("deliver-" + partner.organisation())
                    .to("direct:claim")
                    .filter(body().isInstanceOf(Leaving.Due.class))
                    .to("direct:prepare")
                    .to("direct:deliver")
                    .to("direct:settle");
        }

        from("direct:collect").routeId("collect").to("direct:prepare");

        from("direct:prepare")
                .routeId("prepare")
                .errorHandler(noErrorHandler())
                .to("direct:decide-again")
                .choice()
                .when(body().isInstanceOf(Leaving.Stopped.class))
                .to("direct:stop")
                .stop()
                .end()
                .to("direct:minimise")
                .to("direct:translate")
                .to("direct:guard")
                .to("direct:seal")
                .to("direct:record-sealed");

        step("claim", String.class, this::claim);
        step("decide-again", Leaving.Due.class, decide::decideAgain);
        end("stop", Leaving.Stopped.class, attempts::stop);
        step("minimise", Leaving.Cleared.class, DeliveryRoute::minimise);
        step("translate", Leaving.Trimmed.class, this::translate);
        step("guard", Leaving.Written.class, this::guard);
        step("seal", Leaving.Passed.class, seals::seal);
        step("record-sealed", Leaving.Closed.class, seals::record);
        step("deliver", Leaving.Ready.class, handover::deliver);
        end("settle", Leaving.Handed.class, settlement::settle);
    }

    private Object claim(String id) {
        var claimed = claims.claim(UUID.fromString(id));
        return claimed.isPresent() ? claimed.get() : claimed;
    }

    private static Leaving.Trimmed minimise(Leaving.Cleared cleared) {
        return new Leaving.Trimmed(cleared, cleared.permit().minimise());
    }

    private Leaving.Written translate(Leaving.Trimmed trimmed) {
        return new Leaving.Written(trimmed, border.translate(trimmed.message()));
    }

    private Leaving.Passed guard(Leaving.Written written) {
        return Leaving.Passed.by(guard, written);
    }
}
