-- That the figures of a unit have changed for a regime, whatever the change: whoever holds an answer that was made of them asks for
-- the sum of these numbers, which are drawn by chance, so that a database that was put back does not come to the same sum by another
-- change. Rows are only added, so that nobody waits for anybody, and a sum grows with each commit, in whatever order they
-- come. Now and then those of a unit become one.
create table figure_change (
    regime_id uuid   not null,
    unit_id   uuid   not null,
    changes   bigint not null
);
create index ix_figure_change_regime_id_unit_id on figure_change (regime_id, unit_id) include (changes);

insert into figure_change (regime_id, unit_id, changes)
select regime_id, unit_id, count(*) from submission group by regime_id, unit_id;

create function note_figure_change() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into figure_change (regime_id, unit_id, changes)
    select regime_id, unit_id, 1 + floor(random() * 1000000) from changed group by regime_id, unit_id;
    return null;
end $$;
create trigger tr_submission_inserted after insert on submission
    referencing new table as changed for each statement execute function note_figure_change();
create trigger tr_submission_updated after update on submission
    referencing new table as changed for each statement execute function note_figure_change();
create trigger tr_submission_deleted after delete on submission
    referencing old table as changed for each statement execute function note_figure_change();

grant select, insert, delete on figure_change to ${app};
