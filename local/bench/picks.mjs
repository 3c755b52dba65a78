// Draws the units, dates and reports for requests at random. The same seed gives the same requests.

import { generator } from '../chaos/random.mjs'
import { Failure } from '../say.mjs'
import { consolidatorOf, figureSql, idOf, reporterOf, root, typedIn } from './country.mjs'
import { shifted } from './prepare.mjs'

const api = '/api/v1'
const anew = 'remove the directory of the country in .local/bench, to have it made anew'

export class Picks {
  #stand
  #country
  #units

  static async of(stand, country) {
    const units = await stand.json(`
      select v.level, v.code, v.unit_id as id from unit_version v
      where v.level in ('PROVINCE', 'DISTRICT', 'COMMUNE') and v.valid_to is null order by v.code`)
    if (units.length === 0) throw new Failure(`there is no unit in the database: ${anew}`)
    return new Picks(stand, country, grouped(units))
  }

  constructor(stand, country, units) {
    this.#stand = stand
    this.#country = country
    this.#units = units
  }

  regime(code) {
    return idOf(this.#country.seed, 'regime', code)
  }

  get nation() {
    return { level: 'COUNTRY', code: root, id: idOf(this.#country.seed, 'COUNTRY', root) }
  }

  get country() {
    return this.#country
  }

  /** The last day that reports can be sent for: yesterday in Vietnam, or the country's last day with reports if that is later. */
  get #lastDay() {
    const yesterday = shifted(new Date(Date.now() + 7 * 3_600_000).toISOString(), -1)
    return yesterday < this.#country.until ? this.#country.until : yesterday
  }

  unitsOf(level) {
    return level === 'COUNTRY' ? [this.nation] : this.#units.get(level)
  }

  /** `count` GET requests for random units of a level and random dates, each by the unit's reporter or consolidator. */
  requests(label, level, count, path) {
    const random = generator(String(this.#country.seed), label)
    const units = this.unitsOf(level)
    return Array.from({ length: count }, () => {
      const unit = units[Math.floor(random() * units.length)]
      const asOf = shifted(this.#country.first, Math.floor(random() * this.#country.days))
      const as = level === 'COMMUNE' ? reporterOf(unit.code) : consolidatorOf(level, unit.code)
      return { label, as, path: api + path({ unit: unit.id, asOf }) }
    })
  }

  /** `count` requests for the history of a report, each by the account that sent the report. */
  async histories(label, count) {
    const sent = await this.#stand.json(`
      select s.id, v.code from submission s join unit_version v on v.unit_id = s.unit_id
      where s.id > '${idOf(this.#country.seed, label).replace(/^./, '0')}' order by s.id limit ${count}`)
    if (sent.length === 0) throw new Failure(`there is no report in the database: ${anew}`)
    return sent.map(({ id, code }) => ({ label, as: reporterOf(code), path: `${api}/submissions/${id}/history` }))
  }

  /** `count` reports that nobody has sent yet: one for each commune on the latest day, then on the day before, and so on. */
  async writes(count) {
    const { first } = this.#country
    const last = this.#lastDay
    const regime = this.regime('DAILY')
    const typed = typedIn('DAILY')
    const figures = typed.map((code) => `${figureSql(code, 'c.n', 'd.day')} as "${code}"`)
    const open = await this.#stand.json(`
      select c.unit_id as unit, c.code, d.day as "asOf", ${figures.join(', ')}
      from generate_series(0, date '${last}' - date '${first}') as ago
      cross join lateral (select date '${last}' - ago as day) d
      cross join lateral (
          select v.unit_id, v.code, v.code::int as n from unit_version v
          where v.level = 'COMMUNE' and not exists (
              select from submission s where s.regime_id = '${regime}' and s.unit_id = v.unit_id and s.as_of = d.day)
          order by hashint4(v.code::int)) c
      limit ${count}`)
    if (open.length < count) {
      throw new Failure(`only ${open.length} of ${count} reports are still to be sent: ${anew}`)
    }
    return open.map((row) => ({
      label: 'write',
      as: reporterOf(row.code),
      path: `${api}/submissions`,
      body: {
        regimeId: regime,
        unitId: row.unit,
        asOf: row.asOf,
        figures: typed.map((code) => ({ indicatorId: idOf(this.#country.seed, 'indicator', code), value: row[code] })),
      },
    }))
  }

  /**
   * For `units` units of a level, the first `days` days on which none of the unit's communes has reported. Each day has a row of
   * code, name and figures for each commune.
   */
  async openDays(level, units, days) {
    const { until, seed } = this.#country
    const regime = this.regime('DAILY')
    const figures = typedIn('DAILY').map((code) => figureSql(code, 'c.code::int', 'd.day'))
    const open = await this.#stand.json(`
      select o.level, o.code, o.unit_id as id, d.day as "asOf",
          json_agg(json_build_array(c.code, c.name, ${figures.join(', ')}) order by c.code) as rows
      from (select * from unit_version where level = '${level}' order by md5(code || '${seed}') limit ${units}) o
      cross join lateral (
          select generated::date as day
          from generate_series(date '${until}' + 1, date '${this.#lastDay}', interval '1 day') as generated
          where not exists (
              select from unit_ancestor a join submission s on s.unit_id = a.descendant_id
              where a.ancestor_id = o.unit_id and s.regime_id = '${regime}' and s.as_of = generated::date)
          order by generated limit ${days}) d
      join unit_ancestor a on a.ancestor_id = o.unit_id
      join unit_version c on c.unit_id = a.descendant_id and c.level = 'COMMUNE'
      group by o.level, o.code, o.unit_id, d.day
      order by d.day, o.code`)
    if (open.length === 0) throw new Failure(`no ${level} has a day without a report: ${anew}`)
    return open
  }
}

function grouped(units) {
  const groups = new Map()
  for (const unit of units) groups.has(unit.level) ? groups.get(unit.level).push(unit) : groups.set(unit.level, [unit])
  return groups
}
