// Whether a statement stays as quick as it was: over one connection, on which PostgreSQL sooner or later takes one plan for all
// values of a statement.

import { step } from '../say.mjs'
import { median } from './figures.mjs'
import { load } from './load.mjs'
import { pages } from './read.mjs'

const usualTimes = 30
/** Enough for a few to be counted. */
const shortTimes = 5
const warmUp = 2
const most = 5

/** @returns a row for each page, with its times in milliseconds, and whether it is stable */
export async function stability(stand, picks, { short }) {
  const times = short ? shortTimes : usualTimes
  // The last part, after which nobody needs the usual backend.
  await stand.stopBackend()
  await stand.startBackend({ QUARKUS_DATASOURCE_JDBC_MAX_SIZE: '1' })
  const all = await pages(picks, 1)
  const rows = new Map(await step(`Every page ${times} times`, () => repeated(stand, all, times)))
  // A pause of the machine or of the collector does not come back at once; a plan that is no good does.
  const doubtful = [...all].filter(([label]) => !rows.get(label).stable)
  if (doubtful.length > 0) {
    const again = await step(`Again: ${doubtful.map(([label]) => label).join(', ')}`, () =>
      repeated(stand, doubtful, times),
    )
    for (const [label, row] of again) rows.set(label, row)
  }
  return [...rows.values()]
}

/** @param pages the label and the requests of each, of which the first is sent; one page after the other */
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

/** @param ms of one request sent again and again: it neither has outliers nor has become slow for good */
export function steady(ms) {
  const { fastest, median: middle, slowest } = summary(ms)
  return slowest <= most * middle && middle <= most * fastest
}

const summary = (ms) => ({ ms, fastest: Math.min(...ms), median: median(ms), slowest: Math.max(...ms) })
