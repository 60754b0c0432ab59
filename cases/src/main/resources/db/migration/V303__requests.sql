-- A clock that stands still: the alarm waits, and is later by as long as it waited.
alter table alarm add column stopped_at timestamptz;
drop index alarm_due;
create index alarm_due on alarm (due_at) where stopped_at is null;

-- A request for assistance, from its first message to its end. Owned by both sides; nothing of what it says.
create table request_case (
    -- Of the message that opened it, as the hub gave it.
    case_id            uuid primary key,
    requesting         text not null,
    requested          text not null check (requested <> requesting),
    -- Absent where no framework fits: such a request never leaves.
    framework          text,
    kind               text not null,
    urgency            text not null,
    -- Of the goods it speaks of: what answers it is about them, too.
    categories         text[] not null default '{}',
    state              text not null,
    is_open            boolean not null,
    version            bigint not null check (version >= 1),
    -- The sender's own id of the opening message, and the conversation it belongs to.
    message_id         uuid not null,
    conversation_id    uuid,
    -- Keyed digest of the requesting side's own number.
    reference_mark     text not null,
    oral               boolean not null,
    -- An oral request: whether it is there in writing, and whether the requested side goes on without.
    confirmed          boolean not null,
    waived             boolean not null,
    could_do_the_same  boolean,
    special_procedure  boolean not null,
    clarifying         boolean not null,
    clock_stopped_at   timestamptz,
    opened_at          timestamptz not null,
    -- Since when the requested side may know of it.
    released_at        timestamptz,
    updated_at         timestamptz not null,
    acknowledge_from   timestamptz,
    acknowledge_due    timestamptz,
    answer_from        timestamptz,
    answer_due         timestamptz,
    answer_in_hours    boolean not null
);

-- One index for each way to look through a list, on either side; the newest first.
create index request_case_requesting on request_case (requesting, case_id desc);
create index request_case_requesting_state on request_case (requesting, state, case_id desc);
create index request_case_requesting_other on request_case (requesting, requested, case_id desc);
create index request_case_requesting_kind on request_case (requesting, kind, urgency, case_id desc);
create index request_case_requesting_open on request_case (requesting, case_id desc) where is_open;
create index request_case_requesting_due on request_case (requesting, answer_due) where is_open;
create index request_case_requested on request_case (requested, case_id desc) where released_at is not null;
create index request_case_requested_state on request_case (requested, state, case_id desc) where released_at is not null;
create index request_case_requested_other on request_case (requested, requesting, case_id desc) where released_at is not null;
create index request_case_requested_kind on request_case (requested, kind, urgency, case_id desc) where released_at is not null;
create index request_case_requested_open on request_case (requested, case_id desc) where is_open and released_at is not null;
create index request_case_requested_due on request_case (requested, answer_due) where is_open and released_at is not null;
create index request_case_reference on request_case (reference_mark);
create index request_case_opening on request_case (requesting, message_id);
create index request_case_conversation on request_case (conversation_id) where conversation_id is not null;

-- What happened to it, in order, for ever.
create table request_event (
    case_id    uuid not null references request_case,
    version    bigint not null,
    event      text not null,
    by_side    text not null check (by_side in ('REQUESTING', 'REQUESTED', 'HUB')),
    from_state text not null,
    to_state   text not null,
    clause     text not null,
    -- The step of a clock that rang, where one did.
    step       text,
    message_id uuid,
    at         timestamptz not null,
    -- Of the leaf that says the same.
    digest     text not null,
    primary key (case_id, version)
);

create index request_event_message on request_event (case_id, message_id) where message_id is not null;

-- Which request a message hands in again, told before it may leave.
create table request_resubmission (
    message_id uuid primary key,
    case_id    uuid not null references request_case,
    owner      text not null
);

-- The officials that an administration named to the other side of a framework (POL-17). Codes, no names.
create table designated_official (
    owner       text not null,
    framework   text not null,
    official    text not null,
    valid_from  date not null,
    valid_until date,
    primary key (owner, framework, official, valid_from),
    check (valid_until is null or valid_until >= valid_from)
);

-- Against mistakes, not against the owner of the tables: that one the ledger shows.
create function request_event_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'what happened to a request stays as it is' using errcode = 'restrict_violation';
end $$;

create trigger request_event_stays before update or delete or truncate on request_event
    for each statement execute function request_event_refuse();
create trigger request_case_is_kept before delete or truncate on request_case
    for each statement execute function request_event_refuse();
