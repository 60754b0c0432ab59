-- Other proceedings are not the same: what was asked for some is asked once at a time, and answered for them alone. Digests
-- from before were not keyed, so that a short reference could be guessed from them: none is known any more. A no from then
-- counts for whatever proceedings are named, a yes for none.
drop index consent_open;
update consent set proceedings_digest = case when state in ('REFUSED', 'WITHDRAWN') then null else 'unknown:' || consent_id end
    where proceedings_digest is not null;
create unique index consent_open on consent (asked_by, concerning, use, coalesce(recipient, ''), coalesce(agency, ''),
        coalesce(proceedings_digest, ''))
    where state in ('ASKED', 'IN_EXAMINATION');
