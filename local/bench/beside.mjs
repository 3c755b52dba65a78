// Measures how long communes wait for a submission while a large job runs, such as an export or a checkpoint.

import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { jcmd } from '../machine.mjs'
import { step } from '../say.mjs'
import { consolidatorOf, root } from './country.mjs'
import { figuresOf } from './figures.mjs'
import { exportOf } from './footprint.mjs'
import { load } from './load.mjs'
import { shifted } from './prepare.mjs'

const writesPerSecond = ({ short }) => (short ? 10 : 60)

export async function beside(stand, picks, options) {
  const rows = []
  for (const [what, disturb] of Object.entries(disturbances(stand, picks))) {
    const times = []
    const reports = await picks.writes(writesPerSecond(options) * options.seconds)
    const writes = {
      name: 'write',
      clients: 16,
      rate: writesPerSecond(options),
      seconds: options.seconds,
      requests: reports,
    }
    const { streams } = await step(`Reports beside ${what}`, async () => {
      let over = false
      const loaded = load(stand, [writes]).finally(() => (over = true))
      while (disturb && !over) {
        const begun = performance.now()
        await disturb()
        times.push((performance.now() - begun) / 1000)
      }
      return loaded
    })
    rows.push({ what: `reports beside ${what}`, ...figuresOf(streams.write), times: times.length, each: mean(times) })
  }
  return rows
}

const mean = (values) => (values.length === 0 ? undefined : values.reduce((sum, one) => sum + one, 0) / values.length)

function disturbances(stand, picks) {
  return {
    nothing: undefined,
    'a checkpoint and vacuum': async () => {
      await stand.sql('checkpoint', 'postgres')
      await stand.sql('vacuum submission, submission_figure', 'postgres')
    },
    'the collector': async () => {
      execFileSync(jcmd, [String(stand.backendProcess), 'GC.run'], { stdio: 'ignore' })
      await wait(1000)
    },
    'an export': () => stand.send(exportOf(picks, 'text/csv')),
    'a reorganisation of a province': () => reorganise(stand, picks),
  }
}

/** Merges communes of one province in threes from tomorrow on, then undoes this reorganisation. */
async function reorganise(stand, picks) {
  const as = consolidatorOf('COUNTRY', root)
  const tomorrow = shifted(new Date(Date.now() + 7 * 3_600_000).toISOString(), 1)
  const communes = await stand.json(`
    select v.unit_id as id, v.parent_id as district, v.name, row_number() over (order by d.code, v.code) as n,
        row_number() over (partition by d.code order by v.code) as place
    from unit_version v join unit_version d on d.unit_id = v.parent_id
    where v.level = 'COMMUNE' and v.valid_to is null and d.parent_id = '${picks.unitsOf('PROVINCE')[0].id}'
    order by n`)
  const events = threes(communes).map((three) => ({
    kind: 'MERGE',
    unit: {
      ref: `m${three[0].n}`,
      level: 'COMMUNE',
      type: 'XA',
      code: String(90_000 + three[0].n),
      name: three[0].name,
      parent: { id: three[0].district },
    },
    predecessors: three.map(({ id }) => ({ unitId: id, extent: 'WHOLE' })),
  }))
  const path = '/api/v1/reorganisations'
  const decision = { decisionNumber: '1/NQ', decisionDate: tomorrow, issuer: 'Quốc hội', effectiveOn: tomorrow }
  const body = { ...decision, events, lateSubmissions: [] }
  const { id } = JSON.parse((await stand.send({ path, as, body, key: randomUUID() })).text)
  const { etag } = await stand.send({ path: `${path}/${id}`, as })
  await stand.send({ path: `${path}/${id}/undo`, as, body: {}, key: randomUUID(), seen: etag })
}

/** Groups of three communes of one district. The list must be ordered by district. */
const threes = (communes) =>
  communes.flatMap((one, i) => {
    const three = communes.slice(i, i + 3)
    const whole = one.place % 3 === 1 && three.length === 3 && three.every(({ district }) => district === one.district)
    return whole ? [three] : []
  })
