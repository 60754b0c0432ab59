-- What people propose to change in the frameworks, who signed for it, and every version there ever was.

create table framework_proposal (
    proposal_id    uuid primary key,
    owner          text not null,
    framework      text not null,
    yaml           text not null,
    cases          text not null,
    version_hash   text not null,
    cases_hash     text not null,
    effective_from date not null,
    proposed_by    text not null,
    proposed_at    timestamptz not null,
    expires_at     timestamptz not null,
    -- The number of the newest version when it was proposed; zero where there was none.
    follows        integer not null,
    withdrawn_by   text,
    withdrawn_at   timestamptz,
    check (expires_at > proposed_at),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create index framework_proposal_open on framework_proposal (owner, proposed_at) where withdrawn_at is null;

-- One person, one certificate and one key sign a proposal once.
create table framework_approval (
    proposal_id             uuid not null references framework_proposal,
    subject                 text not null,
    certificate_fingerprint text not null,
    key_fingerprint         text not null,
    certificate             bytea not null,
    statement               text not null,
    approved_at             timestamptz not null,
    primary key (proposal_id, subject),
    unique (proposal_id, certificate_fingerprint),
    unique (proposal_id, key_fingerprint)
);

create table framework_version (
    framework      text not null,
    number         integer not null check (number >= 1),
    owner          text not null,
    source         text not null check (source in ('SHIPPED', 'APPROVED')),
    yaml           text not null,
    cases          text not null,
    version_hash   text not null,
    cases_hash     text not null,
    effective_from date,
    proposal_id    uuid unique references framework_proposal,
    recorded_at    timestamptz not null,
    primary key (framework, number),
    check ((source = 'SHIPPED') = (effective_from is null)),
    check ((source = 'SHIPPED') = (proposal_id is null)),
    check (source = 'APPROVED' or number = 1)
);

comment on column framework_version.effective_from is 'first day, in UTC; a shipped version counts on every day until another takes its place';
comment on column framework_approval.statement is 'compact JWS over the RFC 8785 form of what was approved';

-- Against mistakes, not against the owner of the tables: that one the ledger shows.
create function framework_refuse() returns trigger language plpgsql as $$
begin
    raise exception 'frameworks, their versions and what was signed for them stay as they are' using errcode = 'restrict_violation';
end $$;

create trigger framework_version_stays before update or delete or truncate on framework_version
    for each statement execute function framework_refuse();
create trigger framework_approval_stays before update or delete or truncate on framework_approval
    for each statement execute function framework_refuse();
create trigger framework_proposal_is_kept before delete or truncate on framework_proposal
    for each statement execute function framework_refuse();

-- A proposal can be withdrawn while it has come to nothing; nothing else of it changes.
create function framework_proposal_changes() returns trigger language plpgsql as $$
begin
    if old.withdrawn_at is not null
        or to_jsonb(old) - 'withdrawn_by' - 'withdrawn_at' <> to_jsonb(new) - 'withdrawn_by' - 'withdrawn_at'
        or exists (select 1 from framework_version where proposal_id = old.proposal_id) then
        raise exception 'a proposal stays as it is' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger framework_proposal_stays before update on framework_proposal
    for each row execute function framework_proposal_changes();

-- A version that people made is exactly what two of them signed.
create function framework_version_is_signed() returns trigger language plpgsql as $$
begin
    if new.source = 'APPROVED' and not exists (
        select 1 from framework_proposal p
        where p.proposal_id = new.proposal_id and p.withdrawn_at is null
            and (p.owner, p.framework, p.yaml, p.cases, p.version_hash, p.cases_hash, p.effective_from)
                = (new.owner, new.framework, new.yaml, new.cases, new.version_hash, new.cases_hash, new.effective_from)
            and (select count(*) from framework_approval a where a.proposal_id = p.proposal_id) = 2) then
        raise exception 'a version is what two people signed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create trigger framework_version_signed before insert on framework_version
    for each row execute function framework_version_is_signed();
