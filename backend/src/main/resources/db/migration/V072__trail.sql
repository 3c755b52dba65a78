-- The trail of changes, with one partition for each month, and the denials, which are counted and forgotten after a while.

create sequence audit_entry_number;

alter table audit_entry rename to audit_entry_before;
alter table audit_entry_before rename constraint pk_audit_entry to pk_audit_entry_before;
alter index ix_audit_entry_object_id rename to ix_audit_entry_before_object_id;

-- Appended to and never changed: the application holds neither update nor delete on it.
-- Ids, codes, dates, figures, names of units and indicators; of people only their subject, and the name of who acted.
create table audit_entry (
    id          bigint      not null default nextval('audit_entry_number'),
    -- By the system clock. The business clock, which decides on dates, differs from it in a demonstration.
    at          timestamptz not null,
    business_at timestamptz not null,
    subject     text,
    actor_name  text,
    action      text        not null,
    object_id   uuid,
    unit_id     uuid,
    details     jsonb       not null,
    trace_id    text,
    constraint pk_audit_entry primary key (id, at)
) partition by range (at);
alter sequence audit_entry_number owned by audit_entry.id;

create index ix_audit_entry_business_at on audit_entry (business_at desc, id desc);
create index ix_audit_entry_unit_id on audit_entry (unit_id, business_at desc, id desc);
create index ix_audit_entry_subject on audit_entry (subject, business_at desc, id desc);
create index ix_audit_entry_action on audit_entry (action, business_at desc, id desc);
create index ix_audit_entry_object_id on audit_entry (object_id);

-- Holds rows whose month has no partition, so that no change fails because of its row in the trail.
create table audit_entry_other partition of audit_entry default;

-- Adds the partitions of the months between two days. Moves rows of these months from the default partition.
create function audit_entry_add_months(first date, last date) returns void language plpgsql as $$
declare
    month date;
    part  text;
begin
    for month in select generate_series(date_trunc('month', first), last, interval '1 month') loop
        part := 'audit_entry_' || to_char(month, 'YYYY_MM');
        continue when to_regclass('public.' || part) is not null;
        execute format('create table public.%I (like public.audit_entry including all)', part);
        execute format(
            'with moved as (delete from public.audit_entry_other where at >= %L and at < %L returning *)
             insert into public.%I select * from moved',
            month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC', part);
        execute format(
            'alter table public.audit_entry attach partition public.%I for values from (%L) to (%L)',
            part, month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    end loop;
end
$$;
revoke execute on function audit_entry_add_months(date, date) from public;

-- Adds the partitions of this month and the next three. It runs as its owner, because the application may not create tables.
create function audit_entry_add_coming_months() returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('audit_entry partitions', 0));
    perform public.audit_entry_add_months(
        (now() at time zone 'UTC')::date, ((now() at time zone 'UTC') + interval '3 months')::date);
end
$$;
revoke execute on function audit_entry_add_coming_months() from public;

do $$
declare
    first timestamptz := (select min(at) from audit_entry_before);
begin
    perform audit_entry_add_months((coalesce(first, now()) at time zone 'UTC')::date, (now() at time zone 'UTC')::date);
    perform audit_entry_add_coming_months();
end
$$;

-- An older row has no name and no values before the change. Its business time is by today's offset of the clock.
insert into audit_entry (id, at, business_at, subject, action, object_id, unit_id, details, trace_id)
select e.id, e.at, e.at + c.offset_seconds * interval '1 second', e.subject,
    upper(translate(e.action, '.-', '__')), e.object_id, e.unit_id, jsonb_build_object('earlier', e.details), e.trace_id
from audit_entry_before e cross join business_clock c
where e.outcome = 'DONE';
select setval('audit_entry_number', coalesce((select max(id) from audit_entry_before), 0) + 1, false);

-- How often a caller was refused an operation in an hour. A caller without a token has one row for each hour, with no operation.
create table denial (
    hour      timestamptz not null,
    subject   text,
    operation text,
    problem   text,
    count     bigint      not null,
    last_at   timestamptz not null,
    constraint uk_denial unique nulls not distinct (hour, subject, operation, problem),
    constraint ck_denial_count check (count > 0)
);
create index ix_denial_subject on denial (subject, hour desc);

-- The path of an older denial names objects; only its method is kept.
insert into denial (hour, subject, operation, problem, count, last_at)
select date_trunc('hour', at, 'UTC'), subject, case when subject is not null then split_part(action, ' ', 1) end,
    case when subject is not null then details ->> 'problem' end, count(*), max(at)
from audit_entry_before
where outcome = 'DENIED'
group by 1, 2, 3, 4;

drop table audit_entry_before;

grant select, insert on audit_entry to ${app};
grant usage on sequence audit_entry_number to ${app};
grant execute on function audit_entry_add_coming_months() to ${app};
grant select, insert, update, delete on denial to ${app};
