-- The same is asked once at a time, and other proceedings are not the same.
drop index consent_open;
create unique index consent_open on consent (asked_by, concerning, use, coalesce(recipient, ''), coalesce(agency, ''),
        coalesce(proceedings_digest, ''))
    where state in ('ASKED', 'IN_EXAMINATION');
