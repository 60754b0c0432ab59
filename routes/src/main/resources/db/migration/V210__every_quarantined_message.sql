-- Each message nobody could trust is kept by its octets, once, and what came beyond that is counted.
alter table quarantine
    -- Digest of what came; not known of what was kept before.
    add column raw     text,
    -- How often the very same came again.
    add column repeats bigint not null default 0,
    -- How many came and were not kept, because there was no more room.
    add column beyond  bigint not null default 0;

create index quarantine_same on quarantine (peer, raw) where state = 'KEPT';
create index quarantine_of_peer on quarantine (peer, at);
