-- A file that was rejected may be sent again as it is: what rejected it may be gone.
drop index upload_once;
create unique index upload_once on upload (owner, request_digest) where state not in ('CANCELLED', 'REJECTED');
