-- Which messages hold what was told by which dispatches: what a recall goes down along.
create table origin (
    report_id   uuid not null references message,
    dispatch_id uuid not null references dispatch,
    owner       text not null,
    primary key (report_id, dispatch_id)
);

create index origin_of on origin (dispatch_id);
