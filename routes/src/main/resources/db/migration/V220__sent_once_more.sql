-- A message goes to the same receiver once more where something that came to it later makes that necessary: this dispatch.
alter table dispatch add column prompted_by uuid references dispatch;
alter table dispatch drop constraint dispatch_report_id_receiver_lane_key;
alter table dispatch add constraint dispatch_once unique nulls not distinct (report_id, receiver, lane, prompted_by);
