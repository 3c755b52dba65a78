// Measures pages that stay open: each polls with If-None-Match while reports come in.

import { step } from '../say.mjs'
import { figuresOf } from './figures.mjs'
import { loads } from './load.mjs'

const openPages = ({ short }) => (short ? 40 : 2000)
const writesPerSecond = ({ short }) => (short ? 5 : 20)
/** The polling interval of the SPA. */
const secondsBetween = 1.5
const connections = 64

export async function open(stand, picks, options) {
  const { seconds } = options
  const pages = openPages(options)
  const sent = writesPerSecond(options)
  const path = ({ unit }) =>
    `/progress?regime=${picks.regime('DAILY')}&unit=${unit}&asOf=${picks.country.until}&view=then`
  const requests = picks.requests('open page', 'DISTRICT', pages, path)
  const first = { name: 'first', clients: 2, requests, watch: true }
  const again = { name: 'open', clients: connections, rate: pages / secondsBetween, seconds, requests, watch: true }
  const reports = await picks.writes(sent * seconds)
  const writes = { name: 'write', clients: 16, rate: sent, seconds, requests: reports }
  const [, , { streams, cpu }] = await step(`${pages} open pages`, () =>
    loads(stand, [[first], [{ ...again, seconds: seconds / 3 }], [again, writes]]),
  )
  const unchanged = streams.open.filter(({ status }) => status === 304).length
  const cores = (part) => (cpu[part] === undefined ? undefined : cpu[part] / seconds)
  return [
    {
      what: `${pages} pages of districts, each every ${secondsBetween} s, beside ${sent} reports/s`,
      ...figuresOf(streams.open),
      unchanged: (unchanged / streams.open.length) * 100,
      cores: { backend: cores('backend'), postgres: cores('postgres') },
    },
    { what: 'those reports', ...figuresOf(streams.write), cores: {} },
  ]
}
