// SQL that fills the database with an invented country of any size. The same seed gives the same country. The SQL runs as
// the owner of the schema, and writes the same rows for each report that the backend would write.

import { createHash } from 'node:crypto'

const since = '2020-01-01'
export const root = 'VN'

/** Percentage of obligations with a report, and percentage of those reports that are late. */
const reported = 95
const late = 3

/** The indicators: stocks that are reported daily, two of them sums of others, and a flow that is reported on Fridays. */
export const indicators = {
  APP_CITIZEN: { kind: 'STOCK', vi: 'Ứng dụng công dân số', en: 'Citizen app' },
  APP_BANK: { kind: 'STOCK', vi: 'Tài khoản thanh toán', en: 'Payment accounts' },
  SHOP_FIRST: { kind: 'STOCK', vi: 'Người mua trên sàn thứ nhất', en: 'Buyers on the first floor' },
  SHOP_SECOND: { kind: 'STOCK', vi: 'Người mua trên sàn thứ hai', en: 'Buyers on the second floor' },
  SHOP_BUYER: {
    kind: 'STOCK',
    vi: 'Người mua trên hai sàn',
    en: 'Buyers on both',
    parts: ['SHOP_FIRST', 'SHOP_SECOND'],
  },
  APP_TOTAL: { kind: 'STOCK', vi: 'Tổng số', en: 'All accounts', parts: ['APP_CITIZEN', 'APP_BANK', 'SHOP_BUYER'] },
  TRAINED: { kind: 'FLOW', vi: 'Lượt người được hướng dẫn', en: 'People shown how' },
}

export const regimes = {
  DAILY: {
    calendar: { kind: 'DAILY' },
    rules: [
      { kind: 'FALLING', severity: 'WARNING' },
      { kind: 'JUMP', severity: 'WARNING', factor: 5, atLeast: 100 },
      { kind: 'ABOVE_POPULATION', severity: 'WARNING' },
    ],
    indicators: ['APP_CITIZEN', 'APP_BANK', 'SHOP_BUYER', 'SHOP_FIRST', 'SHOP_SECOND', 'APP_TOTAL'],
  },
  WEEKLY: {
    calendar: { kind: 'WEEKDAYS', days: ['FRIDAY'] },
    rules: [],
    indicators: ['TRAINED'],
  },
}

const codes = Object.keys(indicators)
/** Codes of the indicators that a commune enters; the others are sums. */
export const typedIn = (regime) => regimes[regime].indicators.filter((code) => !indicators[code].parts)

