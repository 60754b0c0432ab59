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
    constraint consent_decided check ((decision_message is null) = (state in ('ASKED', 'IN_EXAMINATION'))),
    constraint consent_grounded check (state <> 'REFUSED' or ground is not null),
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

-- Whatever the program before the tables does: nothing is granted while a step is open or was answered with no, and
-- nothing moves but as the table of docs/consents.md has it.
create function consent_moves() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
            ('ASKED', 'IN_EXAMINATION'), ('ASKED', 'GRANTED'), ('ASKED', 'GRANTED_WITH_CONDITIONS'), ('ASKED', 'REFUSED'),
            ('IN_EXAMINATION', 'GRANTED'), ('IN_EXAMINATION', 'GRANTED_WITH_CONDITIONS'), ('IN_EXAMINATION', 'REFUSED'),
            ('GRANTED', 'WITHDRAWN'), ('GRANTED', 'EXPIRED'),
            ('GRANTED_WITH_CONDITIONS', 'WITHDRAWN'), ('GRANTED_WITH_CONDITIONS', 'EXPIRED')) then
        raise exception 'a consent does not move so' using errcode = 'check_violation';
    end if;
    if new.state in ('GRANTED', 'GRANTED_WITH_CONDITIONS') and exists (
            select from consent_step where consent_id = new.consent_id and answer <> 'POSITIVE') then
        raise exception 'a step stands against this consent' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger consent_moves before update on consent for each row execute function consent_moves();

-- What was answered stays answered.
create function consent_step_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.answer <> 'OPEN' then
        raise exception 'an answer stays' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger consent_step_stays before update or delete on consent_step
    for each row execute function consent_step_stays();
