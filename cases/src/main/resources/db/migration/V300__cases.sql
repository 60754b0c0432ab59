-- What waits for a person before it is published in the CEN lane. One review for each report.
create table review (
    task_id     uuid primary key,
    owner       text not null,
    kind        text not null check (kind = 'RILO_REVIEW'),
    report_id   uuid not null unique,
    provider    text not null,
    opened_at   timestamptz not null,
    facts       text[] not null,
    released_by text,
    released_at timestamptz,
    -- Since when its provider wants it no more: cancelled or replaced before anybody released it.
    withdrawn_at timestamptz,
    check ((released_by is null) = (released_at is null))
);

create index review_open on review (owner, opened_at) where released_at is null and withdrawn_at is null;
