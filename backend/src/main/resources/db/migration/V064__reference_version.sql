-- Units, regimes, indicators, holidays and targets change seldom and are asked about with every report. What a backend keeps of them in
-- memory holds as long as these counts stay the same: every transaction that changes one of the tables raises its count. By
-- chance, so that a database that is put back to an earlier state does not come to the same count by another change.
create table reference_version (
    id        boolean not null default true,
    tree      bigint  not null,
    programme bigint  not null,
    plan      bigint  not null,
    constraint pk_reference_version primary key (id),
    constraint ck_reference_version_id check (id)
);
insert into reference_version (tree, programme, plan) values (0, 0, 0);

-- What a transaction has changed and not yet committed: a row that nobody else ever sees, gone when it commits.
create table reference_change (
    subject text not null,
    constraint ck_reference_change_subject check (subject in ('TREE', 'PROGRAMME', 'PLAN'))
);

create function note_reference_change() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into reference_change (subject)
    select tg_argv[0] where not exists (select from reference_change where subject = tg_argv[0]);
    return null;
end $$;

-- At the commit, when no other lock is taken any more: whoever waits for the row here holds up nobody who waits for them.
create function raise_reference_version() returns trigger language plpgsql security definer set search_path = public as $$
declare
    step bigint := 1 + floor(random() * 1000000000);
begin
    update reference_version
    set tree = tree + case new.subject when 'TREE' then step else 0 end,
        programme = programme + case new.subject when 'PROGRAMME' then step else 0 end,
        plan = plan + case new.subject when 'PLAN' then step else 0 end;
    delete from reference_change where subject = new.subject;
    return null;
end $$;

create constraint trigger tr_reference_change after insert on reference_change
    deferrable initially deferred for each row execute function raise_reference_version();

-- The tree of units; what regimes ask; what a plan asks of units, and what they need not do.
do $$
declare
    changed record;
begin
    for changed in
        select s.subject, t.name
        from (values
            ('TREE', array['unit_version', 'unit_ancestor', 'reorganisation', 'succession', 'outside_predecessor']),
            ('PROGRAMME', array['indicator', 'indicator_part', 'regime', 'regime_version', 'regime_timing',
                'regime_indicator', 'holiday', 'holiday_year']),
            ('PLAN', array['target', 'target_version', 'target_indicator', 'target_division', 'target_allocation',
                'exemption', 'unit_population'])) as s(subject, names)
        cross join unnest(s.names) as t(name)
    loop
        execute format('create trigger tr_%1$s_reference after insert or update or delete or truncate on %1$I
            for each statement execute function note_reference_change(%2$L)', changed.name, changed.subject);
    end loop;
end $$;

grant select on reference_version, reference_change to ${app};
