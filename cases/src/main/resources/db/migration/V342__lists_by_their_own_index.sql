-- Each list of requests in the order of one index that no other index has: the last column before case_id is part of the order, so that a
-- list of what few requests are is never read by walking past all of them. Those that are open stand by themselves in each.
-- What comes behind case_id is for further filters: what they leave out is told by the index, without its row.
drop index request_case_requesting;
drop index request_case_requesting_state;
drop index request_case_requesting_other;
drop index request_case_requesting_kind;
drop index request_case_requesting_open;
drop index request_case_requested;
drop index request_case_requested_state;
drop index request_case_requested_other;
drop index request_case_requested_kind;
drop index request_case_requested_open;

create index request_case_requesting on request_case (requesting, is_open, case_id);
create index request_case_requesting_state on request_case (requesting, is_open, state, case_id, kind, urgency);
create index request_case_requesting_other on request_case (requesting, is_open, requested, case_id, state, kind, urgency);
create index request_case_requesting_kind on request_case (requesting, is_open, urgency, kind, case_id);
create index request_case_requesting_urgency on request_case (requesting, is_open, urgency, case_id);
create index request_case_requested on request_case (requested, is_open, case_id) where released_at is not null;
create index request_case_requested_state on request_case (requested, is_open, state, case_id, kind, urgency) where released_at is not null;
create index request_case_requested_other on request_case (requested, is_open, requesting, case_id, state, kind, urgency) where released_at is not null;
create index request_case_requested_kind on request_case (requested, is_open, urgency, kind, case_id) where released_at is not null;
create index request_case_requested_urgency on request_case (requested, is_open, urgency, case_id) where released_at is not null;
