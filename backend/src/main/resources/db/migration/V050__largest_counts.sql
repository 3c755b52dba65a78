-- A count that an answer holds is at most 2^53 - 1, the largest whole number that every browser holds exactly. Figures of
-- reports had that limit from the beginning; targets, their parts and people counted get it here. The API takes far smaller
-- ones only. Not valid: what is stored is not looked through, and stays as it is.
alter table target_version
    add constraint ck_target_version_value_exact check (value <= 9007199254740991) not valid,
    add constraint ck_target_version_base_value_exact check (base_value <= 9007199254740991) not valid;

alter table target_allocation
    add constraint ck_target_allocation_value_exact check (value <= 9007199254740991) not valid;

alter table unit_population
    add constraint ck_unit_population_total_exact check (total <= 9007199254740991) not valid,
    add constraint ck_unit_population_aged_15_and_over_exact check (aged_15_and_over <= 9007199254740991) not valid,
    add constraint ck_unit_population_households_exact check (households <= 9007199254740991) not valid;
