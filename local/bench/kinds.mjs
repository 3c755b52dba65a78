// Measures figures that are not whole numbers: adds a decimal and a grade to the reports of a day, without rebuilding a table
// or an index, and sums them by province.

import { Failure, step } from '../say.mjs'
import { figuresOf } from './figures.mjs'

const grades = 5
const times = 20

export async function kinds(stand, picks, { short }) {
  const { until } = picks.country
  const regime = picks.regime('DAILY')
  const [{ places }] = await stand.json(`select max(place) as places from figure_place where regime_id = '${regime}'`)
  const day = `s.regime_id = '${regime}' and s.as_of = '${until}' and s.set_aside_by is null`
  await step('Adding a decimal and a grade to the reports of a day', () => stand.sql(adding(day, places)))
  await requireExact(stand, day, places)
  const asked = {
    'sums of a whole number by province': 'sum(s.numbers[1])',
    'sums of a decimal by province': `sum(s.numbers[${places + 1}])`,
    'counts of each grade by province': Array.from(
      { length: grades },
      (_, i) => `count(*) filter (where s.numbers[${places + 2}] = ${i + 1})`,
    ).join(', '),
  }
  const rows = []
  for (const [what, columns] of Object.entries(asked)) {
    const sql = `explain (analyze, timing off, format json) ${byProvince(columns, day, until)}`
    const samples = []
    for (let i = 0; i < (short ? 1 : times); i++) {
      const [plan] = JSON.parse((await stand.sql(sql)).join('\n'))
      samples.push({ at: 0, ms: plan['Execution Time'], status: 200 })
    }
    rows.push({ what, ...figuresOf(samples) })
  }
  return rows
}

/** A decimal as hundredths (below 1.000,00) and a grade from 1. Both derive from the id, so that the sums can be checked. */
const hundredths = 'abs(hashtext(s.id::text)::bigint) % 100000'
const grade = `1 + abs(hashtext(s.id::text)::bigint) % ${grades}`

const adding = (day, places) => `
  update submission s
  set numbers = (select array_agg(s.numbers[i] order by i) from generate_series(1, ${places}) as i)
          || array[(${hundredths}) / 100.0, ${grade}],
      answers = rpad(left(s.answers, ${places}), ${places}, '.') || 'nn'
  where ${day}`

const byProvince = (columns, day, until) => `
  select a.ancestor_id, ${columns}
  from submission s
  join unit_ancestor a on a.descendant_id = s.unit_id and a.depth = 2
    and a.valid_from <= '${until}' and (a.valid_to is null or a.valid_to > '${until}')
  where ${day}
  group by a.ancestor_id`

async function requireExact(stand, day, places) {
  const [{ decimals, graded }] = await stand.json(`
    select sum(s.numbers[${places + 1}]) * 100 = sum(${hundredths}) as decimals,
        bool_and(s.numbers[${places + 2}] = ${grade}) as graded
    from submission s where ${day}`)
  if (!decimals || !graded) throw new Failure('a decimal or a grade differs from the value that was written')
}
