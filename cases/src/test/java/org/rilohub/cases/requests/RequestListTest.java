package org.rilohub.cases.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rilohub.ledger.sql.Sql;
import org.rilohub.schemas.Party;
import org.rilohub.schemas.RequestKind;
import org.rilohub.schemas.Urgency;

/**
 * Lists among a hundred thousand requests of Japan's, and newer ones of two other countries, which are all in a state, of a kind and with a
 * partner that Japan hardly knows.
 */
class RequestListTest {
    private static final Party JAPAN = Letters.JAPAN;
    private static final Party KOREA = Party.customs("KR");
    private static final int CASES = 100_000;
    private static final String FILL = """
            insert into request_case (case_id, requesting, requested, framework, kind, urgency, state, is_open, version,
                message_id, reference_mark, oral, confirmed, waived, could_do_the_same, special_procedure, clarifying,
                opened_at, released_at, updated_at, answer_from, answer_due, answer_in_hours)
            select
                (substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
                case when i %% 2 = 0 then 'customs:JP' else partner end,
                case when i %% 2 = 0 then partner else 'customs:JP' end,
                'JP-KR-CMAA',
                (array ['INFORMATION', 'ENQUIRY', 'DOCUMENTS'])[1 + i %% 3],
                case when i %% 11 = 0 then 'URGENT' else 'ROUTINE' end,
                case when i %% 997 = 0 then 'POSTPONED' when i %% 50 = 0 then 'SUBMITTED' else 'CLOSED' end,
                i %% 997 = 0 or i %% 50 = 0,
                2, gen_random_uuid(), md5(i::text), false, true, false, true, false, false,
                at, case when i %% 101 = 0 then null else at end, at, at, at + interval '30 days', false
            from (
                select i, timestamptz '2026-01-01' + i * interval '1 minute' as at,
                    lpad(to_hex(1767225600000 + i * 60000::bigint), 12, '0') as ms,
                    'customs:' || (array ['KR', 'NL', 'US', 'AU', 'DE', 'CN', 'EU', 'NZ', 'SG', 'GB'])[1 + (i / 2) %% 10]
                        as partner
                from generate_series(1, %d) as i) as made
            """.formatted(CASES);

    private static final String ELSEWHERE = """
            insert into request_case (case_id, requesting, requested, framework, kind, urgency, state, is_open, version,
                message_id, reference_mark, oral, confirmed, waived, could_do_the_same, special_procedure, clarifying,
                opened_at, released_at, updated_at, answer_from, answer_due, answer_in_hours)
            select
                ('01a00000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'customs:CA', 'customs:MX', 'CA-MX-CMAA',
                'EXPERT_WITNESS', 'URGENT', case when i % 2 = 0 then 'CONDITIONAL' else 'REFUSED' end, i % 2 = 0, 2,
                gen_random_uuid(), md5('elsewhere' || i), false, true, false, true, false, false,
                at, at, at, at, at + interval '30 days', false
            from generate_series(1, 20000) as i, (select timestamptz '2026-12-01' as at) as day
            """;
    private static final int FEW = 1_000;

    private static Office office;

    @BeforeAll
    static void fill() throws SQLException {
        office = new Office();
        office.transaction(tx -> Sql.of(FILL).update(tx));
        office.transaction(tx -> Sql.of(ELSEWHERE).update(tx));
        office.transaction(tx -> Sql.of("analyze request_case").update(tx));
    }

    @AfterAll
    static void stop() throws SQLException {
        office.close();
    }

