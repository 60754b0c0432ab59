-- What partners that name a webhook have still to hear of: ids only. Written in the transaction of the state it describes;
-- gone once the partner has taken it, or the hub has given up.
create table tiding (
    event_id        uuid primary key,
    -- Whom it is for.
    owner           text not null,
    event           text not null check (event in ('message-waiting', 'decided')),
    -- What to look at: a dispatch in the inbox, or a report's status.
    subject         uuid not null,
    at              timestamptz not null,
    -- Counts what this partner was told, from its first attempt on.
    sequence        bigint,
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    last_reason     text
);

create index tiding_due on tiding (owner, next_attempt_at);

-- One for each partner: whoever holds its lease is the only one to call that partner.
create table tiding_line (
    owner         text primary key,
    lease_until   timestamptz,
    last_sequence bigint not null default 0
);
