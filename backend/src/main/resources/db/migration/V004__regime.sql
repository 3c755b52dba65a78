-- Reporting regimes (Nghị định 09/2019/NĐ-CP). What a regime asks is a version with a validity; past versions never change.
create table regime (
    id            uuid not null,
    owner_unit_id uuid not null,
    code          text not null,
    constraint pk_regime primary key (id),
    constraint fk_regime_owner_unit_id foreign key (owner_unit_id) references unit (id),
    constraint uk_regime_owner_unit_id_code unique (owner_unit_id, code)
);

create table regime_version (
    id              uuid  not null,
    regime_id       uuid  not null,
    name_vi         text  not null,
    name_en         text  not null,
    content         text  not null,
    legal_basis     text  not null,
    recipient       text  not null,
    sending_method  text  not null,
    outline         text  not null,
    reporting_level text  not null,
    calendar        jsonb not null,
    valid_from      date  not null,
    valid_to        date,
    constraint pk_regime_version primary key (id),
    constraint fk_regime_version_regime_id foreign key (regime_id) references regime (id),
    constraint ck_regime_version_period check (valid_to > valid_from),
    constraint ck_regime_version_reporting_level
        check (reporting_level in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE')),
    constraint ex_regime_version_regime_id exclude using gist
        (regime_id with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred
);

-- Data closes at closing_time of the as-of date; it is sent by deadline_time, deadline_days later. Local time of Vietnam.
create table regime_timing (
    regime_version_id uuid not null,
    level             text not null,
    closing_time      time not null,
    deadline_days     int  not null,
    deadline_time     time not null,
    constraint pk_regime_timing primary key (regime_version_id, level),
    constraint fk_regime_timing_regime_version_id foreign key (regime_version_id) references regime_version (id),
    constraint ck_regime_timing_level check (level in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE')),
    constraint ck_regime_timing_deadline
        check (deadline_days > 0 or (deadline_days = 0 and deadline_time >= closing_time))
);

-- The indicators a version shows, in order. Only those without parts are asked of the reporting units.
create table regime_indicator (
    regime_version_id uuid not null,
    indicator_id      uuid not null,
    position          int  not null,
    constraint pk_regime_indicator primary key (regime_version_id, indicator_id),
    constraint uk_regime_indicator_position unique (regime_version_id, position),
    constraint fk_regime_indicator_regime_version_id foreign key (regime_version_id) references regime_version (id),
    constraint fk_regime_indicator_indicator_id foreign key (indicator_id) references indicator (id)
);

create table exemption (
    id         uuid not null,
    regime_id  uuid not null,
    unit_id    uuid not null,
    reason     text not null,
    valid_from date not null,
    valid_to   date,
    constraint pk_exemption primary key (id),
    constraint fk_exemption_regime_id foreign key (regime_id) references regime (id),
    constraint fk_exemption_unit_id foreign key (unit_id) references unit (id),
    constraint ck_exemption_period check (valid_to > valid_from),
    constraint ex_exemption_regime_id_unit_id exclude using gist
        (regime_id with =, unit_id with =, daterange(valid_from, valid_to) with &&)
);

grant select, insert on regime, regime_version, regime_timing, regime_indicator, exemption to ${app};
grant update (valid_to) on regime_version to ${app};
grant update (valid_to) on exemption to ${app};
