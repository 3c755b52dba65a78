-- Units are reorganised by decision: what was ordered, what became of each unit, and how they were before, so that a mistake
-- can be taken back.
alter table reorganisation
    add column issuer text not null,
    add column note text,
    add column state text not null,
    add column version int not null,
    -- In which order they were recorded, whatever days they take effect on.
    add column number bigint not null generated always as identity,
    -- Which units passed into which, and what became of late submissions; kept when the reorganisation is taken back.
    add column outcome jsonb not null,
    add column recorded_at timestamptz not null,
    add column recorded_by text not null,
    add column recorded_by_name text not null,
    add column undone_at timestamptz,
    add column undone_by text,
    add column undone_by_name text,
    add constraint ck_reorganisation_state check (state in ('APPLIED', 'UNDONE')),
    add constraint ck_reorganisation_undone check ((state = 'UNDONE') = (undone_at is not null)),
    add constraint ck_reorganisation_text check (decision_number is nfc normalized and issuer is nfc normalized
        and note is nfc normalized);
create index ix_reorganisation_effective_on_id on reorganisation (effective_on, id);

-- The units it touched, each as it was on the eve and on the day; a parent that only got or lost children as neither.
create table reorganisation_unit (
    reorganisation_id uuid not null,
    unit_id           uuid not null,
    kind              text not null,
    position          int  not null,
    state_before      jsonb,
    state_after       jsonb,
    -- What became of submissions of that day or later, where there were some.
    late_handling     text,
    late_carried      int not null,
    late_set_aside    int not null,
    constraint pk_reorganisation_unit primary key (reorganisation_id, unit_id),
    constraint fk_reorganisation_unit_reorganisation_id foreign key (reorganisation_id) references reorganisation (id),
    constraint fk_reorganisation_unit_unit_id foreign key (unit_id) references unit (id),
    constraint ck_reorganisation_unit_late_handling check (late_handling in ('CARRY', 'SET_ASIDE')),
    constraint ck_reorganisation_unit_kind check (kind in ('BEGINS', 'ENDS', 'CHANGES', 'PARENT')),
    constraint ck_reorganisation_unit_states check ((state_before is null) = (kind in ('BEGINS', 'PARENT'))
        and (state_after is null) = (kind in ('ENDS', 'PARENT')))
);
create index ix_reorganisation_unit_unit_id on reorganisation_unit (unit_id);

-- The versions of the units that it ended or changed, as they were before it.
create table unit_version_before (
    reorganisation_id uuid not null,
    id                uuid not null,
    unit_id           uuid not null,
    code              text,
    name              text not null,
    folded_name       text not null,
    type              text not null,
    parent_id         uuid,
    valid_from        date not null,
    valid_to          date,
    constraint pk_unit_version_before primary key (reorganisation_id, id),
    constraint fk_unit_version_before_reorganisation_id foreign key (reorganisation_id) references reorganisation (id),
    constraint fk_unit_version_before_unit_id foreign key (unit_id) references unit (id)
);

-- Predecessors that the installation does not hold: what the sums of their successors leave out.
create table outside_predecessor (
    reorganisation_id uuid not null,
    successor_id      uuid not null,
    position          int  not null,
    name              text not null,
    code              text,
    within            text,
    constraint pk_outside_predecessor primary key (successor_id, position),
    constraint fk_outside_predecessor_reorganisation_id foreign key (reorganisation_id) references reorganisation (id),
    constraint fk_outside_predecessor_successor_id foreign key (successor_id) references unit (id),
    constraint ck_outside_predecessor_text
        check (name is nfc normalized and within is nfc normalized)
);

grant update (state, version, undone_at, undone_by, undone_by_name) on reorganisation to ${app};
grant select, insert on reorganisation_unit, unit_version_before to ${app};
grant select, insert, delete on outside_predecessor to ${app};
