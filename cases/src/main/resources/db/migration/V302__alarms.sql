-- What is to happen at a time, unless it is dropped before. A row that is gone has rung or was dropped.
create table alarm (
    alarm_id uuid primary key,
    owner    text not null,
    -- Who answers it: the kind of thing it is about.
    kind     text not null,
    subject  uuid not null,
    step     text not null,
    due_at   timestamptz not null,
    unique (kind, subject, step)
);

create index alarm_due on alarm (due_at);
