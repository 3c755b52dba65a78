-- Lists of units that were taken in, so that one can be taken back: what each began or changed, and how that was before.
create table unit_list (
    id               uuid not null,
    valid_from       date not null,
    state            text not null,
    version          int not null,
    -- One order with the reorganisations: whatever was recorded later stands in the way of taking something back.
    number           bigint not null default nextval('reorganisation_number_seq'),
    created          int not null,
    changed          int not null,
    recorded_at      timestamptz not null,
    recorded_by      text not null,
    recorded_by_name text not null,
    undone_at        timestamptz,
    undone_by        text,
    undone_by_name   text,
    constraint pk_unit_list primary key (id),
    constraint ck_unit_list_state check (state in ('APPLIED', 'UNDONE')),
    constraint ck_unit_list_undone check ((state = 'UNDONE') = (undone_at is not null)),
    constraint ck_unit_list_counts check (created >= 0 and changed >= 0)
);
create index ix_unit_list_number on unit_list (number);

-- EARLIER: known only from a later day, and beginning with the list instead. PARENT: got units that the list began.
create table unit_list_unit (
    list_id uuid not null,
    unit_id uuid not null,
    kind    text not null,
    constraint pk_unit_list_unit primary key (list_id, unit_id),
    constraint fk_unit_list_unit_list_id foreign key (list_id) references unit_list (id),
    constraint fk_unit_list_unit_unit_id foreign key (unit_id) references unit (id),
    constraint ck_unit_list_unit_kind check (kind in ('BEGINS', 'CHANGES', 'EARLIER', 'PARENT'))
);
create index ix_unit_list_unit_unit_id on unit_list_unit (unit_id);

create table unit_list_version_before (
    list_id     uuid not null,
    id          uuid not null,
    unit_id     uuid not null,
    code        text,
    name        text not null,
    folded_name text not null,
    type        text not null,
    parent_id   uuid,
    valid_from  date not null,
    valid_to    date,
    constraint pk_unit_list_version_before primary key (list_id, id),
    constraint fk_unit_list_version_before_list_id foreign key (list_id) references unit_list (id),
    constraint fk_unit_list_version_before_unit_id foreign key (unit_id) references unit (id)
);

grant usage on sequence reorganisation_number_seq to ${app};
grant select, insert on unit_list, unit_list_unit, unit_list_version_before to ${app};
grant update (state, version, undone_at, undone_by, undone_by_name) on unit_list to ${app};
