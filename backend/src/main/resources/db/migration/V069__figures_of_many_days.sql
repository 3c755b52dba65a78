-- A year of a province is 60.000 rows that lie on nearly as many pages, for a page holds reports of one day. Whoever reads them day
-- after day finds all of it here, unit by unit. A row of many figures is too long for an index: those of a regime that has asked for
-- more than 80 are read from the table.
create index ix_submission_figures on submission (regime_id, unit_id, as_of) include (numbers, answers, state, timeliness)
    where set_aside_by is null and length(answers) <= 80;

-- An index is read instead of the table only where the table was vacuumed: after each 1 % of new rows, not 20.
alter table submission set (autovacuum_vacuum_insert_scale_factor = 0.01);
