// The options of a run: `name=value` on the command line.

import { Failure } from '../say.mjs'

/** Parts run in this order: memory needs a backend that has just started, and stability restarts the backend. */
export const allParts = [
  'memory',
  'write',
  'reference',
  'read',
  'open',
  'kinds',
  'intake',
  'export',
  'beside',
  'overload',
  'stability',
]

const numbers = { communes: 10_599, villages: 90_000, days: 365, seed: 1, seconds: 30, ports: 8380 }
/** The size of a short run, which only checks that each part works. Its times mean nothing. */
const smallest = { communes: 200, villages: 600, days: 10, seconds: 1 }

const usage = `Usage: make bench [name=value …]
  parts=${allParts.join(',')}
  communes=${numbers.communes} villages=${numbers.villages} days=${numbers.days} seed=${numbers.seed}
                  the country, made once for each size and kept in .local/bench
  until=DATE      its last day with reports (default: the end of last month, when it is made)
  seconds=${numbers.seconds}      how long each load lasts
  ports=${numbers.ports}      PostgreSQL and the backend listen on this port and the next
  into=FILE       write the tables into this file, between its markers; a run of all parts writes docs/benchmarks.md
  data=DIR        where the countries are kept (default .local/bench)
  built=1         use the last build of the backend as it is
  short=1         all parts on a country of ${smallest.communes} communes that is made anew; says whether each was measured, not how quick`

/** @param words such as `days=10`; an option without a value is ignored, because the Makefile passes on all options */
export function readOptions(words) {
  const given = {}
  for (const word of words) {
    const [, name, value] = /^([a-z]+)=(.*)$/s.exec(word) ?? []
    if (!name || !['parts', 'until', 'into', 'data', 'built', 'short', ...Object.keys(numbers)].includes(name)) {
      throw new Failure(`Unknown option: ${word}\n${usage}`)
    }
    if (value !== '') given[name] = value
  }
  const short = given.short === '1'
  const options = { ...given, short, built: given.built === '1', parts: readParts(given.parts) }
  for (const [name, usual] of Object.entries({ ...numbers, ...(short && smallest) })) {
    options[name] = Number(given[name] ?? usual)
    if (!Number.isInteger(options[name]) || options[name] < (name === 'villages' ? 0 : 1)) {
      throw new Failure(
        `${name} must be a whole number of at least ${name === 'villages' ? 0 : 1}: ${given[name]}\n${usage}`,
      )
    }
  }
  if (given.until !== undefined && !/^\d{4}-\d\d-\d\d$/.test(given.until)) {
    throw new Failure(`until is not a date: ${given.until}\n${usage}`)
  }
  return options
}

function readParts(text) {
  if (text === undefined) return allParts
  const parts = text.split(',')
  const unknown = parts.filter((part) => !allParts.includes(part))
  if (unknown.length > 0) throw new Failure(`Unknown part: ${unknown.join(', ')}\n${usage}`)
  return allParts.filter((part) => parts.includes(part))
}
