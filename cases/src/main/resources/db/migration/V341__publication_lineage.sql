-- A message finds the publication that it once was the newest of.
create index publication_step_report on publication_step (report_id);
