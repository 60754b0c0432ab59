-- What was quarantined can be verified once more, if people say so.
alter table quarantine
    -- Resource and idempotency key as the door took them, under the key of the content.
    add column context    bytea,
    -- As many came, before encryption.
    add column octets     integer not null default 0,
    -- The message whose task asks about this one too; none where there were too many to ask about.
    add column lead       uuid,
    add column state      text not null default 'KEPT' check (state in ('KEPT', 'REPLAYED', 'REFUSED', 'ENDED')),
    -- What people decided, and what came of it: a report, or the reason it was refused again.
    add column task_id    uuid,
    add column report_id  uuid,
    add column outcome    text,
    add column decided_at timestamptz,
    add constraint quarantine_decided check ((state = 'KEPT') = (task_id is null)),
    add constraint quarantine_linked check (state <> 'REPLAYED' or report_id is not null);

create index quarantine_waiting on quarantine (peer, reason, at) where state = 'KEPT' and lead is not null;
create index quarantine_of_lead on quarantine (lead) where lead is not null;
