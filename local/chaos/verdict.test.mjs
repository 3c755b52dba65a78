import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePlan } from './plan.mjs'
import { judge } from './verdict.mjs'

const plan = makePlan({ seed: 'a test', units: 20, days: 2, today: '2022-07-13' })
const reports = plan.waves.flatMap(({ reports }) => reports)
const obligationOf = ({ unit, asOf }) => `${unit} ${asOf}`

/** A run without errors: the first report of each obligation is accepted, a second one is refused and sees the first. */
function goodWorld() {
  const taken = new Map()
  for (const report of reports) if (!taken.has(obligationOf(report))) taken.set(obligationOf(report), report)
  const winners = [...taken.values()]
  const idOf = (report) => `id of ${report.key}`
  const submissions = winners.map((report) => ({
    id: idOf(report),
    unit: report.unit,
    asOf: report.asOf,
    revisions: 1,
    rowIsRight: true,
    figures: Object.fromEntries(report.figures.map(({ indicatorId, value }) => [indicatorId, value])),
  }))
  return {
    outcomes: new Map(
      reports.map((report) => {
        const winner = taken.get(obligationOf(report))
        const reply = { id: idOf(report), replayed: false, figures: report.figures }
        return winner === report
          ? [report.key, { acknowledged: [reply, { ...reply, replayed: true }], refused: undefined }]
          : [report.key, { acknowledged: [], refused: [{ figures: winner.figures }] }]
      }),
    ),
    stored: {
      submissions,
      replies: winners.map((report) => ({ key: report.key, id: idOf(report) })),
      audits: submissions.map(({ id }) => id),
    },
    progress: plan.waves.map(({ asOf }) => ({
      coverage: { expected: 20, reported: 20 },
      totals: plan.indicators.map((indicatorId) => ({
        indicatorId,
        value: submissions
          .filter((submission) => submission.asOf === asOf)
          .reduce((sum, { figures }) => sum + figures[indicatorId], 0),
      })),
    })),
  }
}

function wrongAfter(damage) {
  const world = goodWorld()
  damage(world)
  const counts = judge(plan, world.outcomes, world.stored, world.progress)
  return Object.fromEntries(Object.entries(counts).filter(([, number]) => number !== 0))
}

const firstWinner = ({ stored, outcomes }) => {
  const [{ key, id }] = stored.replies
  return { submission: stored.submissions.find((one) => one.id === id), outcome: outcomes.get(key), key }
}
const rivalOf = ({ outcomes }) => [...outcomes.values()].find(({ refused }) => refused)

test('a run without errors has only zeros', () => {
  assert.deepEqual(
    wrongAfter(() => {}),
    {},
  )
})

test('a plan has rivals, so that refusals happen', () => {
  assert.ok(rivalOf(goodWorld()))
})

const damages = {
  'a submission that is gone': {
    damage: ({ stored }) => stored.submissions.shift(),
    finds: ['acknowledged but missing', 'totals that differ in the database', 'rows of the trail without a submission'],
  },
  'an obligation fulfilled twice': {
    damage: ({ stored }) => stored.submissions.push({ ...stored.submissions[0], id: 'another' }),
    finds: ['obligations fulfilled twice', 'stored but never acknowledged', 'totals that differ in the database'],
  },
  'a request done twice under two ids': {
    damage: (world) => firstWinner(world).outcome.acknowledged.push({ id: 'another', replayed: true, figures: [] }),
    finds: ['requests done twice'],
  },
  'a request done again under the same id': {
    damage: (world) => (firstWinner(world).outcome.acknowledged[1].replayed = false),
    finds: ['requests done twice'],
  },
  'both of two rivals acknowledged': {
    damage: (world) => {
      const rival = rivalOf(world)
      const key = [...world.outcomes.keys()].find((one) => world.outcomes.get(one) === rival)
      const { figures } = reports.find((report) => report.key === key)
      world.outcomes.set(key, { acknowledged: [{ id: 'theirs', replayed: false, figures }], refused: undefined })
    },
    finds: ['two people acknowledged for one obligation', 'acknowledged but missing'],
  },
  'other figures than were sent': {
    damage: (world) => firstWinner(world).submission.figures[plan.indicators[0]]++,
    finds: ['stored with other figures than acknowledged', 'totals that differ in the database'],
  },
  'a figure left out': {
    damage: (world) => delete firstWinner(world).submission.figures[plan.indicators[0]],
    finds: ['stored with other figures than acknowledged', 'totals that differ in the database'],
  },
  'a phone without an answer': {
    damage: (world) => world.outcomes.delete(firstWinner(world).key),
    finds: ['never answered', 'stored but never acknowledged'],
  },
  'somebody refused by their own report': {
    damage: (world) => {
      const { outcome } = firstWinner(world)
      outcome.refused = [{ figures: outcome.acknowledged[0].figures }]
    },
    finds: ['refused though nobody else had reported'],
  },
  'a second revision': {
    damage: (world) => firstWinner(world).submission.revisions++,
    finds: ['submissions without exactly one revision'],
  },
  'no row in the trail': {
    damage: ({ stored }) => stored.audits.pop(),
    finds: ['submissions without exactly one row in the trail'],
  },
  'two rows in the trail': {
    damage: ({ stored }) => stored.audits.push(stored.audits[0]),
    finds: ['submissions without exactly one row in the trail'],
  },
  'a row in the trail of nothing': {
    damage: ({ stored }) => stored.audits.push('nothing'),
    finds: ['rows of the trail without a submission'],
  },
  'a reply that was not kept': {
    damage: ({ stored }) => stored.replies.pop(),
    finds: ['submissions without exactly one kept reply', 'acknowledged keys whose reply is not kept'],
  },
  'an API that adds up wrongly': {
    damage: ({ progress }) => progress[0].totals[0].value++,
    finds: ['totals that differ in the API'],
  },
  'an API that misses a unit': {
    damage: ({ progress }) => progress[1].coverage.reported--,
    finds: ['days that the API does not call complete'],
  },
}

for (const [name, { damage, finds }] of Object.entries(damages)) {
  test(`found: ${name}`, () => {
    const found = Object.keys(wrongAfter(damage))
    for (const count of finds) assert.ok(found.includes(count), `${count} is not among ${found.join('; ')}`)
  })
}
