-- Roles from a table wait and are worked off like people.
alter table people_import
    add kind text not null default 'PEOPLE',
    add constraint ck_people_import_kind check (kind in ('PEOPLE', 'ROLES'));

alter table people_import_row
    -- Null for now.
    add valid_from timestamptz,
    add reason text,
    -- The role whose end or reason is changed, and its version when the row was checked; both null if a role is given.
    add assignment_id uuid,
    add assignment_version int,
    add constraint fk_people_import_row_assignment_id foreign key (assignment_id) references assignment (id),
    add constraint ck_people_import_row_assignment check ((assignment_id is null) = (assignment_version is null)),
    add constraint ck_people_import_row_reason check (reason <> '' and reason is nfc normalized);
create index ix_people_import_row_assignment_id on people_import_row (assignment_id) where assignment_id is not null;
