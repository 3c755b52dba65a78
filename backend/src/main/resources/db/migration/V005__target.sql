-- A target is declared by a document; its value is stored as declared, with the share and the base it is said to rest on.
create table target (
    id          uuid not null,
    unit_id     uuid not null,
    name_vi     text not null,
    name_en     text not null,
    counts      text not null,
    period_from date not null,
    period_to   date not null,
    constraint pk_target primary key (id),
    constraint fk_target_unit_id foreign key (unit_id) references unit (id),
    constraint ck_target_counts check (counts in ('PERSONS', 'ACCOUNTS', 'ORGANISATIONS', 'OTHER')),
    constraint ck_target_period check (period_to > period_from)
);
create index ix_target_unit_id on target (unit_id);

-- The version in force on a date is the latest that is effective by then.
create table target_version (
    id              uuid   not null,
    target_id       uuid   not null,
    value           bigint not null,
    share_percent   numeric,
    base_vi         text,
    base_en         text,
    base_value      bigint,
    effective_from  date   not null,
    document_number text   not null,
    document_date   date   not null,
    document_issuer text   not null,
    allocation_note text,
    constraint pk_target_version primary key (id),
    constraint fk_target_version_target_id foreign key (target_id) references target (id),
    constraint uk_target_version_target_id_effective_from unique (target_id, effective_from),
    constraint ck_target_version_value check (value > 0),
    constraint ck_target_version_share_percent check (share_percent > 0 and share_percent <= 100),
    constraint ck_target_version_base_value check (base_value > 0)
);

-- What a unit below has to reach of a declared target.
create table target_allocation (
    target_version_id uuid   not null,
    unit_id           uuid   not null,
    value             bigint not null,
    constraint pk_target_allocation primary key (target_version_id, unit_id),
    constraint fk_target_allocation_target_version_id foreign key (target_version_id) references target_version (id),
    constraint fk_target_allocation_unit_id foreign key (unit_id) references unit (id),
    constraint ck_target_allocation_value check (value >= 0)
);
create index ix_target_allocation_unit_id on target_allocation (unit_id);

-- The indicators a target is the denominator of, how their rate is to be read and with how many decimals it is printed.
create table target_indicator (
    target_id    uuid not null,
    indicator_id uuid not null,
    method       text not null,
    rate_digits  int  not null,
    constraint pk_target_indicator primary key (target_id, indicator_id),
    constraint fk_target_indicator_target_id foreign key (target_id) references target (id),
    constraint fk_target_indicator_indicator_id foreign key (indicator_id) references indicator (id),
    constraint ck_target_indicator_method check (method in ('SHARE', 'ACCOUNTS_PER_PLANNED_PERSON')),
    constraint ck_target_indicator_rate_digits check (rate_digits between 0 and 4)
);

grant select, insert on target, target_version, target_allocation, target_indicator to ${app};
