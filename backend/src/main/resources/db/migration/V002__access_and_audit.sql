-- What a subject of the identity provider may reach. The token says who; this table says where and as what.
create table assignment (
    id         uuid        not null,
    subject    text        not null,
    unit_id    uuid        not null,
    role       text        not null,
    valid_from timestamptz not null,
    valid_to   timestamptz,
    constraint pk_assignment primary key (id),
    constraint fk_assignment_unit_id foreign key (unit_id) references unit (id),
    constraint ck_assignment_period check (valid_to > valid_from),
    constraint ck_assignment_role check (role in ('ADMINISTRATOR', 'CONSOLIDATOR', 'REPORTER', 'TEAM_LEAD',
        'INSPECTOR', 'VIEWER', 'SERVICE'))
);
create index ix_assignment_subject on assignment (subject);

-- Appended to and never changed: the application holds neither update nor delete on it.
-- Ids, field names and figures only, no personal data.
create table audit_entry (
    id        bigint      not null generated always as identity,
    at        timestamptz not null,
    subject   text,
    action    text        not null,
    outcome   text        not null,
    object_id uuid,
    unit_id   uuid,
    details   jsonb       not null,
    trace_id  text,
    constraint pk_audit_entry primary key (id),
    constraint ck_audit_entry_outcome check (outcome in ('DONE', 'DENIED'))
);
create index ix_audit_entry_object_id on audit_entry (object_id);

grant select, insert, update on assignment to ${app};
grant select, insert on audit_entry to ${app};
