-- What was open in the figures of a report when it was issued.
alter table report_event add column open_points jsonb;
