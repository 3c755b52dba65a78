-- People from a table. Keycloak creates one account at a time, so the rows wait here and a job works them off in chunks.
create table people_import (
    id              uuid        not null,
    -- In whose name, and with whose rights, the job works.
    subject         text        not null,
    created_by_name text        not null,
    created_at      timestamptz not null,
    constraint pk_people_import primary key (id)
);
create index ix_people_import_subject on people_import (subject);

-- Email and phone are erased as soon as the row is worked off.
create table people_import_row (
    import_id   uuid  not null,
    row_number  int   not null,
    -- Who is changed; of a row that creates somebody, who was created.
    person_id   uuid,
    creates     bool  not null,
    full_name   text  not null,
    folded_name text  not null,
    -- Null if it is made from the name.
    username    text,
    email       text,
    phone       text,
    unit_id     uuid  not null,
    role        text,
    -- Exclusive; null for no end.
    valid_to    timestamptz,
    state       text  not null default 'WAITING',
    -- How often its chunk had to be put off, because the identity provider was away.
    put_off     int   not null default 0,
    -- Why it failed: the type of the problem, and the code of its first violation if it has any.
    problem     text,
    violation   text,
    constraint pk_people_import_row primary key (import_id, row_number),
    constraint fk_people_import_row_import_id foreign key (import_id) references people_import (id),
    constraint fk_people_import_row_person_id foreign key (person_id) references person (id),
    constraint fk_people_import_row_unit_id foreign key (unit_id) references unit (id),
    constraint ck_people_import_row_state check (state in ('WAITING', 'DONE', 'FAILED')),
    constraint ck_people_import_row_text check (full_name <> '' and full_name is nfc normalized),
    constraint ck_people_import_row_erased check (state = 'WAITING' or email is null and phone is null),
    constraint ck_people_import_row_problem check ((state = 'FAILED') = (problem is not null)),
    constraint ck_people_import_row_person check (person_id is not null or creates)
);
create index ix_people_import_row_waiting on people_import_row (put_off, import_id, row_number) where state = 'WAITING';
create index ix_people_import_row_person_id on people_import_row (person_id);
create index ix_people_import_row_unit_id on people_import_row (unit_id);

grant select, insert on people_import to ${app};
grant select, insert, update on people_import_row to ${app};
