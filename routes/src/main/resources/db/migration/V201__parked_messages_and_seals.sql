-- Why a message was put aside before it had any dispatch.
alter table message add column parked_reason text;

create index message_aside on message (owner, received_at) where state = 'PARKED';

-- Content digest of every seal a dispatch ever had: a partner answers a repeat with its first receipt.
alter table dispatch add column sealed_digests text[] not null default '{}';

update dispatch set sealed_digests = array[sealed_digest] where sealed_digest is not null;

drop index dispatch_aside;
create index dispatch_aside on dispatch (owner, dispatch_id) where state in ('PARKED', 'REFERRED');
