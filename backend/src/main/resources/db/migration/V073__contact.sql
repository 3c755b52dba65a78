-- Who can be called about the reports of a unit. What was taken out is null; its row stays, so that versions go on.
create table unit_contact (
    unit_id uuid not null,
    name    text,
    phone   text,
    hours   text,
    version int  not null,
    constraint pk_unit_contact primary key (unit_id),
    constraint fk_unit_contact_unit_id foreign key (unit_id) references unit (id),
    constraint ck_unit_contact_name check (name <> '' and name is nfc normalized),
    constraint ck_unit_contact_phone check (phone ~ '^0[0-9]{9,10}$'),
    constraint ck_unit_contact_hours check (hours <> '' and hours is nfc normalized),
    constraint ck_unit_contact_named check (name is not null or num_nonnulls(phone, hours) = 0)
);

grant select, insert, update on unit_contact to ${app};
