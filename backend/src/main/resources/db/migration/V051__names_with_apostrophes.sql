-- D'Ran is looked for as "d ran" and as "dran". A folded name has a space where the apostrophe is; here is what it would be
-- with nothing there, of the few names that have one. Found by it are the units of that folded name.

-- As Vietnamese.fold in the application does it, for what Vietnamese is written with, whatever the locale of the database.
create function joined_name(name text) returns text language sql immutable as $$
    select btrim(regexp_replace(
        lower(translate(
            regexp_replace(
                normalize(
                    regexp_replace(name, '\s*[\u0027\u2018\u2019\u201B\u02BC\u2032\u0060\u00B4]\s*', '', 'g'), NFD),
                '[\u0300-\u036F]+', '', 'g'),
            'Đđ', 'dd')),
        '[^a-z0-9]+', ' ', 'g'))
$$;

create table unit_joined_name (
    joined_name text not null,
    folded_name text not null,
    constraint pk_unit_joined_name primary key (joined_name, folded_name)
);
insert into unit_joined_name
select distinct joined_name(name), folded_name
from unit_version
where name ~ '[\u0027\u2018\u2019\u201B\u02BC\u2032\u0060\u00B4]';

create or replace function add_unit_names() returns trigger language plpgsql as $$
begin
    insert into unit_name select distinct folded_name from written on conflict do nothing;
    insert into unit_joined_name
    select distinct joined_name(name), folded_name from written
    where name ~ '[\u0027\u2018\u2019\u201B\u02BC\u2032\u0060\u00B4]'
    on conflict do nothing;
    return null;
end
$$;

grant select, insert on unit_joined_name to ${app};
