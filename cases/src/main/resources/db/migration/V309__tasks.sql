-- What waits for people, and what they said.
create table task (
    task_id   uuid primary key,
    owner     text not null,
    kind      text not null,
    subject   uuid not null,
    question  text not null,
    facts     text[] not null,
    deciders  text[] not null check (cardinality(deciders) > 0),
    approvals integer not null check (approvals >= 1),
    barred    text[] not null,
    opened_at timestamptz not null,
    due_at    timestamptz,
    state     text not null check (state in ('OPEN', 'HALF_DECIDED', 'DECIDED', 'CLOSED')),
    version   integer not null,
    reminders integer not null
);

create unique index task_open_once on task (kind, subject, question) where state in ('OPEN', 'HALF_DECIDED');
create index task_of_owner on task (owner, opened_at, task_id);

-- One person votes once.
create table task_vote (
    task_id     uuid not null references task,
    number      integer not null check (number >= 1),
    subject     text not null,
    roles       text[] not null,
    positive    boolean not null,
    ground      text,
    choice      text,
    wrapped_key bytea not null,
    reasons     bytea not null,
    at          timestamptz not null,
    primary key (task_id, subject),
    unique (task_id, number),
    check (positive = (ground is null))
);

comment on column task.barred is 'the issuer''s ids of people who may not decide it';
comment on column task_vote.reasons is 'a person''s own words, under the key beside them';

-- What came of a referral: every later decision on the dispatch looks at it.
create table ruling (
    task_id     uuid primary key references task,
    dispatch_id uuid not null,
    says        text not null check (says in ('ALLOW', 'REFUSE')),
    problems    text[] not null,
    roles       text[] not null,
    people      integer not null check (people >= 1),
    basis       text,
    at          timestamptz not null
);

create index ruling_of_dispatch on ruling (dispatch_id);
