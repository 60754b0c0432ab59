package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rilohub.cases.requests.Letters.JAPAN;
import static org.rilohub.cases.requests.Letters.NETHERLANDS;
import static org.rilohub.cases.requests.Letters.acknowledgement;
import static org.rilohub.cases.requests.Letters.decision;
import static org.rilohub.cases.requests.Letters.request;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.rilohub.cases.OutOfTurnException;
import org.rilohub.schemas.RequestStep;

/** What happens at once, or more than once. */
class RequestRacesTest extends RequestTests {
    @Test
    void lets_one_of_two_messages_win_that_race() throws Exception {
        var id = sent(request(Map.of()));
        var withdrawal = letters.from(NETHERLANDS, JAPAN, decision(id, RequestStep.WITHDRAWN));
        var refusal = letters.from(JAPAN, NETHERLANDS, decision(id, RequestStep.REFUSED));
        accept(withdrawal);
        accept(refusal);
        var start = new CountDownLatch(1);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(withdrawal, refusal).stream()
                    .map(message -> threads.submit(() -> {
                        start.await();
                        return catchThrowableOfType(OutOfTurnException.class, () -> permit(message)) == null;
                    }))
                    .toList();
            start.countDown();

            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(office.history(id)).hasSize(3);
    }

    @Test
    void does_what_a_message_does_once_however_often_it_may_leave() throws SQLException {
        var id = sent(request(Map.of()));
        var receipt = letters.from(JAPAN, NETHERLANDS, acknowledgement(id, false));
        accept(receipt);

        permit(receipt);
        permit(receipt);

        assertThat(office.history(id)).containsExactly("OPENED", "SUBMITTED", "ACKNOWLEDGED");
    }
}
