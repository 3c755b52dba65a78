// SQL that sets up the installation of a chaos run in an empty database, and SQL that reads the result.

const since = '2020-01-01'
const list = (rows) => rows.join(',\n')

/** A country with one district, its communes with two reporters each, and a daily regime with a few stocks. */
export function worldSql(plan) {
  const { country, district, units, regime, indicators, overseer } = plan
  const tree = [
    { id: country, level: 'COUNTRY', type: 'QUOC_GIA', code: 'VN', name: 'Việt Nam', above: [] },
    { id: district, level: 'DISTRICT', type: 'HUYEN', code: '001', name: 'Huyện thử', above: [country] },
    ...units.map(({ id }, index) => ({
      id,
      level: 'COMMUNE',
      type: 'XA',
      code: String(index + 1).padStart(5, '0'),
      name: `Xã thử ${index + 1}`,
      above: [district, country],
    })),
  ]
  const version = regime.replace(/^.{8}/, '00000000')
  return `
begin;
insert into unit (id, level) values
${list(tree.map(({ id, level }) => `('${id}', '${level}')`))};

insert into unit_version (id, unit_id, level, code, name, folded_name, type, parent_id, valid_from) values
${list(tree.map((unit) => `(gen_random_uuid(), '${unit.id}', '${unit.level}', '${unit.code}', '${unit.name}', '${folded(unit.name)}', '${unit.type}', ${unit.above.length ? `'${unit.above[0]}'` : 'null'}, '${since}')`))};

insert into unit_ancestor (ancestor_id, descendant_id, depth, valid_from) values
${list(tree.flatMap(({ id, above }) => [id, ...above].map((ancestor, depth) => `('${ancestor}', '${id}', ${depth}, '${since}')`)))};

insert into assignment (id, subject, unit_id, role, valid_from) values
${list([
  `(gen_random_uuid(), '${overseer}', '${district}', 'CONSOLIDATOR', '${since}')`,
  ...units.flatMap(({ id, people }) =>
    people.map((subject) => `(gen_random_uuid(), '${subject}', '${id}', 'REPORTER', '${since}')`),
  ),
])};

insert into indicator (id, owner_unit_id, code, name_vi, name_en, kind, counts, valid_from) values
${list(indicators.map((id, index) => `('${id}', '${district}', 'I${index}', 'Chỉ tiêu ${index}', 'Indicator ${index}', 'STOCK', 'ACCOUNTS', '${since}')`))};

insert into regime (id, owner_unit_id, code) values ('${regime}', '${district}', 'CHAOS');
insert into regime_version (id, regime_id, name_vi, name_en, content, legal_basis, recipient, sending_method, outline,
    reporting_level, calendar, valid_from)
values ('${version}', '${regime}', 'Báo cáo thử', 'Test report', '-', '-', '-', '-', '-', 'COMMUNE', '{"kind": "DAILY"}', '${since}');
insert into regime_timing (regime_version_id, level, closing_time, deadline_days, deadline_time)
values ('${version}', 'COMMUNE', '17:00', 0, '17:00');
insert into regime_indicator (regime_version_id, indicator_id, position) values
${list(indicators.map((id, index) => `('${version}', '${id}', ${index})`))};
commit;
`
}

const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** One JSON object with all submissions, all kept replies and the object ids of all audit entries. */
export const storedSql = `
select json_build_object(
    'submissions', (select coalesce(json_agg(json_build_object(
        'id', s.id, 'regime', s.regime_id, 'unit', s.unit_id, 'asOf', s.as_of,
        'revisions', (select count(*) from submission_revision r where r.submission_id = s.id),
        'figures', (select json_object_agg(f.indicator_id, f.value) from submission_figure f
                    where f.submission_id = s.id and f.number = s.current_revision),
        'rowIsRight', (select (a.numbers, a.answers) is not distinct from (s.numbers, s.answers)
                       from submission_afresh a where a.id = s.id))), '[]') from submission s),
    'replies', (select coalesce(json_agg(json_build_object('key', key, 'id', reply ->> 'id')), '[]')
                from idempotent_reply),
    'audits', (select coalesce(json_agg(object_id), '[]') from audit_entry
               where action = 'SUBMISSION_SUBMIT'))
`