    static Stream<Wanted> lists() {
        var any = Wanted.any();
        var due = Instant.parse("2026-02-05T00:00:00Z");
        return Stream.of(
                any,
                wanted(Optional.of(Side.REQUESTED), Optional.empty(), Optional.empty(), Optional.empty(), false),
                wanted(Optional.empty(), Optional.of(State.POSTPONED), Optional.empty(), Optional.empty(), false),
                wanted(Optional.empty(), Optional.of(State.CONDITIONAL), Optional.empty(), Optional.empty(), false),
                wanted(Optional.empty(), Optional.of(State.REFUSED), Optional.empty(), Optional.empty(), false),
                wanted(Optional.empty(), Optional.of(State.CLOSED), Optional.empty(), Optional.empty(), true),
                wanted(Optional.empty(), Optional.empty(), Optional.of(Party.customs("MX")), Optional.empty(), false),
                wanted(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(KOREA),
                        Optional.of(RequestKind.EXPERT_WITNESS),
                        false),
                wanted(Optional.empty(), Optional.of(State.SUBMITTED), Optional.of(KOREA), Optional.empty(), false),
                wanted(
                        Optional.empty(),
                        Optional.of(State.CLOSED),
                        Optional.empty(),
                        Optional.of(RequestKind.EXPERT_WITNESS),
                        false),
                wanted(Optional.empty(), Optional.empty(), Optional.of(KOREA), Optional.empty(), false),
                wanted(Optional.empty(), Optional.empty(), Optional.of(Party.customs("BR")), Optional.empty(), false),
                wanted(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(RequestKind.EXPERT_WITNESS),
                        false),
                wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true),
                new Wanted(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Urgency.URGENT),
                        true,
                        Optional.of(due),
                        Optional.empty()),
                new Wanted(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of("NL-2026-17")));
    }

    private static Wanted wanted(
            Optional<Side> side,
            Optional<State> state,
            Optional<Party> other,
            Optional<RequestKind> kind,
            boolean openOnly) {
        return new Wanted(side, state, other, kind, Optional.empty(), openOnly, Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void finds_every_list_by_an_index(Wanted wanted) throws SQLException {
        var query = office.requests.listing(JAPAN, wanted, Optional.empty(), 51).sql();
        var plan = office.transaction(tx -> new Sql("explain (analyze, timing off) " + query.text(), query.parameters())
                .list(tx, row -> row.getString(1)));

        System.out.println(wanted + " " + plan.getLast());
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan).anyMatch(line -> line.contains("Index"));
        assertThat(plan).noneMatch(line -> line.contains("request_case_pkey"));
        assertThat(passedOver(plan)).as("passed over").isLessThan(FEW);
    }

    private static int passedOver(List<String> plan) {
        return plan.stream()
                .filter(line -> line.contains("Rows Removed"))
                .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Whoever has none themselves, too. */
    @ParameterizedTest
    @MethodSource("lists")
    void walks_past_nothing_for_those_who_have_next_to_none(Wanted wanted) throws SQLException {
        var query = office.requests
                .listing(Party.customs("TH"), wanted, Optional.empty(), 51)
                .sql();
        var plan = office.transaction(tx -> new Sql("explain (analyze, timing off) " + query.text(), query.parameters())
                .list(tx, row -> row.getString(1)));

        assertThat(passedOver(plan)).as("passed over").isLessThan(FEW);
    }

    static Stream<Wanted> filters() {
        return Stream.concat(
                lists().limit(14),
                Stream.of(
                        urgent(Optional.empty()),
                        urgent(Optional.of(RequestKind.DOCUMENTS)),
                        wanted(
                                Optional.empty(),
                                Optional.of(State.CLOSED),
                                Optional.of(KOREA),
                                Optional.of(RequestKind.ENQUIRY),
                                false)));
    }

    private static Wanted urgent(Optional<RequestKind> kind) {
        return new Wanted(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                kind,
                Optional.of(Urgency.URGENT),
                false,
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void turns_pages_newest_first_until_everything_wanted_has_been_seen(Wanted wanted) throws SQLException {
        var seen = new ArrayList<UUID>();
        Optional<Requests.Place> next = Optional.empty();
        do {
            var after = next;
            var page = office.transaction(tx -> office.requests.list(tx, JAPAN, wanted, after, Requests.MOST));
            page.requests().forEach(request -> seen.add(request.caseId()));
            next = page.next();
        } while (next.isPresent());

        assertThat(seen).isEqualTo(plainly(wanted));
    }

    /** The same list, asked for in one condition. */
    private static List<UUID> plainly(Wanted wanted) throws SQLException {
        return office.transaction(tx -> Sql.of(
                        """
                        select case_id from request_case
                        where (requesting = ? and coalesce(?, 'REQUESTING') = 'REQUESTING' and requested = coalesce(?, requested)
                                or requested = ? and coalesce(?, 'REQUESTED') = 'REQUESTED' and requesting = coalesce(?, requesting)
                                    and released_at is not null)
                            and state = coalesce(?, state) and kind = coalesce(?, kind) and urgency = coalesce(?, urgency)
                            and (is_open or not ?)
                        order by case_id desc
                        """,
                        JAPAN,
                        wanted.side(),
                        wanted.other(),
                        JAPAN,
                        wanted.side(),
                        wanted.other(),
                        wanted.state(),
                        wanted.kind(),
                        wanted.urgency(),
                        wanted.openOnly())
                .list(tx, row -> row.getObject(1, UUID.class)));
    }

    @Test
    void turns_pages_without_losing_or_repeating_any() throws SQLException {
        var seen = new HashSet<UUID>();
        var wanted = wanted(Optional.empty(), Optional.empty(), Optional.of(KOREA), Optional.empty(), true);
        Optional<Requests.Place> next = Optional.empty();
        long begun = System.nanoTime();
        int pages = 0;
        do {
            var after = next;
            var page = office.transaction(tx -> office.requests.list(tx, JAPAN, wanted, after, 20));
            assertThat(page.requests()).allMatch(request -> seen.add(request.caseId()));
            assertThat(page.requests())
                    .allMatch(request ->
                            List.of(request.requesting(), request.requested()).contains(KOREA));
            next = page.next();
            pages++;
        } while (next.isPresent());

        System.out.println(pages + " pages in " + Duration.ofNanos(System.nanoTime() - begun));
        long all = office.transaction(tx -> Sql.of("""
                        select count(*) from request_case
                        where is_open and (requesting = 'customs:KR' or requested = 'customs:KR' and requesting = 'customs:JP')
                            and (requesting = 'customs:JP' or released_at is not null)
                        """).first(tx, row -> row.getLong(1)))
                .orElseThrow();
        assertThat((long) seen.size()).isEqualTo(all).isPositive();
    }

    @Test
    void turns_the_pages_of_what_is_due_soonest_first() throws SQLException {
        var until = Instant.parse("2026-02-10T00:00:00Z");
        var wanted = due(until);
        var seen = new ArrayList<RequestCase>();
        Optional<Requests.Place> next = Optional.empty();
        do {
            var after = next;
            var page = office.transaction(tx -> office.requests.list(tx, JAPAN, wanted, after, 50));
            seen.addAll(page.requests());
            next = page.next();
        } while (next.isPresent());

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen.stream()
                        .map(request -> request.times().answer().orElseThrow().due()))
                .isSorted()
                .allMatch(until::isAfter);
        long all = office.transaction(tx -> Sql.of("""
                        select count(*) from request_case
                        where is_open and answer_due < ? and (requesting = 'customs:JP' or released_at is not null)
                        """, until).first(tx, row -> row.getLong(1)))
                .orElseThrow();
        assertThat((long) seen.size()).isEqualTo(all).isGreaterThan(100);
    }

    private static Wanted due(Instant until) {
        return new Wanted(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(until),
                Optional.empty());
    }

    @Test
    void shows_a_party_its_own_alone() throws SQLException {
        var page = office.transaction(tx -> office.requests.list(tx, KOREA, Wanted.any(), Optional.empty(), 500));

        assertThat(page.requests())
                .hasSize(Requests.MOST)
                .allMatch(request -> request.sideOf(KOREA).isPresent());
        assertThat(office.transaction(
                                tx -> office.requests.list(tx, Party.customs("BR"), Wanted.any(), Optional.empty(), 9))
                        .requests())
                .isEmpty();
    }

    @Test
    void finds_a_reference_by_its_keyed_digest_and_stores_nothing_of_it() throws SQLException {
        var message = new Letters().from(Letters.NETHERLANDS, JAPAN, Letters.request(Map.of()));
        office.attempt(tx -> office.work.accepted(tx, message), true);
        var wanted = lists().toList().getLast();

        var page =
                office.transaction(tx -> office.requests.list(tx, Letters.NETHERLANDS, wanted, Optional.empty(), 10));

        assertThat(page.requests()).extracting(RequestCase::caseId).contains(message.id());
        assertThat(office.transaction(
                                tx -> Sql.of("select 1 from request_case c where c::text like '%NL-2026-17%' limit 1")
                                        .list(tx, row -> true))
                        .isEmpty())
                .isTrue();
    }
}
