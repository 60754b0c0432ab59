-- Closed groups that exchange for a time, what was said in them, and who has not answered.

create table operation (
    operation_id      uuid primary key,
    code              text not null unique check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
    owner             text not null,
    kinds             text[] not null check (cardinality(kinds) > 0),
    tlp               text not null,
    begins_at         timestamptz not null,
    ends_at           timestamptz not null,
    retention_days    integer not null check (retention_days >= 0),
    wrapped_key       bytea not null,
    title_en          bytea not null,
    title_ja          bytea not null,
    created_at        timestamptz not null,
    -- Since when its end stands in the ledger; whether it runs, begins_at and ends_at say.
    ended_at          timestamptz,
    retention_over_at timestamptz,
    check (ends_at >= begins_at),
    check (retention_over_at is null or ended_at is not null)
);

comment on column operation.tlp is 'the narrowest audience a message of it may ask for';

create table operation_member (
    operation_id uuid not null references operation,
    party        text not null,
    from_at      timestamptz not null,
    -- Null: until the operation ends.
    until_at     timestamptz,
    primary key (operation_id, party, from_at),
    check (until_at is null or until_at >= from_at)
);

create index operation_member_party on operation_member (party);

create table operation_message (
    message_id   uuid primary key,
    operation_id uuid not null references operation,
    -- Whose information it is.
    owner        text not null,
    type         text not null check (type in ('Warning', 'Feedback', 'SeizureReport')),
    at           timestamptz not null,
    -- The warning it belongs to; a warning's is its own.
    thread_id    uuid references operation_message,
    action       text,
    valid_until  timestamptz,
    -- Since when a warning's validity has ended.
    lapsed_at    timestamptz,
    result       text,
    result_date  date,
    seizure_id   uuid,
    -- Since when it does not count: refused on its way, or cancelled.
    void_at      timestamptz,
    check ((type = 'Warning') = (action is not null)),
    check ((type = 'Warning') = (valid_until is not null)),
    check ((type = 'Feedback') = (result is not null)),
    check ((type = 'Feedback') = (result_date is not null)),
    check (type = 'SeizureReport' or thread_id is not null)
);

create index operation_message_of on operation_message (operation_id, at, message_id);
create index operation_message_thread on operation_message (thread_id);

create table operation_addressee (
    message_id   uuid not null references operation_message,
    party        text not null,
    delivered_at timestamptz,
    primary key (message_id, party)
);

-- Against mistakes: an operation ends, it does not vanish.
create function operation_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'operations, their members and messages are kept' using errcode = 'restrict_violation';
end $$;

create trigger operation_is_kept before delete or truncate on operation
    for each statement execute function operation_refuse();
create trigger operation_member_is_kept before delete or truncate on operation_member
    for each statement execute function operation_refuse();
create trigger operation_message_is_kept before delete or truncate on operation_message
    for each statement execute function operation_refuse();
