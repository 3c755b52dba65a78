-- From when flows that no target is set for are summed; the first of the year where null.
alter table report
    add column flows_from date,
    add constraint ck_report_flows_from check (flows_from <= as_of);
