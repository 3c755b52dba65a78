-- Consolidated reports. A draft is computed each time it is read; from the moment it is submitted for signature it holds its
-- figures, and once issued neither they nor its files ever change.
create table report (
    id              uuid        not null,
    regime_id       uuid        not null,
    unit_id         uuid        not null,
    as_of           date        not null,
    edition         int         not null,
    state           text        not null,
    version         int         not null,
    paper           jsonb       not null,
    -- Canonical JSON, byte for byte what the hash was taken of.
    frozen          text,
    hash            text,
    -- Made by the system at the closing hour, not by a person.
    prepared        boolean     not null,
    created_at      timestamptz not null,
    created_by_name text        not null,
    issued_at       timestamptz,
    issued_by_name  text,
    constraint pk_report primary key (id),
    constraint fk_report_regime_id foreign key (regime_id) references regime (id),
    constraint fk_report_unit_id foreign key (unit_id) references unit (id),
    constraint uk_report_edition unique (regime_id, unit_id, as_of, edition),
    constraint ck_report_edition check (edition >= 1),
    constraint ck_report_state check (state in ('DRAFT', 'SUBMITTED', 'ISSUED', 'SUPERSEDED')),
    constraint ck_report_frozen check ((state = 'DRAFT') = (frozen is null)),
    constraint ck_report_hash check ((frozen is null) = (hash is null))
);
create unique index uk_report_open on report (regime_id, unit_id, as_of) where state in ('DRAFT', 'SUBMITTED');
create index ix_report_unit_id_as_of on report (unit_id, as_of);
create index ix_report_hash on report (hash text_pattern_ops);

create table report_event (
    report_id  uuid        not null,
    number     int         not null,
    action     text        not null,
    at         timestamptz not null,
    -- Null for the system itself.
    actor      text,
    actor_name text        not null,
    constraint pk_report_event primary key (report_id, number),
    constraint fk_report_event_report_id foreign key (report_id) references report (id),
    constraint ck_report_event_action
        check (action in ('CREATE', 'EDIT', 'SUBMIT', 'WITHDRAW', 'ISSUE', 'SUPERSEDE'))
);

-- The files of an issued report, as they were printed then.
create table report_file (
    report_id uuid  not null,
    format    text  not null,
    content   bytea not null,
    constraint pk_report_file primary key (report_id, format),
    constraint fk_report_file_report_id foreign key (report_id) references report (id),
    constraint ck_report_file_format check (format in ('DOCX', 'PDF', 'XLSX'))
);

-- What the reports of a regime begin with, where its administrators have worded it.
create table report_template (
    regime_id      uuid        not null,
    version        int         not null,
    wording        jsonb       not null,
    -- Whether drafts are made at the closing hour.
    prepares       boolean     not null,
    edited_at      timestamptz not null,
    edited_by_name text        not null,
    constraint pk_report_template primary key (regime_id),
    constraint fk_report_template_regime_id foreign key (regime_id) references regime (id)
);

grant select, insert, update on report, report_template to ${app};
grant select, insert on report_event, report_file to ${app};
