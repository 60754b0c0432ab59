-- The CEN lane: what is published after review, from which quantity on, and which reports speak of one seizure.

create table publication (
    publication_id uuid primary key,
    -- Whose staff decide: the RILO office.
    owner          text not null,
    provider       text not null,
    kind           text not null check (kind in ('REPORT', 'ALERT')),
    -- The newest message of it: a report that was returned is replaced by another.
    report_id      uuid not null unique,
    state          text not null,
    opened_at      timestamptz not null,
    changed_at     timestamptz not null,
    -- What a reviewer needs to find it: codes and dates.
    facts          text[] not null,
    ground         text,
    rules          text[] not null default '{}',
    wrapped_key    bytea,
    remarks        bytea,
    check ((wrapped_key is null) = (remarks is null))
);

create index publication_waiting on publication (owner, opened_at, publication_id) where state = 'RILO_REVIEW';

create table publication_step (
    publication_id uuid not null references publication,
    number         integer not null check (number >= 1),
    event          text not null,
    actor          text not null,
    made_by        text not null,
    report_id      uuid not null,
    state          text not null,
    at             timestamptz not null,
    primary key (publication_id, number)
);

create table cen_threshold (
    owner          text not null,
    number         integer not null check (number >= 1),
    category       text not null,
    -- Null: all of the category.
    type           text,
    -- Null: of all members.
    member         text,
    measure        text not null check (measure in ('KILOGRAMS', 'PIECES')),
    -- Zero: none any more.
    minimum        numeric(18, 6) not null check (minimum >= 0),
    effective_from date not null,
    set_by         text not null,
    set_at         timestamptz not null,
    primary key (owner, number)
);

create table sighting (
    message_id     uuid primary key,
    -- The administration that reports.
    owner          text not null,
    at             timestamptz not null,
    lanes          text[] not null,
    group_id       uuid not null,
    seized_month   date not null,
    reference_mark text not null,
    place_marks    text[] not null,
    strong_marks   text[] not null,
    -- What others have that are like it: under every master key, a day before and after.
    reference_near text[] not null,
    place_near     text[] not null,
    strong_near    text[] not null,
    -- Of all goods, in the order of their types and units.
    amounts        numeric[] not null,
    same_case      uuid[] not null,
    amends         uuid,
    cancels        boolean not null
);

comment on table sighting is 'one report of a seizure; marks are keyed digests of what it says';

create index sighting_group on sighting (group_id);
create index sighting_reference on sighting (reference_mark);
create index sighting_place on sighting using gin (place_marks);
create index sighting_strong on sighting using gin (strong_marks);
create index sighting_same_case on sighting using gin (same_case);
create index sighting_amends on sighting (amends);
create index sighting_month on sighting (seized_month);

create table sighting_goods (
    message_id uuid not null references sighting,
    number     integer not null,
    category   text not null,
    kilograms  numeric,
    primary key (message_id, number)
);

-- What is known of two reports: that they are of one seizure, that they may be, or that they are not.
create table sighting_tie (
    tie_id     uuid not null unique,
    first      uuid not null references sighting,
    second     uuid not null references sighting,
    rule       text not null,
    state      text not null check (state in ('TIED', 'PROPOSED', 'CUT')),
    made_by    text not null,
    made_at    timestamptz not null,
    primary key (first, second),
    check (first < second)
);

create index sighting_tie_second on sighting_tie (second);

create function cen_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'steps and thresholds stay as they are' using errcode = 'restrict_violation';
end $$;

create trigger publication_step_stays before update or delete or truncate on publication_step
    for each statement execute function cen_refuse();
create trigger cen_threshold_stays before update or delete or truncate on cen_threshold
    for each statement execute function cen_refuse();
