// Measures overload: two hundred clients request the nation's progress without pause, while a few reports come in.

import { step } from '../say.mjs'
import { figuresOf } from './figures.mjs'
import { load } from './load.mjs'
import { pages } from './read.mjs'

const usually = 200
/** In a short run. */
const fewer = 20
const writesPerSecond = 10

export async function overload(stand, picks, { seconds, short }) {
  const hammering = short ? fewer : usually
  const label = 'progress of the nation'
  const requests = (await pages(picks, 200)).get(label)
  const writes = await picks.writes(writesPerSecond * seconds)
  const { streams, memory } = await step('Too many at once', () =>
    load(stand, [
      { name: label, clients: hammering, seconds, requests },
      { name: 'write', clients: 16, rate: writesPerSecond, seconds, requests: writes },
    ]),
  )
  return [
    row(`${label}, ${hammering} clients`, streams[label], memory),
    row(`reports, ${writesPerSecond}/s, beside it`, streams.write),
  ]
}

/** A 503 is the expected answer to too many requests; any other failure is an error. */
function row(what, samples, memory) {
  const turnedAway = samples.filter(({ status }) => status === 503).length
  const { errors, ...figures } = figuresOf(samples)
  const longest = samples.reduce((most, { ms }) => Math.max(most, ms), 0)
  return { what, ...figures, turnedAway, longest, errors: errors - turnedAway, memory }
}
