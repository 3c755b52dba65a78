-- Why the time is not kept at which a device says that figures were typed in. Times in the future that were kept before are
-- left as they are: revisions are never changed.
alter table submission_revision
    add column entered_at_problem text,
    add constraint ck_submission_revision_entered_at_problem
        check (entered_at_problem is null or (entered_at_problem = 'IN_FUTURE' and entered_at is null));
