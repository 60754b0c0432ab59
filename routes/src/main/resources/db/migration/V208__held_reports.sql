-- The upload that a report came with. While it is held it exists for nobody but the rules that remember; when its upload
-- ends, it is let go with all the others or taken away.
alter table message add column upload_id uuid;
alter table message drop constraint message_state_check;
alter table message add constraint message_state_check
    check (state in ('HELD', 'RECEIVED', 'ADDRESSED', 'PARKED', 'CANCELLED'));

create index message_held on message (upload_id) where state = 'HELD';

-- What the sender signed of an upload, and the hub's receipt for it; of the header and a digest, no content.
create table upload_statement (
    upload_id   uuid primary key,
    owner       text not null,
    statement   text not null,
    receipt     text not null,
    received_at timestamptz not null
);
