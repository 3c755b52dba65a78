-- Email and phone of who is changed, as they were when the row was checked: what was changed since then is not overwritten.
-- Both are erased with the row's own. Rows that wait during the update are compared with nothing, as before.
alter table people_import_row
    add email_before text,
    add phone_before text,
    add constraint ck_people_import_row_before_erased check (
        state = 'WAITING' or email_before is null and phone_before is null);
