-- An owner's decisions, oldest first: whoever replays them reads them page by page.
create index dispatch_decided on dispatch (owner, decided_at, dispatch_id) where decided_at is not null;
