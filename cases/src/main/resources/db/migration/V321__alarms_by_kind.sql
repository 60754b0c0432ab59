-- Each kind of alarm is asked for by itself, however many of another are due.
create index alarm_due_of_kind on alarm (kind, due_at) where stopped_at is null;
