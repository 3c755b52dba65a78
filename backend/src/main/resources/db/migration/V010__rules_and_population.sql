-- What a version of a regime holds figures against; the forms of the rules are those of vn.toso.regime.Rule.
alter table regime_version add column rules jsonb not null default '[]';

-- How many people a unit had in a year: what a count of people is held against.
create table unit_population (
    unit_id          uuid   not null,
    year             int    not null,
    aged_15_and_over bigint not null,
    source           text   not null,
    constraint pk_unit_population primary key (unit_id, year),
    constraint fk_unit_population_unit_id foreign key (unit_id) references unit (id),
    constraint ck_unit_population_year check (year between 1900 and 2200),
    constraint ck_unit_population_aged_15_and_over check (aged_15_and_over >= 0)
);

grant select, insert, update on unit_population to ${app};
