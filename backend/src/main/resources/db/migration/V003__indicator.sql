create table indicator (
    id            uuid not null,
    owner_unit_id uuid not null,
    code          text not null,
    name_vi       text not null,
    name_en       text not null,
    kind          text not null,
    counts        text not null,
    valid_from    date not null,
    valid_to      date,
    constraint pk_indicator primary key (id),
    constraint fk_indicator_owner_unit_id foreign key (owner_unit_id) references unit (id),
    constraint uk_indicator_owner_unit_id_code unique (owner_unit_id, code),
    constraint ck_indicator_kind check (kind in ('STOCK', 'FLOW')),
    constraint ck_indicator_counts check (counts in ('PERSONS', 'ACCOUNTS', 'ORGANISATIONS', 'OTHER')),
    constraint ck_indicator_period check (valid_to > valid_from)
);

-- An indicator with parts is their sum and is never reported itself.
create table indicator_part (
    indicator_id uuid not null,
    part_id      uuid not null,
    position     int  not null,
    constraint pk_indicator_part primary key (indicator_id, part_id),
    constraint uk_indicator_part_position unique (indicator_id, position),
    constraint fk_indicator_part_indicator_id foreign key (indicator_id) references indicator (id),
    constraint fk_indicator_part_part_id foreign key (part_id) references indicator (id),
    constraint ck_indicator_part_self check (indicator_id <> part_id)
);

grant select, insert, update on indicator to ${app};
grant select, insert on indicator_part to ${app};
