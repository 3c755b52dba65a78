-- Units in time. A unit is an identity with a level; its code, name, type and parent hold for a period.
-- Periods are [valid_from, valid_to), an open end is null. ${app} is the role the application runs under.

create extension if not exists btree_gist;

create table unit (
    id    uuid not null,
    level text not null,
    constraint pk_unit primary key (id),
    constraint uk_unit_id_level unique (id, level),
    constraint ck_unit_level check (level in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'))
);

create table unit_version (
    id          uuid not null,
    unit_id     uuid not null,
    level       text not null,
    code        text,
    name        text not null,
    folded_name text not null,
    type        text not null,
    parent_id   uuid,
    valid_from  date not null,
    valid_to    date,
    constraint pk_unit_version primary key (id),
    constraint fk_unit_version_unit_id_level foreign key (unit_id, level) references unit (id, level),
    constraint fk_unit_version_parent_id foreign key (parent_id) references unit (id),
    constraint ck_unit_version_period check (valid_to > valid_from),
    constraint ck_unit_version_parent_id check (parent_id <> unit_id),
    constraint ck_unit_version_name check (name <> '' and name is nfc normalized),
    constraint ck_unit_version_type check (type in ('QUOC_GIA', 'TINH', 'THANH_PHO_TRUNG_UONG', 'HUYEN', 'QUAN',
        'THI_XA', 'THANH_PHO', 'XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU', 'THON', 'TO_DAN_PHO')),
    -- Deferred, because the ORM inserts the new version before it closes the old one.
    constraint ex_unit_version_unit_id exclude using gist
        (unit_id with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred,
    constraint ex_unit_version_level_code exclude using gist
        (level with =, code with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred,
    -- One root at a time: the country, or the province that runs an installation of its own.
    constraint ex_unit_version_root exclude using gist
        (daterange(valid_from, valid_to) with &&) where (parent_id is null) deferrable initially deferred
);
create index ix_unit_version_parent_id on unit_version (parent_id);
create index ix_unit_version_level_code on unit_version (level, code);

-- The closure of the tree in time, each unit its own ancestor at depth 0. Written by the unit package alone.
create table unit_ancestor (
    ancestor_id   uuid not null,
    descendant_id uuid not null,
    depth         int  not null,
    valid_from    date not null,
    valid_to      date,
    constraint pk_unit_ancestor primary key (descendant_id, ancestor_id, valid_from),
    constraint fk_unit_ancestor_ancestor_id foreign key (ancestor_id) references unit (id),
    constraint fk_unit_ancestor_descendant_id foreign key (descendant_id) references unit (id),
    constraint ck_unit_ancestor_period check (valid_to > valid_from),
    constraint ck_unit_ancestor_depth check (depth >= 0)
);
create index ix_unit_ancestor_ancestor_id on unit_ancestor (ancestor_id, descendant_id) include (depth, valid_from, valid_to);

-- A dated, documented event, and which unit passed into which other one by it.
create table reorganisation (
    id              uuid not null,
    decision_number text not null,
    decision_date   date,
    effective_on    date not null,
    constraint pk_reorganisation primary key (id)
);

create table succession (
    reorganisation_id uuid not null,
    predecessor_id    uuid not null,
    successor_id      uuid not null,
    share             numeric,
    constraint pk_succession primary key (predecessor_id, successor_id),
    constraint fk_succession_reorganisation_id foreign key (reorganisation_id) references reorganisation (id),
    constraint fk_succession_predecessor_id foreign key (predecessor_id) references unit (id),
    constraint fk_succession_successor_id foreign key (successor_id) references unit (id),
    constraint ck_succession_self check (predecessor_id <> successor_id),
    -- 1 for a whole unit; null where the decision states no share.
    constraint ck_succession_share check (share > 0 and share <= 1)
);
create index ix_succession_successor_id on succession (successor_id);

grant select, insert on unit, reorganisation to ${app};
grant select, insert, update, delete on unit_version, unit_ancestor, succession to ${app};
