-- What is read of a submission again and again, its current figures, stands in its own row: sums over ten thousand units read ten
-- thousand rows, not forty thousand of another table. The rows of submission_figure stay what was sent, of every revision.

-- Where the figures of an indicator stand in the rows of a regime. A place is never given to another indicator.
create table figure_place (
    regime_id    uuid not null,
    indicator_id uuid not null,
    place        int  not null,
    constraint pk_figure_place primary key (regime_id, indicator_id),
    constraint uk_figure_place_place unique (regime_id, place),
    constraint fk_figure_place_regime_id foreign key (regime_id) references regime (id) on delete cascade,
    constraint fk_figure_place_indicator_id foreign key (indicator_id) references indicator (id) on delete cascade,
    constraint ck_figure_place_place check (place >= 1)
);

insert into figure_place (regime_id, indicator_id, place)
select regime_id, indicator_id, row_number() over (partition by regime_id order by first, position, indicator_id)
from (
    select v.regime_id, i.indicator_id, min(v.valid_from) as first, min(i.position) as position
    from regime_indicator i
    join regime_version v on v.id = i.regime_version_id
    group by v.regime_id, i.indicator_id) asked;

-- A regime's versions are written one after the other: whoever writes one holds the regime.
create function place_figure() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into figure_place (regime_id, indicator_id, place)
    select v.regime_id, new.indicator_id,
        1 + coalesce((select max(p.place) from figure_place p where p.regime_id = v.regime_id), 0)
    from regime_version v
    where v.id = new.regime_version_id
    on conflict (regime_id, indicator_id) do nothing;
    return null;
end $$;
create trigger tr_regime_indicator_place after insert on regime_indicator
    for each row execute function place_figure();

-- By place. A number, 0 where there is nil, null where there is none; and of each what was answered: n a number, 0 nil, x not
-- applicable, . nothing. What is blank at the end is left out.
alter table submission add column numbers numeric[], add column answers text;

-- The same worked out of the rows of the current revision.
create view submission_afresh as
select id, numbers[1:length(rtrim(answers, '.'))] as numbers, rtrim(answers, '.') as answers
from (
    select s.id,
        coalesce(array_agg(case f.mark when 'NIL' then 0 else f.value::numeric end order by p.place), '{}') as numbers,
        coalesce(string_agg(
            case when f.indicator_id is null then '.' when f.mark = 'NIL' then '0'
                when f.mark = 'NOT_APPLICABLE' then 'x' else 'n' end, '' order by p.place), '') as answers
    from submission s
    left join figure_place p on p.regime_id = s.regime_id
    left join submission_figure f on f.submission_id = s.id and f.number = s.current_revision
        and f.indicator_id = p.indicator_id
    group by s.id) whole;

update submission s set numbers = a.numbers, answers = a.answers from submission_afresh a where a.id = s.id;
alter table submission alter column numbers set not null, alter column answers set not null;

-- A day of a regime, and one unit's days back from a date.
create index ix_submission_regime_id_as_of on submission (regime_id, as_of, unit_id) where set_aside_by is null;

grant select on figure_place, submission_afresh to ${app};
