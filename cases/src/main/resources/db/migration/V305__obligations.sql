-- What a receiver owes for what it was told: one row for each dispatch and obligation that travelled with it.
create table obligation (
    dispatch_id uuid not null,
    -- As the header has it: delete-by:2030-11-21.
    code        text not null,
    -- Whose information it is.
    owner       text not null,
    receiver    text not null,
    message_id  uuid not null,
    framework   text,
    -- Holds until the information is deleted, and is never due.
    standing    boolean not null,
    state       text not null check (state in ('OPEN', 'DUE', 'CLOSED')),
    opened_at   timestamptz not null,
    due_at      timestamptz,
    late_since  timestamptz,
    closed_at   timestamptz,
    -- The message that says so.
    closed_by   uuid,
    primary key (dispatch_id, code),
    check (standing = (due_at is null)),
    check (not standing or state <> 'DUE'),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((closed_at is null) = (closed_by is null))
);

create index obligation_owner on obligation (owner, dispatch_id, code);
create index obligation_receiver on obligation (receiver, dispatch_id, code);

-- What became of information. The outcome in words stays in the message.
create table use_report (
    message_id  uuid not null,
    dispatch_id uuid not null,
    owner       text not null,
    receiver    text not null,
    use         text not null check (use in ('USED', 'NOT_USED', 'STILL_IN_USE', 'DELETED')),
    deleted_on  date,
    at          timestamptz not null,
    primary key (message_id, dispatch_id),
    check ((use = 'DELETED') = (deleted_on is not null))
);

-- Deleted once.
create unique index use_report_deleted on use_report (dispatch_id) where use = 'DELETED';

-- That information must be, or was, disclosed by law. To whom, and under which law, stays in the message.
create table disclosure_notice (
    message_id   uuid primary key,
    dispatch_id  uuid not null,
    owner        text not null,
    receiver     text not null,
    disclosed_on date not null,
    -- Whether it came too late to be in advance.
    already      boolean not null,
    at           timestamptz not null
);

create index disclosure_notice_dispatch on disclosure_notice (dispatch_id);
