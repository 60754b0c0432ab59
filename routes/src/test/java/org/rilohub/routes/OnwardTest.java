package org.rilohub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rilohub.routes.Reports.to;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rilohub.ledger.sql.Database;
import org.rilohub.schemas.Dispatch;
import org.rilohub.schemas.Lane;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.Recipient;
import org.rilohub.security.GcmVault;

/** What one administration was told, it tells on only with leave: also when it does not say from whom it had it. */
class OnwardTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Hub hub;

    @BeforeAll
    static void open() {
        hub = new Hub("onward").start();
        hub.post.answer(Hub.KOREA, letter -> Optional.of(hub.korea.receipt(letter)));
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    @Test
    void a_container_that_another_told_of_first_carries_its_origin_and_its_terms() {
        told(Reports.JAPAN, "MSKU1234565", to("KR", Lane.CMAA));

        var onward = told(Hub.KOREA, "MSKU1234565", to("NL", Lane.CEN));

        awaitStates(onward, "customs:NL,CEN,REFERRED");
        assertThat(hub.select("select problems from dispatch where report_id = ?", onward))
                .containsExactly("{originator-consent-needed}");
        assertThat(hub.select(
                        "select question -> 'origins' -> 0 ->> 'framework' from dispatch where report_id = ?", onward))
                .containsExactly("JP-KR-CMAA");
        assertThat(hub.select(
                                "select question -> 'origins' -> 0 -> 'obligations' from dispatch where report_id = ?",
                                onward)
                        .getFirst())
                .contains("no-court-use", "no-third-party", "delete-by:");
    }

    @Test
    void what_an_administration_told_first_itself_stays_its_own() {
        var first = told(Reports.JAPAN, "TGHU7654320", to("KR", Lane.CMAA));
        var other = told(Reports.JAPAN, "CSQU3054383", to("KR", Lane.CMAA));
        heardFromKorea(first, other);

        var again = told(Reports.JAPAN, "TGHU7654320", to("US", Lane.CMAA));

        assertThat(hub.leaves(again)).contains("sealed");

        hub.change("delete from known_fact where provider = 'customs:JP'");
        var unheard = told(Reports.JAPAN, "TGHU7654320", to("NL", Lane.CEN));

        awaitStates(unheard, "customs:NL,CEN,REFERRED");
    }

    /** As if Korea had told Japan, later, of the same container. */
    private static void heardFromKorea(UUID reportId, UUID by) {
        hub.change("""
                insert into known_fact
                select 'customs:JP', fact.mark, other.dispatch_id, 'customs:KR', 'customs:KR', fact.lasting,
                    fact.at + interval '1 second'
                from known_fact fact join dispatch told using (dispatch_id), dispatch other
                where told.report_id = ? and fact.party = 'customs:JP' and other.report_id = ?
                """, reportId, by);
        hub.change("update dispatch set provider = 'customs:KR', receiver = 'customs:JP' where report_id = ?", by);
    }

    @Test
    void another_container_has_no_origin_and_the_memory_holds_no_value() {
        told(Reports.JAPAN, "CSQU3054383", to("KR", Lane.CMAA));

        var other = told(Hub.KOREA, "MSCU6639870", to("NL", Lane.CEN));

        awaitStates(other, "customs:NL,CEN,RILO_REVIEW");
        assertThat(hub.select("select mark from known_fact"))
                .isNotEmpty()
                .allMatch(mark -> mark.matches("[0-9a-f]{64}"));
    }

    /** Too often to name each: nobody has agreed to what nobody names, but its originator may have it back. */
    @Test
    void what_was_told_more_often_than_the_hub_can_name_goes_back_to_its_originator_and_to_nobody_else() {
        var told = told(Reports.JAPAN, "TEMU6079348", to("KR", Lane.CMAA));
        var back = told(Hub.KOREA, "TEMU6079348", to("JP", Lane.CMAA));
        awaitStates(back, "customs:JP,CMAA,QUEUED");
        isToldOverAndOver(told, KnownFacts.MOST - 1);

        var most = told(Hub.KOREA, "TEMU6079348", to("JP", Lane.CMAA));
        awaitStates(most, "customs:JP,CMAA,QUEUED");
        isToldOverAndOver(told, 1);
        awaitStates(told(Hub.KOREA, "TEMU6079348", to("JP", Lane.CMAA)), "customs:JP,CMAA,QUEUED");

        var common = accepted(Hub.KOREA, "TEMU6079348", to("NL", Lane.CEN));

        awaitStates(common, "customs:NL,CEN,REFERRED");
        assertThat(hub.select("select problems from dispatch where report_id = ?", common))
                .containsExactly("{originator-consent-needed}");
    }

    /** As if the same had been told to Korea in so many more dispatches. */
    private static void isToldOverAndOver(UUID reportId, int times) {
        hub.change("""
                with more as (
                    insert into dispatch (dispatch_id, report_id, owner, provider, receiver, lane, state, addressed_at)
                    select gen_random_uuid(), report_id, owner, provider, gen_random_uuid()::text, lane, 'REFUSED', addressed_at
                    from dispatch, generate_series(1, ?) where report_id = ? and receiver = 'customs:KR'
                    returning dispatch_id)
                insert into known_fact
                select fact.party, fact.mark, more.dispatch_id, fact.owner, fact.provider, fact.lasting, fact.at
                from more, known_fact fact join dispatch told using (dispatch_id)
                where told.report_id = ? and told.receiver = 'customs:KR' and fact.party = 'customs:KR'
                """, times, reportId, reportId);
    }

    /** A consent for a court is about what was told; it cannot be about what the receiver has not heard of. */
    @Test
    void only_what_was_told_before_can_have_been_consented_to_for_a_court() {
        var told = told(Reports.JAPAN, "HLXU2008419", to("KR", Lane.CMAA));
        awaitStates(told, "customs:KR,CMAA,DELIVERED");
        var dispatchId = hub.select("select dispatch_id from dispatch where report_id = ?", told)
                .getFirst();

        assertThat(toldBefore("HLXU2008419", Optional.of(told))).containsExactly(UUID.fromString(dispatchId));
        assertThat(toldBefore("HLXU2008419", Optional.empty())).containsExactly(UUID.fromString(dispatchId));
        assertThat(toldBefore("TRLU7492054", Optional.of(told))).isEmpty();
        hub.change("update dispatch set state = 'QUEUED' where dispatch_id = '%s'::uuid".formatted(dispatchId));
        assertThat(toldBefore("HLXU2008419", Optional.of(told))).isEmpty();
    }

    private static List<UUID> toldBefore(String container, Optional<UUID> refersTo) {
        var message = Reports.forCourt(Reports.inContainer(
                Reports.JAPAN, hub.newId(), "C-court", container, refersTo, List.of(to("KR", Lane.CMAA))));
        var facts = new KnownFacts(new GcmVault(hub.pki.masters(), hub.random), hub.clock);
        var origins = new Origins(facts);
        return new Database(hub.database)
                .transaction(tx -> origins.toldBefore(tx, new Dispatch(hub.newId(), Hub.KOREA, Lane.CMAA, message)));
    }

    /** Told, and sealed for whoever is called. */
    private static UUID told(Party from, String container, Recipient to) {
        var reportId = accepted(from, container, to);
        if (to.lane().orElseThrow() == Lane.CMAA && !to.partyId().equals(Reports.JAPAN)) {
            await().atMost(PATIENCE).until(() -> hub.leaves(reportId).stream().anyMatch("sealed"::equals));
        }
        return reportId;
    }

    private static UUID accepted(Party from, String container, Recipient to) {
        var id = hub.newId();
        var reference = "C-" + id.toString().substring(9, 35);
        var told = Reports.inContainer(from, id, reference, container, List.of(to));
        return (from.equals(Hub.KOREA) ? hub.accept(hub.korea, told) : hub.accept(told)).reportId();
    }

    private static void awaitStates(UUID reportId, String... states) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(hub.states(reportId)).containsExactly(states));
    }
}
