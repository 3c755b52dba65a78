-- A count of a unit's people for a year: any of the three counts, by hand or from a table, with a version that is seen
-- before it is changed.
alter table unit_population
    alter column aged_15_and_over drop not null,
    add column total      bigint,
    add column households bigint,
    add column version    int not null default 1,
    add constraint ck_unit_population_total check (total >= 0),
    add constraint ck_unit_population_households check (households >= 0),
    add constraint ck_unit_population_counted check (num_nonnulls(total, aged_15_and_over, households) > 0),
    add constraint ck_unit_population_parts check (aged_15_and_over <= total and households <= total);
