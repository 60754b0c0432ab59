-- Files of many seizure reports. What they hold lies encrypted, in parts.
create table upload (
    upload_id        uuid primary key,
    owner            text not null,
    -- The issuer's id of the person or program that sent it; never a name.
    sent_by          text not null,
    file_digest      text not null,
    -- Over the file, the policy and the header but for its id and time: the same request is answered with the first upload.
    request_digest   text not null,
    format           text not null,
    -- As the sender named it; nothing if the file alone says so.
    template         text,
    policy           text not null,
    bytes            bigint not null,
    state            text not null check (state in
        ('RECEIVED', 'CHECKING', 'CHECKED', 'IMPORTING', 'IMPORTED', 'REJECTED', 'CANCELLED')),
    -- A code: why it was rejected.
    reason           text,
    reason_row       integer not null default 0,
    -- Gone when its content was forgotten.
    wrapped_key      bytea,
    header           bytea,
    -- The last row whose report is checked, and the last whose report is imported or refused.
    checked_through  integer not null default 0,
    imported_through integer not null default 0,
    reports          integer not null default 0,
    flagged          integer not null default 0,
    rejected         integer not null default 0,
    imported         integer not null default 0,
    -- Begun since something was last achieved.
    attempts         integer not null default 0,
    leased_until     timestamptz,
    received_at      timestamptz not null,
    finished_at      timestamptz
);

create unique index upload_once on upload (owner, request_digest) where state <> 'CANCELLED';
create index upload_waiting on upload (received_at) where finished_at is null;

create table upload_part (
    upload_id uuid not null references upload,
    number    integer not null,
    sealed    bytea not null,
    primary key (upload_id, number)
);

-- Verdicts that are not OK, many rows in one seal; of the check, and of the memory that import asks.
create table upload_verdicts (
    upload_id uuid not null references upload,
    stage     text not null check (stage in ('CHECK', 'IMPORT')),
    through   integer not null,
    sealed    bytea not null,
    primary key (upload_id, stage, through)
);

-- Which report a row became: each row once.
create table upload_report (
    upload_id  uuid not null references upload,
    row_number integer not null,
    message_id uuid not null unique,
    report_id  uuid not null,
    primary key (upload_id, row_number)
);
