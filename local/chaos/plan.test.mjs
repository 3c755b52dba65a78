import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePlan } from './plan.mjs'

const wanted = { seed: '7', units: 50, days: 6, today: '2022-03-02' }
const plan = makePlan(wanted)

test('the same seed gives the same plan, another seed another plan', () => {
  assert.deepEqual(makePlan(wanted), plan)
  assert.notDeepEqual(makePlan({ ...wanted, seed: '8' }), plan)
})

test('every unit reports on every day, up to today', () => {
  assert.deepEqual(
    plan.waves.map(({ asOf }) => asOf),
    ['2022-02-25', '2022-02-26', '2022-02-27', '2022-02-28', '2022-03-01', '2022-03-02'],
  )
  for (const { reports } of plan.waves) assert.equal(new Set(reports.map(({ unit }) => unit)).size, 50)
})

test('backend and database are killed equally often, each time during a wave', () => {
  assert.equal(plan.waves.filter(({ victim }) => victim === 'backend').length, 3)
  assert.equal(plan.waves.filter(({ victim }) => victim === 'database').length, 3)
  for (const { killAfter } of plan.waves) assert.ok(killAfter >= 5 && killAfter < 35)
})

test('all keys differ, and rivals of a unit send different figures', () => {
  const reports = plan.waves.flatMap(({ reports }) => reports)
  assert.equal(new Set(reports.map(({ key }) => key)).size, reports.length)
  assert.ok(reports.length > 300, 'no rivals at all')
  const contents = reports.map(({ unit, asOf, figures }) => JSON.stringify([unit, asOf, figures]))
  assert.equal(new Set(contents).size, contents.length)
})
