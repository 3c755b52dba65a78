-- Why a report was issued although something in its figures was open.
alter table report_event add column reason text;
