-- One row per fulfilled obligation: this regime asked this unit for its figures as of this date.
create table submission (
    id               uuid        not null,
    regime_id        uuid        not null,
    unit_id          uuid        not null,
    as_of            date        not null,
    receipt_code     text        not null,
    state            text        not null,
    timeliness       text        not null,
    current_revision int         not null,
    received_at      timestamptz not null,
    version          int         not null,
    constraint pk_submission primary key (id),
    constraint fk_submission_regime_id foreign key (regime_id) references regime (id),
    constraint fk_submission_unit_id foreign key (unit_id) references unit (id),
    constraint uk_submission_obligation unique (regime_id, unit_id, as_of),
    constraint uk_submission_receipt_code unique (receipt_code),
    constraint ck_submission_state check (state in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED')),
    constraint ck_submission_timeliness check (timeliness in ('ON_TIME', 'LATE'))
);
create index ix_submission_unit_id_as_of on submission (unit_id, as_of);
create index ix_submission_as_of_id on submission (as_of, id);

-- What was sent, by whom, when. Immutable: the application can only insert.
create table submission_revision (
    submission_id uuid        not null,
    number        int         not null,
    channel       text        not null,
    actor         text        not null,
    actor_name    text        not null,
    entered_at    timestamptz,
    received_at   timestamptz not null,
    reason        text,
    constraint pk_submission_revision primary key (submission_id, number),
    constraint fk_submission_revision_submission_id foreign key (submission_id) references submission (id),
    constraint ck_submission_revision_number check (number >= 1),
    constraint ck_submission_revision_channel
        check (channel in ('WEB', 'API', 'SPREADSHEET', 'ON_BEHALF', 'PROVINCE_FORM'))
);

alter table submission
    add constraint fk_submission_current_revision foreign key (id, current_revision)
        references submission_revision (submission_id, number) deferrable initially deferred;

-- A number, or a mark that says why there is none. No row: the unit left it blank.
create table submission_figure (
    submission_id uuid not null,
    number        int  not null,
    indicator_id  uuid not null,
    value         bigint,
    mark          text,
    constraint pk_submission_figure primary key (submission_id, number, indicator_id),
    constraint fk_submission_figure_submission_id_number foreign key (submission_id, number)
        references submission_revision (submission_id, number),
    constraint fk_submission_figure_indicator_id foreign key (indicator_id) references indicator (id),
    constraint ck_submission_figure_value check (value between 0 and 9007199254740991),
    constraint ck_submission_figure_mark check (mark in ('NIL', 'NOT_APPLICABLE')),
    constraint ck_submission_figure_value_or_mark check ((value is null) <> (mark is null))
);

grant select, insert, update on submission to ${app};
grant select, insert on submission_revision, submission_figure to ${app};
