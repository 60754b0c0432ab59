-- What an originator lets others do with what it gave. One row for each request; its scope, its court and its reasons
-- stay in the message of the same id, under that message's key.
create table consent (
    consent_id         uuid primary key,
    -- Whose information it is, and whose people decide.
    owner              text not null,
    asked_by           text not null,
    asked_of           text not null,
    -- The dispatch by which it was told: about this information and no other.
    concerning         uuid not null,
    use                text not null check (use in ('ONWARD', 'CRIMINAL_COURT')),
    recipient          text,
    agency             text,
    framework          text,
    proceedings_digest text,
    wanted_until       date,
    asked_at           timestamptz not null,
    state              text not null check (state in ('ASKED', 'IN_EXAMINATION', 'GRANTED', 'GRANTED_WITH_CONDITIONS',
                           'REFUSED', 'WITHDRAWN', 'EXPIRED')),
    decision_message   uuid,
    decided_at         timestamptz,
    ground             text,
    conditions         integer not null default 0,
    valid_until        date,
    check (owner = asked_of),
    check (recipient is not null or agency is not null),
    check ((decision_message is null) = (decided_at is null)),
    check ((decision_message is null) = (state in ('ASKED', 'IN_EXAMINATION'))),
    check (state <> 'REFUSED' or ground is not null),
    -- Nobody consents to court use without an end (domain reference 3.3).
    check (use <> 'CRIMINAL_COURT' or state not in ('GRANTED', 'GRANTED_WITH_CONDITIONS') or valid_until is not null)
);

-- The same is asked once at a time.
create unique index consent_open on consent (asked_by, concerning, use, coalesce(recipient, ''), coalesce(agency, ''))
    where state in ('ASKED', 'IN_EXAMINATION');
create index consent_concerning on consent (concerning, recipient);
create index consent_asked_by on consent (asked_by, consent_id);
create index consent_asked_of on consent (asked_of, consent_id);

-- What the originator's staff must find before it can say yes. The reasons of each stay with its task.
create table consent_step (
    consent_id  uuid not null references consent,
    owner       text not null,
    step        text not null,
    answer      text not null default 'OPEN' check (answer in ('OPEN', 'POSITIVE', 'NEGATIVE')),
    ground      text,
    answered_at timestamptz,
    primary key (consent_id, step),
    check ((answer = 'OPEN') = (answered_at is null)),
    check ((answer = 'NEGATIVE') = (ground is not null))
);

-- Court use that a framework of the older form never lets the hub consent to: the way is through diplomatic or other
-- legally set channels (NL-JP Article 10(2)). Nothing follows here.
create table consent_pointer (
    pointer_id uuid primary key,
    owner      text not null,
    asked_by   text not null,
    -- The sender's own id: the message was refused and has none of the hub's.
    message_id uuid not null,
    concerning uuid not null,
    framework  text,
    at         timestamptz not null,
    unique (asked_by, message_id)
);
