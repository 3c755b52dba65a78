-- What was set aside is nobody's report any more: a unit that is there after all may report for the date.
alter table submission drop constraint uk_submission_obligation;
create unique index uk_submission_obligation on submission (regime_id, unit_id, as_of) where set_aside_by is null;
create index ix_submission_set_aside on submission (unit_id, as_of) where set_aside_by is not null;
