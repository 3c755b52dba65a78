// Plans all reports and kills from the seed before the run starts, so that the correct totals are known without asking the
// system.

import { generator, shuffled, uuid } from './random.mjs'

const indicators = 4
/** Share of obligations for which two people of the unit send different figures at the same moment. */
const rivalry = 0.15
const dayLength = 86_400_000

/**
 * One wave per day: all units send their report for that day at once, and meanwhile one victim is killed.
 *
 * @param today the last day, such as 2026-11-22
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
  // Equally many backends and databases, in random order.
  const victims = shuffled(
    dates.map((_, day) => (day % 2 ? 'database' : 'backend')),
    random,
  )
  plan.waves = dates.map((asOf, day) => ({
    asOf,
    victim: victims[day],
    // Number of answered reports before the kill: always between the first and the last report.
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
    // Values rise slowly, so that no rule warns. They are odd for the second person, so that rivals never send equal figures.
    figures: plan.indicators.map((indicatorId) => ({
      indicatorId,
      value: 1000 + 10 * day + 2 * Math.floor(5 * random()) + person,
    })),
  }))
}

const daysBefore = (date, days) => new Date(Date.parse(date) - days * dayLength).toISOString().slice(0, 10)
