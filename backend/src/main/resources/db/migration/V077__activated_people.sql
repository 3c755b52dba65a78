-- When a person first had a password: by using a one-time code, or with an account that was there before. Null until then.
alter table person add column activated_at timestamptz;

update person p set activated_at = coalesce(
    (select min(s.used_at) from slip s where s.person_id = p.id),
    (select p.created_at where exists (
        select from audit_entry e where e.action = 'PERSON_REGISTER' and e.object_id = p.id)));
