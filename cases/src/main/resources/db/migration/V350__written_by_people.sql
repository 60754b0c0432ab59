-- How often people of each side have written about a request at the staff's door: part of the version that this side reads.
alter table request_case
    add column requesting_wrote integer not null default 0,
    add column requested_wrote  integer not null default 0;
