-- What waits for the RILO office is a publication; reviews of their own are no more.
drop table review;

-- What cancels or replaces a published report goes to those who have it, and is reviewed as they were.
alter table publication drop constraint publication_kind_check;
alter table publication add constraint publication_kind_check check (kind in ('REPORT', 'ALERT', 'AMENDMENT'));
