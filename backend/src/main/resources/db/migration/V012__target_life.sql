-- Targets are declared, revised, divided and ended by those who run the programme.

-- A target that is ended early is in force until the day before valid_to; period_to stays what the document says.
alter table target
    add column version int not null default 0,
    add column valid_to date,
    add constraint ck_target_valid_to check (valid_to > period_from and valid_to < period_to);

-- How the part of one unit was divided over the units right below: the declared value over the units below the target's
-- own, the part of a commune over its villages.
create table target_division (
    target_version_id uuid not null,
    unit_id           uuid not null,
    mode              text not null,
    note              text,
    constraint pk_target_division primary key (target_version_id, unit_id),
    constraint fk_target_division_target_version_id foreign key (target_version_id) references target_version (id),
    constraint fk_target_division_unit_id foreign key (unit_id) references unit (id),
    constraint ck_target_division_mode check (mode in ('HAND', 'EVEN', 'BY_POPULATION')),
    constraint ck_target_division_note check (note is nfc normalized)
);

insert into target_division (target_version_id, unit_id, mode, note)
select v.id, t.unit_id, 'HAND', v.allocation_note
from target_version v
join target t on t.id = v.target_id
where exists (select from target_allocation a where a.target_version_id = v.id);

alter table target_version drop column allocation_note;

alter table target_allocation add column parent_id uuid;
update target_allocation a set parent_id = t.unit_id
from target_version v
join target t on t.id = v.target_id
where v.id = a.target_version_id;
alter table target_allocation
    alter column parent_id set not null,
    add constraint fk_target_allocation_division foreign key (target_version_id, parent_id)
        references target_division (target_version_id, unit_id);

grant update (version, valid_to) on target to ${app};
grant select, insert, update, delete on target_division to ${app};
grant delete on target_allocation to ${app};
