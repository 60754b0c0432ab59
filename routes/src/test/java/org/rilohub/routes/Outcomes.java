package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;

/** What came of an act that somebody refused, or that another thread did. */
final class Outcomes {
    private Outcomes() {}

    /** The name of the problem that the act must end in. */
    static String problem(Runnable act) {
        return assertThatThrownBy(act::run)
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .actual()
                .problem()
                .name();
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
