-- What the person of a row was when it was checked. Who was moved, suspended or ended meanwhile gets nothing from the row.
alter table people_import_row
    -- The home unit; null if the author could see only a role of the person.
    add seen_unit_id uuid,
    -- Null for a new person, and for rows from before.
    add seen_state text,
    add constraint fk_people_import_row_seen_unit_id foreign key (seen_unit_id) references unit (id),
    add constraint ck_people_import_row_seen_state check (seen_state in ('ACTIVE', 'SUSPENDED', 'ENDED'));
create index ix_people_import_row_seen_unit_id on people_import_row (seen_unit_id) where seen_unit_id is not null;
