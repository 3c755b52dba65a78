// What is sent and when something is killed: decided by the seed before anything is started, so that the right totals are
// known without asking the system for them.

import { generator, shuffled, uuid } from './random.mjs'

const indicators = 4
/** The share of obligations that two people of the unit report for at the same moment, with different figures. */
const rivalry = 0.15
const dayLength = 86_400_000

/**
 * One wave per day: every unit sends the first report of that day at once, and something is killed meanwhile.
 *
 * @param today the last of the days, as in 2026-11-22
 */
export function makePlan({ seed, units, days, today }) {
  const random = generator(seed, 'plan')
  const plan = {
    seed,
    regime: uuid(seed, 'regime'),
    country: uuid(seed, 'country'),
    district: uuid(seed, 'district'),
    overseer: uuid(seed, 'overseer'),
    indicators: Array.from({ length: indicators }, (_, index) => uuid(seed, 'indicator', index)),
    units: Array.from({ length: units }, (_, index) => ({
      id: uuid(seed, 'unit', index),
      people: [0, 1].map((person) => uuid(seed, 'person', index, person)),
    })),
  }
  const dates = Array.from({ length: days }, (_, day) => daysBefore(today, days - 1 - day))
  // As many of the one as of the other, in an order that nobody expects.
  const victims = shuffled(
    dates.map((_, day) => (day % 2 ? 'database' : 'backend')),
    random,
  )
  plan.waves = dates.map((asOf, day) => ({
    asOf,
    victim: victims[day],
    // Neither before the first figure is in nor after the last.
    killAfter: Math.floor(units * (0.1 + 0.6 * random())),
    reports: shuffled(
      plan.units.flatMap((unit) => reportsOf(plan, unit, asOf, day, random)),
      random,
    ),
  }))
  return plan
}

function reportsOf(plan, unit, asOf, day, random) {
  const people = random() < rivalry ? unit.people : unit.people.slice(0, 1)
  return people.map((subject, person) => ({
    unit: unit.id,
    asOf,
    subject,
    key: uuid(plan.seed, 'key', unit.id, asOf, person),
    // Rising slowly, so that no rule has a reason to ask; odd for the second person, so that no two contents are alike.
    figures: plan.indicators.map((indicatorId) => ({
      indicatorId,
      value: 1000 + 10 * day + 2 * Math.floor(5 * random()) + person,
    })),
  }))
}

const daysBefore = (date, days) => new Date(Date.parse(date) - days * dayLength).toISOString().slice(0, 10)
