-- What an originator calls back. Its words stay in the message of the same id.
create table recall (
    recall_id  uuid primary key,
    -- Whose information it is.
    owner      text not null,
    -- The hub's id of what is called back.
    concerning uuid not null,
    -- AMENDED: it was cancelled or replaced, which those who passed it on must pass on too.
    cause      text not null check (cause in ('WRONG', 'UNLAWFUL', 'SUPERSEDED', 'SOURCE_AT_RISK', 'AMENDED')),
    opened_at  timestamptz not null,
    due_at     timestamptz not null
);

-- The same is called back once; it may be amended more often.
create unique index recall_once on recall (concerning) where cause <> 'AMENDED';
create index recall_concerning on recall (concerning);

-- Who must answer.
create table recall_receiver (
    -- Of its reminders and its task.
    ask_id         uuid primary key,
    recall_id      uuid not null references recall,
    owner          text not null,
    receiver       text not null,
    -- Who told it, by the shortest way.
    told_by        text not null,
    -- One: by the originator itself.
    hop            integer not null check (hop > 0),
    -- By the originator, in its own message; everybody else is told by the hub.
    named          boolean not null,
    state          text not null check (state in ('SENT', 'REFUSED', 'COULD_NOT', 'DELETED')),
    -- When it signed for the recall.
    told_at        timestamptz,
    answered_at    timestamptz,
    -- The signed message that is the proof.
    answer_message uuid,
    deleted_on     date,
    late_since     timestamptz,
    unique (recall_id, receiver),
    check ((state = 'SENT') = (answered_at is null)),
    check ((answered_at is null) = (answer_message is null)),
    check ((state = 'DELETED') = (deleted_on is not null))
);

create index recall_missing on recall_receiver (owner, recall_id, receiver) where state = 'SENT';

-- By which dispatches each was told what is called back.
create table recall_dispatch (
    recall_id   uuid not null references recall,
    dispatch_id uuid not null,
    owner       text not null,
    provider    text not null,
    receiver    text not null,
    hop         integer not null check (hop > 0),
    primary key (recall_id, dispatch_id)
);

create index recall_dispatch_named on recall_dispatch (dispatch_id);
