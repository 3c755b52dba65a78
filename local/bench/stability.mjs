// Checks that statements do not become slow when PostgreSQL switches from custom plans to a generic plan for all values.
// Sends each page repeatedly over a single database connection.

import { step } from '../say.mjs'
import { median } from './figures.mjs'
import { load } from './load.mjs'
import { pages } from './read.mjs'

const usualTimes = 30
/** Repetitions in a short run. */
const shortTimes = 5
const warmUp = 2
const most = 5

/** @returns a row for each page, with its times in milliseconds, and whether it is stable */
export async function stability(stand, picks, { short }) {
  const times = short ? shortTimes : usualTimes
  // This is the last part, so the backend with its usual settings is no longer needed.
  await stand.stopBackend()
  await stand.startBackend({ QUARKUS_DATASOURCE_JDBC_MAX_SIZE: '1' })
  const all = await pages(picks, 1)
  const rows = new Map(await step(`Every page ${times} times`, () => repeated(stand, all, times)))
  // Measure doubtful pages again: a pause of the machine or of the garbage collector does not repeat, a bad plan does.
  const doubtful = [...all].filter(([label]) => !rows.get(label).stable)
  if (doubtful.length > 0) {
    const again = await step(`Again: ${doubtful.map(([label]) => label).join(', ')}`, () =>
      repeated(stand, doubtful, times),
    )
    for (const [label, row] of again) rows.set(label, row)
  }
  return [...rows.values()]
}

/** Sends the first request of each page `times` times, one page after the other. @param pages label and requests of each page */
async function repeated(stand, pages, times) {
  const requests = [...pages].flatMap(([label, [request]]) => Array(times).fill({ ...request, label }))
  const { streams } = await load(stand, [{ name: 'one', clients: 1, requests }])
  return [...pages].map(([label]) => {
    const counted = streams.one.filter((sample) => sample.label === label).slice(warmUp)
    const ms = counted.map((sample) => sample.ms)
    const errors = counted.filter(({ status }) => status !== 200).length
    return [label, { what: label, n: ms.length, ...summary(ms), errors, stable: errors === 0 && steady(ms) }]
  })
}

/** Whether a repeated request has neither outliers nor permanently slower answers. @param ms times in milliseconds */
export function steady(ms) {
  const { fastest, median: middle, slowest } = summary(ms)
  return slowest <= most * middle && middle <= most * fastest
}

const summary = (ms) => ({ ms, fastest: Math.min(...ms), median: median(ms), slowest: Math.max(...ms) })
