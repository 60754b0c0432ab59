package org.rilohub.routes.door;

import java.util.List;
import java.util.UUID;
import org.rilohub.ledger.sql.Database;
import org.rilohub.ledger.sql.Sql;

/**
 * Open requests in the thousands, numbered, Japan a side of each: two events, three alarms that are not due yet, a task for every tenth
 * and nine tasks that were decided long ago.
 */
final class Crowd {
    private static final String CASES = """
            insert into request_case (case_id, requesting, requested, framework, kind, urgency, state, is_open, version,
                message_id, reference_mark, oral, confirmed, waived, could_do_the_same, special_procedure, clarifying,
                opened_at, released_at, updated_at, answer_from, answer_due, answer_in_hours)
            select
                (substr(ms, 1, 8) || '-' || substr(ms, 9, 4) || '-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
                case when i % 2 = 0 then 'customs:JP' else partner end,
                case when i % 2 = 0 then partner else 'customs:JP' end,
                'JP-KR-CMAA',
                (array ['INFORMATION', 'ENQUIRY', 'DOCUMENTS'])[1 + i % 3],
                case when i % 11 = 0 then 'URGENT' else 'ROUTINE' end,
                (array ['SUBMITTED', 'ACKNOWLEDGED', 'IN_EXECUTION', 'POSTPONED'])[1 + i % 4],
                true, 2, gen_random_uuid(), 'crowd:' || i, false, true, false, true, false, false,
                at, at, at, at, at + interval '30 days', false
            from (
                select i, timestamptz '2026-01-01' + i * interval '10 seconds' as at,
                    lpad(to_hex(1767225600000 + i * 10000::bigint), 12, '0') as ms,
                    'customs:' || (array ['KR', 'NL', 'US', 'AU', 'DE', 'CN', 'EU', 'NZ', 'SG', 'GB'])[1 + (i / 2) % 10]
                        as partner
                from generate_series(?, ?) as i) as made
            """;
    private static final String EVENTS = """
            insert into request_event (case_id, version, event, by_side, from_state, to_state, clause, at, digest)
            select case_id, v, 'SUBMIT', 'REQUESTING', 'DRAFT', 'SUBMITTED', 'design', opened_at, 'sha-256:0'
            from request_case, generate_series(1, 2) as v
            where reference_mark like 'crowd:%' and not exists (select 1 from request_event e where e.case_id = request_case.case_id)
            """;
    private static final String ALARMS = """
            insert into alarm (alarm_id, owner, kind, subject, step, due_at)
            select gen_random_uuid(), requested, 'request', case_id, 'answer:' || step, timestamptz '2100-01-01' + step * opened_at::time
            from request_case, unnest(array [50, 80, 100]) as step
            where reference_mark like 'crowd:%' and not exists (select 1 from alarm a where a.subject = case_id)
            """;
    private static final String TASKS = """
            insert into task (task_id, owner, kind, subject, question, facts, deciders, approvals, barred, opened_at,
                due_at, state, version, reminders)
            select gen_random_uuid(), 'customs:JP', 'REQUEST_OVERDUE', gen_random_uuid(), 'request.answer-overdue', '{}',
                '{officer,supervisor}', 1, '{}', at, at + interval '30 days', state, 1, 0
            from generate_series(?, ?) as i, lateral (select
                case when i % 10 = 0 then 'OPEN' else 'DECIDED' end as state,
                timestamptz '2026-01-01' + i * interval '10 seconds'
                    - case when i % 10 = 0 then interval '0' else interval '10 years' end as at) as made
            """;

    private Crowd() {}

    /** Those from {@code first} to {@code last}. */
    static void fill(Database database, int first, int last) {
        database.perform(tx -> {
            Sql.of(CASES, first, last).update(tx);
            Sql.of(EVENTS).update(tx);
            Sql.of(ALARMS).update(tx);
            Sql.of(TASKS, first, last).update(tx);
            for (var table : List.of("request_case", "request_event", "alarm", "task")) {
                Sql.of("analyze " + table).update(tx);
            }
        });
    }

    /** Makes the first alarm of so many requests due. */
    static void makeDue(Database database, int alarms) {
        database.perform(tx -> Sql.of("""
                        update alarm set due_at = timestamptz '2026-01-01'
                        where alarm_id in (select alarm_id from alarm where step = 'answer:50' limit ?)
                        """, alarms).update(tx));
    }

    /** Gives one request a number that somebody looks for. */
    static UUID name(Database database, String mark) {
        return database.transaction(tx -> Sql.of("""
                        update request_case set reference_mark = ?
                        where case_id = (select case_id from request_case where reference_mark like 'crowd:%' limit 1)
                        returning case_id
                        """, mark).first(tx, row -> row.getObject(1, UUID.class)))
                .orElseThrow();
    }
}
