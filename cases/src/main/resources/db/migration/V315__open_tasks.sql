-- What is decided stays for ever: lists of what is open must not read past it.
create index task_open_of_owner on task (owner, opened_at, task_id) where state in ('OPEN', 'HALF_DECIDED');
