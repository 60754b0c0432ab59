package org.rilohub.gateway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rilohub.gateway.architecture.Compilation.Complaint;

/**
 * The sentence compiles, and with one step skipped it does not, at the very place and for the very reason. Told from within
 * the package of the routes, which sees the most: nobody else can do what it cannot.
 */
class SkippedStepsTest {
    private static final String SENTENCE = """
            package org.rilohub.routes;

            import java.util.List;
            import java.util.Optional;
            import org.rilohub.agreements.*;
            import org.rilohub.partners.*;
            import org.rilohub.security.*;

            abstract class Told {
                void accept(Received received, Verifier verifier, Dialect dialect, Border border, Admission admission) {
                    Verified verified = verifier.verify(received);
                    Canonical canonical = border.canonicalise(verified);
                    admission.admit(new Incoming.Sealed(canonical));
                }

                void decide(Opened opened, Decide decide, Recorder recorder, Decision.Refused refused) {
                    Course course = decide.decide(opened);
                    Course.Queue queue = (Course.Queue) course;
                    recorder.queue(queue);
                }

                void leave(
                        Leaving.Due due,
                        Decide decide,
                        Border border,
                        Guard guard,
                        Sealer sealer,
                        Seals seals,
                        Handover handover,
                        Outbound outbound,
                        Settlement settlement,
                        Decision.Refused refused) {
                    Leaving asked = decide.decideAgain(due);
                    Leaving.Cleared cleared = (Leaving.Cleared) asked;
                    Leaving.Trimmed trimmed = new Leaving.Trimmed(cleared, cleared.permit().minimise());
                    Leaving.Written written = new Leaving.Written(trimmed, border.translate(trimmed.message()));
                    Leaving.Passed passed = Leaving.Passed.by(guard, written);
                    Leaving.Closed closed = seals.seal(passed);
                    Leaving.Ready ready = seals.record(closed);
                    Leaving.Handed handed = handover.deliver(ready);
                    settlement.settle(handed);
                }
            }
            """;

    @Test
    void the_whole_sentence_compiles() {
        assertThat(Compilation.complaints("Told", SENTENCE)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            verify       | border.canonicalise(verified)  | border.canonicalise(received)                              | prob.found.req
            verify       | verifier.verify(received)      | new Verified(received, null)                               | not.def.public.cant.access
            canonicalise | new Incoming.Sealed(canonical) | new Incoming.Sealed(verified)                              | prob.found.req
            canonicalise | admission.admit(new Incoming.Sealed(canonical)) | admission.admit(verified)                 | prob.found.req
            validate     | new Incoming.Sealed(canonical) | new Incoming.Sealed(dialect.read(verified))                | prob.found.req
            validate     | new Incoming.Sealed(canonical) | new Incoming.Written(new Vouched(dialect.read(verified).submission(), null, "", List.of()), null, "", null) | not.def.public.cant.access
            validate     | border.canonicalise(verified)  | new Canonical(verified, dialect.read(verified).submission(), "", List.of(), List.of()) | not.def.public.cant.access
            decide       | (Course.Queue) course          | new Course.Queue(opened, refused)                          | prob.found.req
            decide       | (Course.Queue) course          | new Course.Queue(opened, new Decision.Permitted(refused.question(), refused.answer(), opened.dispatch())) | not.def.public.cant.access
            decide again | (Leaving.Cleared) asked        | new Leaving.Cleared(due, refused)                          | prob.found.req
            decide again | (Leaving.Cleared) asked        | new Leaving.Cleared(due, new Decision.Permitted(refused.question(), refused.answer(), due.dispatch())) | not.def.public.cant.access
            minimise     | cleared.permit().minimise()    | due.dispatch()                                             | prob.found.req
            minimise     | cleared.permit().minimise()    | new Minimised(due.dispatch(), refused.answer())            | report.access
            minimise     | cleared.permit().minimise()    | Minimised.of(cleared.permit(), due.dispatch())             | not.def.public.cant.access
            minimise     | cleared.permit().minimise()    | refused.minimise()                                         | cant.resolve.location.args
            minimise     | border.translate(trimmed.message()) | border.translate(due.dispatch())                      | prob.found.req
            translate    | border.translate(trimmed.message()) | trimmed.message()                                     | prob.found.req
            guard        | seals.seal(passed)             | seals.seal(written)                                        | prob.found.req
            guard        | Leaving.Passed.by(guard, written) | new Leaving.Passed(written)                             | report.access
            seal         | seals.seal(passed)             | new Leaving.Closed(passed, written.translated().sealable(), false) | prob.found.req
            seal         | seals.seal(passed)             | new Leaving.Closed(passed, new Sealed(written.translated().sealable(), "", "", new byte[0]), false) | not.def.public.cant.access
            seal         | handover.deliver(ready)        | new Leaving.Handed(ready, outbound.send(written.translated().sealable(), due.partner())) | prob.found.req
            record       | handover.deliver(ready)        | handover.deliver(closed)                                   | prob.found.req
            record       | seals.record(closed)           | new Leaving.Ready(closed)                                  | report.access
            deliver      | settlement.settle(handed)      | settlement.settle(ready)                                   | prob.found.req
            """)
    void a_step_cannot_be_skipped(String step, String told, String skipping, String code) {
        var source = SENTENCE.replace(told, skipping);

        var complaints = Compilation.complaints("Told", source);

        assertThat(SENTENCE).as(step).containsOnlyOnce(told);
        assertThat(complaints).containsExactly(new Complaint("compiler.err." + code, lineWith(source, skipping)));
    }

    private static String lineWith(String source, String text) {
        return source.lines()
                .filter(line -> line.contains(text))
                .findFirst()
                .orElse("")
                .strip();
    }
}
