-- Only seizure reports have a reference of their administration's.
alter table message alter column reference_year drop not null;
alter table message alter column reference_hash drop not null;
