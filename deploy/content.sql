-- What a database holds: the rows of each table and, in that of Tổ Số, the totals of the last three days with figures. deploy/backup
-- writes it down for the moment of the backup, and deploy/restore compares.
select format('select ''rows %1$I.%2$I '' || count(*) from %1$I.%2$I', nspname, relname)
from pg_class
join pg_namespace on pg_namespace.oid = relnamespace
where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema')
order by nspname, relname
\gexec

select to_regclass('submission') is not null as reports
\gset
\if :reports
select format('total %s %s %s', s.as_of, i.code, sum(f.value))
from submission s
join submission_figure f on f.submission_id = s.id and f.number = s.current_revision
join indicator i on i.id = f.indicator_id
where s.as_of in (select distinct as_of from submission order by as_of desc limit 3)
group by s.as_of, i.code
order by s.as_of, i.code;
\endif
