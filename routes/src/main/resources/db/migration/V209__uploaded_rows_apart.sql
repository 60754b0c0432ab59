-- Rows of files wait apart from all other messages: in the outbox, and where a timer looks for what lies still.
create index outbox_pressing on outbox (id) where queue <> 'hub.uploaded';
create index outbox_uploaded on outbox (id) where queue = 'hub.uploaded';

drop index message_unaddressed;
create index message_unaddressed on message (received_at) where state = 'RECEIVED' and upload_id is null;
create index message_unaddressed_row on message (received_at) where state = 'RECEIVED' and upload_id is not null;
