-- Each name that a unit has or had, once: a country has some nine times as many units as names, and whether a name is written
-- almost as what somebody types is worked out for names. One that nobody is called by any more stays, and finds nothing.
create table unit_name (
    folded_name text not null,
    constraint pk_unit_name primary key (folded_name)
);
insert into unit_name select distinct folded_name from unit_version;
-- Entries wait in no list: after a country was taken in, that would be so long that the index would not be used at all.
create index ix_unit_name_folded_name_trgm on unit_name using gin (folded_name gin_trgm_ops) with (fastupdate = off);
drop index ix_unit_version_folded_name_trgm;

-- By the database, because versions are written in more than one place and a name that is missing would not be found.
create function add_unit_names() returns trigger language plpgsql as $$
begin
    insert into unit_name select distinct folded_name from written on conflict do nothing;
    return null;
end
$$;
create trigger tr_unit_version_insert after insert on unit_version
    referencing new table as written for each statement execute function add_unit_names();
create trigger tr_unit_version_update after update on unit_version
    referencing new table as written for each statement execute function add_unit_names();

grant select, insert on unit_name to ${app};

-- What belongs to a unit is looked up a hundred thousand times over, and PostgreSQL took the indexes of these constraints to
-- be cheaper than ix_unit_version_unit_id and ix_unit_version_level_code: they take ten times as long. The condition holds for
-- every row (ck_unit_version_name) and keeps them from being used for anything but their constraint.
alter table unit_version
    drop constraint ex_unit_version_unit_id,
    drop constraint ex_unit_version_level_code,
    add constraint ex_unit_version_unit_id exclude using gist
        (unit_id with =, daterange(valid_from, valid_to) with &&) where (name <> '') deferrable initially deferred,
    add constraint ex_unit_version_level_code exclude using gist
        (level with =, code with =, daterange(valid_from, valid_to) with &&) where (name <> '')
        deferrable initially deferred;
