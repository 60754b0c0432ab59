-- What threatens serious damage goes before everything else (NL-JP 3(3), 7(1)). It is set where a message is accepted, unless
-- something else of its conversation has still to leave.
alter table message add column urgent boolean not null default false;
alter table dispatch add column urgent boolean not null default false;
alter table outbox add column urgent boolean not null default false;

-- The few are found by themselves, so that the many are picked as fast as before.
create index outbox_urgent on outbox (id) where urgent;
create index message_unaddressed_urgent on message (received_at) where state = 'RECEIVED' and urgent;
create index dispatch_due_urgent on dispatch (next_attempt_at) where state in ('PENDING', 'QUEUED') and urgent;
create index dispatch_waiting_urgent on dispatch (receiver, dispatch_id) where state = 'QUEUED' and urgent;
