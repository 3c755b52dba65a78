-- Everybody who can log in: people, and programs with a service account. The identity provider holds the passwords; `subject`
-- is its id of the account. Email and phone are personal data; they are in no other table.
create table person (
    id              uuid        not null,
    kind            text        not null,
    subject         text        not null,
    username        text        not null,
    full_name       text        not null,
    folded_name     text        not null,
    email           text,
    phone           text,
    unit_id         uuid        not null,
    state           text        not null,
    -- Why the account was suspended, resumed or ended.
    state_reason    text,
    created_at      timestamptz not null,
    created_by_name text        not null,
    version         int         not null default 0,
    constraint pk_person primary key (id),
    constraint uk_person_subject unique (subject),
    constraint uk_person_username unique (username),
    constraint fk_person_unit_id foreign key (unit_id) references unit (id),
    constraint ck_person_kind check (kind in ('PERSON', 'SERVICE')),
    constraint ck_person_state check (state in ('ACTIVE', 'SUSPENDED', 'ENDED')),
    constraint ck_person_text check (full_name <> '' and full_name is nfc normalized and username = lower(username)
        and state_reason is nfc normalized)
);
create index ix_person_unit_id on person (unit_id);
create index ix_person_folded_name on person (folded_name, id);

-- An assignment that has ended stays. One that is ended before it begins holds for no time.
alter table assignment
    add column granted_by_name text,
    add column ended_by_name text,
    add column reason text,
    add column version int not null default 0,
    drop constraint ck_assignment_period,
    add constraint ck_assignment_period check (valid_to >= valid_from),
    add constraint ck_assignment_reason check (reason is nfc normalized);
create index ix_assignment_unit_id on assignment (unit_id);

-- One-time codes with which people set their password. The code itself is stored nowhere.
create table slip (
    id              uuid        not null,
    person_id       uuid        not null,
    code_hash       bytea       not null,
    created_at      timestamptz not null,
    created_by_name text        not null,
    expires_at      timestamptz not null,
    used_at         timestamptz,
    -- By a newer code, or because the account was suspended or ended.
    revoked_at      timestamptz,
    constraint pk_slip primary key (id),
    constraint uk_slip_code_hash unique (code_hash),
    constraint fk_slip_person_id foreign key (person_id) references person (id),
    constraint ck_slip_expires_at check (expires_at > created_at)
);
create index ix_slip_person_id on slip (person_id);

-- Where the identity provider's accounts differ from the people here. A job replaces all rows.
create table account_difference (
    subject          text        not null,
    kind             text        not null,
    person_id        uuid,
    account_username text,
    found_at         timestamptz not null,
    constraint pk_account_difference primary key (subject, kind),
    constraint fk_account_difference_person_id foreign key (person_id) references person (id),
    constraint ck_account_difference_kind check (kind in ('ACCOUNT_MISSING', 'ACCOUNT_DISABLED', 'ACCOUNT_ENABLED',
        'USERNAME_DIFFERS', 'PERSON_MISSING'))
);

grant select, insert, update on person, slip to ${app};
grant select, insert, update, delete on account_difference to ${app};
