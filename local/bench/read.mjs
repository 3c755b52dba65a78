// Measures reading: each page alone, then many dashboards at once while reports come in, as in the evening.

import { step } from '../say.mjs'
import { cpuEach, figuresOf } from './figures.mjs'
import { loads } from './load.mjs'
import { shifted } from './prepare.mjs'
import { statementsOf } from './statements.mjs'

/** Requests per second; fewer in a short run. */
const perSecond = ({ short }) => (short ? 20 : 100)
const writesPerSecond = ({ short }) => (short ? 10 : 60)
/** Number of clients: enough that each due request finds a free one as long as the backend keeps up. */
const waiting = 64
const writers = 16
const others = 2

const progress =
  (picks, view = 'then', regime = 'DAILY') =>
  ({ unit, asOf }) =>
    `/progress?regime=${picks.regime(regime)}&unit=${unit}&asOf=${asOf}&view=${view}`

/** A trend of one year. Each request ends on another day, so that few answers come from a cache. */
const trend =
  (picks) =>
  ({ unit, asOf }) => {
    const days = Math.abs(Date.parse(picks.country.until) - Date.parse(asOf)) / 86_400_000
    const to = shifted(picks.country.until, -(days % 30))
    return `/progress/trend?regime=${picks.regime('DAILY')}&unit=${unit}&from=${shifted(to, -364)}&to=${to}`
  }

/** Search texts: whole names, prefixes, a type before the name, a typing error, a code. */
const words = [
  'tan hoa',
  'xa binh',
  'huyen my',
  'phuong 7',
  'lonh thanh',
  'dong hai',
  'thon 12',
  '00123',
  'vinh phuc',
  'ha',
]

/** The labels of all kinds of page, each with `count` requests. */
export async function pages(picks, count) {
  const daily = picks.regime('DAILY')
  const page = (label, level, path) => [label, picks.requests(label, level, count, path)]
  return new Map([
    page('progress of a district', 'DISTRICT', progress(picks)),
    page('progress of a province', 'PROVINCE', progress(picks)),
    page('progress of the nation', 'COUNTRY', progress(picks)),
    page('progress of the nation, view=today', 'COUNTRY', progress(picks, 'today')),
    page('progress of a province, a flow', 'PROVINCE', progress(picks, 'then', 'WEEKLY')),
    page('progress of the nation, a flow', 'COUNTRY', progress(picks, 'then', 'WEEKLY')),
    page('trend of a province, 365 days', 'PROVINCE', trend(picks)),
    page('trend of the nation, 365 days', 'COUNTRY', trend(picks)),
    page('form of a commune', 'COMMUNE', ({ unit, asOf }) => `/regimes/${daily}/form?unit=${unit}&asOf=${asOf}`),
    page('grid of a district', 'DISTRICT', ({ unit, asOf }) => `/regimes/${daily}/forms?unit=${unit}&asOf=${asOf}`),
    page(
      'grid of a province, 100 rows',
      'PROVINCE',
      ({ unit, asOf }) => `/regimes/${daily}/forms?unit=${unit}&asOf=${asOf}&limit=100`,
    ),
    page(
      'grid of the nation, 100 rows',
      'COUNTRY',
      ({ unit, asOf }) => `/regimes/${daily}/forms?unit=${unit}&asOf=${asOf}&limit=100`,
    ),
    page(
      'what is asked of a commune',
      'COMMUNE',
      ({ unit, asOf }) => `/regimes/${daily}/obligations?unit=${unit}&to=${asOf}`,
    ),
    page('list of a commune, 60', 'COMMUNE', ({ unit }) => `/submissions?unit=${unit}&limit=60`),
    page(
      'list of a district, 50',
      'DISTRICT',
      ({ unit, asOf }) => `/submissions?regime=${daily}&unit=${unit}&to=${asOf}`,
    ),
    page('list of the nation, 100', 'COUNTRY', ({ asOf }) => `/submissions?regime=${daily}&to=${asOf}&limit=100`),
    ['history of a report', await picks.histories('history of a report', count)],
    page('communes of the nation, 100', 'COUNTRY', ({ asOf }) => `/units?level=COMMUNE&asOf=${asOf}&limit=100`),
    page('units below a province', 'PROVINCE', ({ unit }) => `/units/${unit}/children`),
    searches('search among all units', 'COUNTRY', picks, count),
    searches('search by a district', 'DISTRICT', picks, count),
    page('who am I', 'COMMUNE', () => '/me'),
  ])
}

function searches(label, level, picks, count) {
  const requests = picks.requests(label, level, count, () => '/units/search?q=')
  return [label, requests.map((one, i) => ({ ...one, path: one.path + encodeURIComponent(words[i % words.length]) }))]
}

export async function read(stand, picks, options) {
  const { seconds } = options
  const all = await pages(picks, Math.min(500, perSecond(options) * seconds))
  const rows = []
  for (const label of ['progress of a district', 'progress of a province']) {
    rows.push(...(await rush(stand, picks, label, all.get(label), options)))
  }
  const alone = [...all].flatMap(([name, requests]) =>
    [seconds / 9, seconds / 3].map((time) => [{ name, clients: others, seconds: time, requests }]),
  )
  const measured = await step('Reading one page after the other', () => loads(stand, alone))
  ;[...all.keys()].forEach((label, index) => {
    rows.push({ what: `${label}, ${others} clients`, ...warmFigures(label, measured.slice(2 * index)) })
  })
  const first = [...all.values()].map(([request]) => request)
  const asked = await statementsOf(stand, first)
  const counts = new Map([...all.keys()].map((label, index) => [label, asked[index].count]))
  for (const row of rows) row.statements = counts.get(row.page)
  return rows
}

async function rush(stand, picks, label, requests, options) {
  const { seconds } = options
  const [asked, sent] = [perSecond(options), writesPerSecond(options)]
  const reads = { name: label, clients: waiting, rate: asked, seconds, requests }
  const reports = await picks.writes(sent * seconds)
  const writes = { name: 'write', clients: writers, rate: sent, seconds, requests: reports }
  const steps = await step(`Reading: ${label}, alone and while reports come in`, () =>
    loads(stand, [[{ ...reads, seconds: seconds / 3 }], [reads], [reads, writes]]),
  )
  const { streams } = steps[2]
  return [
    { what: `${label}, ${asked}/s`, ...warmFigures(label, steps) },
    { what: `${label}, ${asked}/s, beside ${sent} reports/s`, ...figuresOf(streams[label]) },
    { what: 'those reports', ...figuresOf(streams.write) },
  ]
}

/** Figures of the second of two equal steps; the first only warms up. */
function warmFigures(label, [, { streams, cpu }]) {
  const figures = figuresOf(streams[label])
  return { ...figures, cpu: cpuEach(cpu, figures), page: label }
}
