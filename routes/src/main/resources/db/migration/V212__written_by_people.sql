-- Who of the owner's people wrote it, by the issuer's id; null where a system sealed it.
alter table message add column author text;