/** Derives an id from the seed and a name; {@link idSql} does the same in SQL. */
export function idOf(seed, ...names) {
  const hex = createHash('md5')
    .update([seed, ...names].join('/'))
    .digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const idSql = (seed, ...names) => `md5(concat_ws('/', '${seed}', ${names.join(', ')}))::uuid`

/** Accounts: the reporter of a commune, and the consolidator of a unit above communes. */
export const reporterOf = (code) => `reporter-${code}`
export const consolidatorOf = (level, code) => `consolidator-${level}-${code}`

/** SQL of a commune's figure for a day; `commune` is its code as a number. Stocks never fall, so that no rule warns. */
export const figureSql = (code, commune, day) =>
  indicators[code].kind === 'STOCK'
    ? `(abs(hashint4(${commune} * 16 + ${codes.indexOf(code)}) % 400) + (${day} - date '${since}') * ((${commune} + ${codes.indexOf(code)}) % 4) / 4)`
    : `abs(hashint4(${commune} * 8192 + (${day} - date '${since}')) % 20)`

const list = (rows) => rows.join(',\n')
const text = (words) => `'${words.replaceAll("'", "''")}'`

/** @param lines the table of units with its headings, as `make country` writes it */
export function treeSql({ seed, lines, first, until }) {
  return `
begin;
create temp table listed as
select l.position, split_part(l.line, ',', 1) as level, nullif(split_part(l.line, ',', 2), '') as code,
    split_part(l.line, ',', 3) as name, split_part(l.line, ',', 4) as type, split_part(l.line, ',', 5) as parent
from string_to_table($country$${lines.slice(1).join('\n')}$country$, chr(10)) with ordinality as l(line, position);

create temp table placed as
select ${idSql(seed, 'level', 'coalesce(code, position::text)')} as id, level, code,
    regexp_replace(name, '^(Tỉnh|Thành phố|Huyện|Xã|Phường|Thị trấn|Thôn|Tổ dân phố) ', '') as name,
    case type when 'thanh_pho_tw' then 'THANH_PHO_TRUNG_UONG' else upper(type) end as type,
    case level
        when 'PROVINCE' then ${idSql(seed, "'COUNTRY'", `'${root}'`)}
        when 'DISTRICT' then ${idSql(seed, "'PROVINCE'", 'parent')}
        when 'COMMUNE' then ${idSql(seed, "'DISTRICT'", 'parent')}
        else ${idSql(seed, "'COMMUNE'", 'parent')}
    end as parent_id
from listed
union all
select ${idSql(seed, "'COUNTRY'", `'${root}'`)}, 'COUNTRY', '${root}', 'Việt Nam', 'QUOC_GIA', null;
analyze placed;

insert into unit (id, level) select id, level from placed;
insert into unit_version (id, unit_id, level, code, name, folded_name, type, parent_id, valid_from)
select ${idSql(seed, "'version'", 'id')}, id, level, code, name, joined_name(name), type, parent_id, date '${since}' from placed;

insert into unit_ancestor (ancestor_id, descendant_id, depth, valid_from)
with recursive above(ancestor_id, descendant_id, depth) as (
    select id, id, 0 from placed
    union all
    select p.parent_id, a.descendant_id, a.depth + 1
    from above a join placed p on p.id = a.ancestor_id where p.parent_id is not null)
select ancestor_id, descendant_id, depth, date '${since}' from above;

insert into unit_population (unit_id, year, total, aged_15_and_over, households, source)
select id, extract(year from date '${until}')::int, 9000, 7000, 2500, 'Số giả định' from placed where level <> 'VILLAGE';

insert into assignment (id, subject, unit_id, role, valid_from)
select ${idSql(seed, "'assignment'", 'role', 'id')}, subject, id, role, timestamptz '${since}'
from placed cross join lateral (values
    ('REPORTER', 'reporter-' || code, level = 'COMMUNE'),
    ('CONSOLIDATOR', 'consolidator-' || level || '-' || code, level in ('COUNTRY', 'PROVINCE', 'DISTRICT')),
    ('ADMINISTRATOR', 'consolidator-' || level || '-' || code, level = 'COUNTRY')) as held(role, subject, holds)
where holds;
${programmeSql(seed, first)}
${targetSql(seed, first, until)}
commit;
`
}

function programmeSql(seed, first) {
  const id = (...names) => `'${idOf(seed, ...names)}'`
  const country = id('COUNTRY', root)
  const parts = codes.flatMap((code) =>
    (indicators[code].parts ?? []).map((part, position) => ({ code, part, position })),
  )
  const asked = Object.entries(regimes)
  return `
insert into indicator (id, owner_unit_id, code, name_vi, name_en, kind, counts, valid_from) values
${list(codes.map((code) => `(${id('indicator', code)}, ${country}, '${code}', ${text(indicators[code].vi)}, ${text(indicators[code].en)}, '${indicators[code].kind}', 'ACCOUNTS', '${since}')`))};
insert into indicator_part (indicator_id, part_id, position) values
${list(parts.map(({ code, part, position }) => `(${id('indicator', code)}, ${id('indicator', part)}, ${position})`))};
insert into regime (id, owner_unit_id, code) values
${list(asked.map(([code]) => `(${id('regime', code)}, ${country}, '${code}')`))};
insert into regime_version (id, regime_id, name_vi, name_en, content, legal_basis, recipient, sending_method, outline,
    reporting_level, calendar, rules, valid_from) values
${list(asked.map(([code, { calendar, rules }]) => `(${id('regime-version', code)}, ${id('regime', code)}, 'Báo cáo ${code}', 'Report ${code}', '-', '-', '-', '-', '-', 'COMMUNE', ${text(JSON.stringify(calendar))}, ${text(JSON.stringify(rules))}, '${first}')`))};
insert into regime_timing (regime_version_id, level, closing_time, deadline_days, deadline_time) values
${list(asked.map(([code]) => `(${id('regime-version', code)}, 'COMMUNE', '17:00', 0, '17:00')`))};
insert into regime_indicator (regime_version_id, indicator_id, position) values
${list(asked.flatMap(([code, regime]) => regime.indicators.map((shown, position) => `(${id('regime-version', code)}, ${id('indicator', shown)}, ${position})`)))};
`
}

/** A target of the country that is allocated evenly to provinces and districts. */
function targetSql(seed, first, until) {
  const id = (...names) => `'${idOf(seed, ...names)}'`
  const country = id('COUNTRY', root)
  const version = id('target-version')
  return `
insert into target (id, unit_id, name_vi, name_en, counts, period_from, period_to)
values (${id('target')}, ${country}, 'Người dân dùng ứng dụng số', 'People who use the digital apps', 'PERSONS',
    date '${first}', date '${until}' + 1000);
insert into target_version (id, target_id, value, effective_from, document_number, document_date, document_issuer)
select ${version}, ${id('target')}, 2000 * count(*), date '${first}', '1/QĐ', date '${first}', 'Trung ương'
from placed where level = 'COMMUNE';
insert into target_division (target_version_id, unit_id, mode)
select ${version}, id, 'EVEN' from placed where level in ('COUNTRY', 'PROVINCE');
insert into target_allocation (target_version_id, unit_id, value, parent_id)
select ${version}, p.id, 2000 * count(*), p.parent_id
from placed p join unit_ancestor a on a.ancestor_id = p.id join unit u on u.id = a.descendant_id and u.level = 'COMMUNE'
where p.level in ('PROVINCE', 'DISTRICT') group by p.id, p.parent_id;
insert into target_indicator (target_id, indicator_id, method, rate_digits) values
    (${id('target')}, ${id('indicator', 'APP_CITIZEN')}, 'SHARE', 2),
    (${id('target')}, ${id('indicator', 'APP_TOTAL')}, 'ACCOUNTS_PER_PLANNED_PERSON', 1);
`
}

/**
 * All reports of a period. Drops indexes and keys of the tables before the inserts and recreates them afterwards. It reads
 * their definitions from the catalogue, so later migrations need no change here.
 */
export function reportsSql({ seed, first, until }) {
  const number = `(c.n::bigint * 8192 + (d.day - date '${since}'))`
  const chance = (of, salt) => `abs(hashint8extended(${number}, ${seed * 8 + salt}) % ${of})`
  return `
set work_mem = '256MB';
set maintenance_work_mem = '1GB';
set timezone = 'Asia/Ho_Chi_Minh';
begin;
create temp table sent as
select s.*, ${idSql(seed, "'submission'", 's.regime', 's.n', 's.as_of')} as id,
    lpad(upper(to_hex((s.number * 40503087619) & ((1::bigint << 40) - 1))), 10, '0') as code
from (
    select row_number() over (order by d.day, ${chance(1_000_000_007, 1)}) as number, a.regime, a.regime_id, c.n, c.unit_id,
        c.actor, d.day as as_of, ${chance(100, 2)} < ${late} as late,
        d.day + time '14:00' + make_interval(secs => ${chance(10_000, 3)})
            + make_interval(hours => case when ${chance(100, 2)} < ${late} then 5 else 0 end) as received_at
    from (select code::int as n, unit_id, 'reporter-' || code as actor from unit_version where level = 'COMMUNE') c
    cross join (select day::date from generate_series(date '${first}', date '${until}', interval '1 day') as day) d
    join (values ${asksSql(seed)}) as a(regime, regime_id, weekly)
        on not a.weekly or extract(isodow from d.day) = 5
    where ${chance(100, 4)} < ${reported}) s
order by s.number;
analyze sent;
${withoutKeys(`
insert into submission (id, regime_id, unit_id, as_of, receipt_code, state, timeliness, current_revision, received_at, version,
    numbers, answers)
select s.id, s.regime_id, s.unit_id, s.as_of, left(s.code, 5) || '-' || right(s.code, 5), 'SUBMITTED',
    case when s.late then 'LATE' else 'ON_TIME' end, 1, s.received_at, 0, f.numbers[1:length(f.answers)], f.answers
from sent s cross join lateral (
    select array_agg(cast(f.value as numeric) order by p.place) as numbers,
        rtrim(string_agg(case when f.value is null then '.' else 'n' end, '' order by p.place), '.') as answers
    from figure_place p
    left join (values ${figuresSql(seed)}) as f(regime, indicator_id, value)
        on f.indicator_id = p.indicator_id and f.regime = s.regime
    where p.regime_id = s.regime_id) f;
insert into submission_revision (submission_id, number, channel, actor, actor_name, received_at)
select id, 1, 'WEB', actor, actor, received_at from sent;
insert into submission_event (submission_id, number, action, revision, at, actor, actor_name)
select id, 1, 'SUBMIT', 1, received_at, actor, actor from sent;
insert into submission_figure (submission_id, number, indicator_id, value)
select s.id, 1, f.indicator_id, f.value from sent s cross join lateral (values ${figuresSql(seed)})
    as f(regime, indicator_id, value) where f.regime = s.regime;
insert into audit_entry (at, business_at, subject, actor_name, action, object_id, unit_id, details, trace_id)
select s.received_at, s.received_at, s.actor, s.actor, 'SUBMISSION_SUBMIT', s.id, s.unit_id,
    jsonb_build_object('before', '{}'::jsonb, 'after', jsonb_build_object('FIGURE', f.figures),
        'about', jsonb_build_object('REGIME', s.regime_id, 'AS_OF', s.as_of, 'CHANNEL', 'WEB')), md5(s.id::text)
from sent s cross join lateral (
    select jsonb_object_agg(f.indicator_id, f.value) as figures
    from (values ${figuresSql(seed)}) as f(regime, indicator_id, value) where f.regime = s.regime) f;
`)}
commit;
`
}

const asksSql = (seed) =>
  list(
    Object.entries(regimes).map(
      ([code, { calendar }]) => `('${code}', '${idOf(seed, 'regime', code)}'::uuid, ${calendar.kind !== 'DAILY'})`,
    ),
  )

const figuresSql = (seed) =>
  list(
    Object.keys(regimes).flatMap((regime) =>
      typedIn(regime).map(
        (code) =>
          `('${regime}', '${idOf(seed, 'indicator', code)}'::uuid, ${figureSql(code, 's.n', 's.as_of')}::bigint)`,
      ),
    ),
  )

const filled = ['submission', 'submission_revision', 'submission_event', 'submission_figure', 'audit_entry']

function withoutKeys(fill) {
  const tables = `array[${filled.map((table) => `'${table}'::regclass`).join(', ')}]`
  return `
create temp table key as
select conrelid::regclass as owner, conname as name, contype as kind, pg_get_constraintdef(oid) as definition
from pg_constraint
where contype in ('p', 'u', 'x', 'f') and (conrelid = any(${tables}) or confrelid = any(${tables}));
create temp table made as
select indexrelid::regclass as name, replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ') as definition from pg_index i
where indrelid = any(${tables}) and not exists (select from pg_constraint where conindid = indexrelid);
do $$
declare one record;
begin
    for one in select * from key order by kind <> 'f' loop
        execute format('alter table %s drop constraint %I', one.owner, one.name);
    end loop;
    for one in select * from made loop
        execute format('drop index %s', one.name);
    end loop;
end $$;
${fill}
do $$
declare one record;
begin
    for one in select * from made loop
        execute one.definition;
    end loop;
    for one in select * from key order by kind = 'f' loop
        execute format('alter table %s add constraint %I %s', one.owner, one.name, one.definition);
    end loop;
end $$;
`
}
