-- A message as it was accepted: once for ever for each sender and message id.
create table message (
    report_id        uuid primary key,
    owner            text not null,
    sender           text not null,
    message_id       uuid not null,
    content_digest   text not null,
    canonical_digest text not null,
    door             text not null,
    lane             text not null,
    message_type     text not null,
    function_code    text not null,
    received_at      timestamptz not null,
    -- One wrapped key for the four that follow; destroying it destroys them.
    wrapped_key      bytea,
    wire             bytea not null,
    content          bytea not null,
    salts            bytea not null,
    flags            text[] not null,
    receipt          text not null,
    leaf_hash        text not null,
    state            text not null check (state in ('RECEIVED', 'ADDRESSED', 'PARKED', 'CANCELLED')),
    reference_year   integer not null,
    reference_hash   text not null,
    -- Digest of what makes two reports look like one; see SR-04.
    resemblance      text,
    -- The report this one cancels; see SR-13.
    cancels          uuid,
    -- What its receivers are told as its conversation.
    conversation_id  uuid not null,
    constraint message_once unique (sender, message_id)
);

create index message_content on message (sender, content_digest);
create index message_reference on message (owner, reference_hash, reference_year);
create index message_resemblance on message (owner, resemblance);
-- By what receivers refer to it.
create index message_named on message (message_id);
create index message_conversation on message (conversation_id);
create index message_cancels on message (cancels) where cancels is not null;
create index message_unaddressed on message (received_at) where state = 'RECEIVED';

-- One message to one receiver in one lane, and how far it has come.
create table dispatch (
    dispatch_id       uuid primary key,
    report_id         uuid not null references message,
    owner             text not null,
    provider          text not null,
    receiver          text not null,
    lane              text not null check (lane in ('CEN', 'OPERATION', 'CMAA')),
    named_basis       text,
    state             text not null check (state in
        ('PENDING', 'REFUSED', 'REFERRED', 'RILO_REVIEW', 'QUEUED', 'DELIVERED', 'PARKED', 'CANCELLED')),
    addressed_at      timestamptz not null,
    outcome           text check (outcome in ('PERMITTED', 'REFERRED', 'REFUSED')),
    framework         text,
    framework_version text,
    problems          text[] not null default '{}',
    question          jsonb,
    answer            jsonb,
    decided_at        timestamptz,
    attempts          integer not null default 0,
    -- When a timer looks again; null where nobody but the receiver or a person moves it.
    next_attempt_at   timestamptz,
    lease_until       timestamptz,
    sealed            bytea,
    sealed_door       text,
    sealed_media_type text,
    sealed_at         timestamptz,
    -- What the receiver's receipt must repeat.
    sealed_digest     text,
    -- Of the content that was sealed: the same content is sent again in the same seal while it is fresh.
    sealed_of         text,
    sent_at           timestamptz,
    partner_receipt   text,
    delivered_at      timestamptz,
    last_reason       text,
    unique (report_id, receiver, lane)
);

create index dispatch_due on dispatch (next_attempt_at) where state in ('PENDING', 'QUEUED');
create index dispatch_aside on dispatch (owner, dispatch_id) where state = 'PARKED';
create index dispatch_waiting on dispatch (receiver, dispatch_id) where state = 'QUEUED';

-- What is to be said on a queue once its transaction has committed. Ids only.
create table outbox (
    id         bigint generated always as identity primary key,
    owner      text not null,
    queue      text not null,
    body       text not null,
    created_at timestamptz not null
);

-- Bytes nobody could trust, kept for those who investigate.
create table quarantine (
    id          uuid primary key,
    owner       text not null,
    peer        text not null,
    door        text not null,
    reason      text not null,
    wrapped_key bytea,
    wire        bytea not null,
    at          timestamptz not null
);

-- Refusals of one peer for one reason, counted from the first for a minute.
create table security_repeat (
    owner      text not null,
    peer       text not null,
    reason     text not null,
    opened_at  timestamptz not null,
    closes_at  timestamptz not null,
    instance   uuid not null,
    count      bigint not null,
    primary key (peer, reason)
);

create index security_repeat_closing on security_repeat (closes_at);
