-- Community digital technology teams in time: what a team is called, where it belongs, which villages it serves and who is
-- in it hold for periods [from, to), an open end is null. What has ended is closed, never deleted.
create table team (
    id                 uuid not null,
    level              text not null,
    valid_from         date not null,
    valid_to           date,
    founding_number    text not null,
    founding_date      date not null,
    founding_signer    text not null,
    dissolution_number text,
    dissolution_date   date,
    dissolution_signer text,
    version            int  not null default 0,
    constraint pk_team primary key (id),
    constraint ck_team_level check (level in ('COMMUNE', 'VILLAGE')),
    constraint ck_team_period check (valid_to > valid_from),
    constraint ck_team_dissolution check (num_nonnulls(valid_to, dissolution_number, dissolution_date,
        dissolution_signer) in (0, 4))
);

-- Kiện toàn: one decision that changes several things at once. One a day, each later than the one before.
create table team_reconstitution (
    id              uuid        not null,
    team_id         uuid        not null,
    effective_on    date        not null,
    decision_number text        not null,
    decision_date   date        not null,
    decision_signer text        not null,
    note            text,
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    constraint pk_team_reconstitution primary key (id),
    constraint fk_team_reconstitution_team_id foreign key (team_id) references team (id),
    constraint uk_team_reconstitution_team_id_effective_on unique (team_id, effective_on),
    constraint ck_team_reconstitution_note check (note is nfc normalized)
);

-- In each of what follows, the reconstitution that began or ended it; null where that was the founding or the end of the team.
create table team_version (
    id          uuid not null,
    team_id     uuid not null,
    unit_id     uuid not null,
    name        text not null,
    folded_name text not null,
    valid_from  date not null,
    valid_to    date,
    begun_by    uuid,
    constraint pk_team_version primary key (id),
    constraint fk_team_version_team_id foreign key (team_id) references team (id),
    constraint fk_team_version_unit_id foreign key (unit_id) references unit (id),
    constraint fk_team_version_begun_by foreign key (begun_by) references team_reconstitution (id),
    constraint ck_team_version_period check (valid_to > valid_from),
    constraint ck_team_version_name check (name <> '' and name is nfc normalized),
    constraint ex_team_version_team_id exclude using gist
        (team_id with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index ix_team_version_team_id on team_version (team_id);
create index ix_team_version_unit_id on team_version (unit_id);
create index ix_team_version_folded_name on team_version (folded_name, team_id);

create table team_village (
    id         uuid not null,
    team_id    uuid not null,
    village_id uuid not null,
    valid_from date not null,
    valid_to   date,
    begun_by   uuid,
    ended_by   uuid,
    constraint pk_team_village primary key (id),
    constraint fk_team_village_team_id foreign key (team_id) references team (id),
    constraint fk_team_village_village_id foreign key (village_id) references unit (id),
    constraint fk_team_village_begun_by foreign key (begun_by) references team_reconstitution (id),
    constraint fk_team_village_ended_by foreign key (ended_by) references team_reconstitution (id),
    constraint ck_team_village_period check (valid_to > valid_from),
    constraint ex_team_village_team_id_village_id exclude using gist
        (team_id with =, village_id with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index ix_team_village_team_id on team_village (team_id);
create index ix_team_village_village_id on team_village (village_id);

-- Personal data stand here, in a member's position and in trainings, and nowhere else: what is erased here is gone.
create table team_person (
    id        uuid not null,
    name      text not null,
    phone     text,
    erased_at timestamptz,
    erasure   text,
    version   int  not null default 0,
    constraint pk_team_person primary key (id),
    constraint ck_team_person_name check (name <> '' and name is nfc normalized),
    constraint ck_team_person_phone check (phone ~ '^0[0-9]{9,10}$'),
    constraint ck_team_person_erasure check ((erased_at is null) = (erasure is null)
        and erasure in ('REQUEST', 'CONSENT_WITHDRAWN', 'MISTAKE', 'RETENTION')),
    constraint ck_team_person_erased check (erased_at is null or phone is null)
);

create table team_training (
    person_id uuid not null,
    number    int  not null,
    date      date not null,
    subject   text not null,
    constraint pk_team_training primary key (person_id, number),
    constraint fk_team_training_person_id foreign key (person_id) references team_person (id),
    constraint ck_team_training_subject check (subject <> '' and subject is nfc normalized)
);

create table team_member (
    id         uuid    not null,
    team_id    uuid    not null,
    person_id  uuid    not null,
    position   text,
    core       boolean not null,
    valid_from date    not null,
    valid_to   date,
    begun_by   uuid,
    ended_by   uuid,
    constraint pk_team_member primary key (id),
    constraint fk_team_member_team_id foreign key (team_id) references team (id),
    constraint fk_team_member_person_id foreign key (person_id) references team_person (id),
    constraint fk_team_member_begun_by foreign key (begun_by) references team_reconstitution (id),
    constraint fk_team_member_ended_by foreign key (ended_by) references team_reconstitution (id),
    constraint ck_team_member_period check (valid_to > valid_from),
    constraint ck_team_member_position check (position <> '' and position is nfc normalized),
    constraint ex_team_member_team_id_person_id exclude using gist
        (team_id with =, person_id with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred
);
create index ix_team_member_team_id on team_member (team_id);
create index ix_team_member_person_id on team_member (person_id);

-- What a member was when: on each day of a membership one role, and in a team at most one leader.
create table team_role (
    id         uuid not null,
    member_id  uuid not null,
    team_id    uuid not null,
    role       text not null,
    valid_from date not null,
    valid_to   date,
    begun_by   uuid,
    constraint pk_team_role primary key (id),
    constraint fk_team_role_member_id foreign key (member_id) references team_member (id),
    constraint fk_team_role_team_id foreign key (team_id) references team (id),
    constraint fk_team_role_begun_by foreign key (begun_by) references team_reconstitution (id),
    constraint ck_team_role_role check (role in ('LEADER', 'DEPUTY', 'SECRETARY', 'MEMBER')),
    constraint ck_team_role_period check (valid_to > valid_from),
    constraint ex_team_role_member_id exclude using gist
        (member_id with =, daterange(valid_from, valid_to) with &&) deferrable initially deferred,
    constraint ex_team_role_leader exclude using gist
        (team_id with =, daterange(valid_from, valid_to) with &&) where (role = 'LEADER') deferrable initially deferred
);
create index ix_team_role_team_id on team_role (team_id);

grant select, insert on team, team_reconstitution, team_version, team_village, team_person, team_training, team_member,
    team_role to ${app};
grant update (version, valid_to, founding_number, founding_date, founding_signer, dissolution_number, dissolution_date,
    dissolution_signer) on team to ${app};
grant update (valid_to, name, folded_name) on team_version to ${app};
grant update (valid_to, ended_by) on team_village to ${app};
grant update (valid_to, ended_by, position, core) on team_member to ${app};
grant update (valid_to) on team_role to ${app};
grant update (version, name, phone, erased_at, erasure) on team_person to ${app};
-- Personal data that is put right or erased, no history.
grant update, delete on team_training to ${app};
