import { QueryClient } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { allRegimesOptions } from '../features/regimes/queries'
import { receivedOptions } from '../features/submissions/review/queries'
import { targetsOptions } from '../features/targets/queries'
import { communeVillagesOptions } from '../features/teams/queries'
import { rootsOptions } from '../features/units/queries'
import { childrenOptions, indicatorsOptions, regimesOptions } from '../reference/queries'
import { treeViews } from '../reference/tree-views'
import { clock, huuLien, me, progress, regime, row, submission, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

const date = clock.today

/** Mocks a list of two pages with one item each. Returns the requested cursors. */
function inTwoPages(path: string, items: object[]) {
  const asked: (string | null)[] = []
  server.use(
    http.get(`*/api/v1/${path}`, ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor')
      asked.push(cursor)
      return HttpResponse.json(cursor ? { items: items.slice(1) } : { items: items.slice(0, 1), next: 'more' })
    }),
  )
  return asked
}

test.each([
  ['regimes', 'the regimes of a unit', () => regimesOptions(huuLien.id, date)],
  ['regimes', 'the catalogue of regimes', () => allRegimesOptions(date)],
  ['units/:id/children', 'the units below one', () => childrenOptions(huuLien.id, date)],
  ['units', 'where the tree begins', () => rootsOptions(date)],
  ['indicators', 'the indicators', () => indicatorsOptions(date)],
  ['targets', 'the targets', () => targetsOptions(date)],
  ['submissions', 'what came in for a date', () => receivedOptions(regime.id, huuLien.id, date)],
  ['teams/coverage/villages', 'the villages of a commune', () => communeVillagesOptions(huuLien.id, date)],
] as const)('%s: %s are read to the last page', async (path, _, options) => {
  const asked = inTwoPages(path, [{ id: 'first' }, { id: 'second' }])
  // The lists have different types; only the ids matter here.
  const read = options() as unknown as ReturnType<typeof rootsOptions>
  const items = await new QueryClient().fetchQuery(read)
  expect(items.map(({ id }) => id)).toEqual(['first', 'second'])
  expect(asked).toEqual([null, 'more'])
})

test('a reorganisation on the second page is considered for the trees of an earlier date', async () => {
  answers({ 'units/:id': unitView(huuLien) })
  inTwoPages('reorganisations', [
    { state: 'APPLIED', effectiveOn: '2020-01-01' },
    { state: 'APPLIED', effectiveOn: '2022-07-10' },
  ])
  expect(await treeViews(new QueryClient(), huuLien.id, '2022-07-01', '2022-07-13')).toEqual(['then', 'today'])
})

test('further submissions of a unit are loaded on request', async () => {
  answers({
    me: me(huuLien, 'VIEW_PROGRESS', 'SUBMIT'),
    clock,
    regimes: { items: [regime] },
    'units/:id': unitView(huuLien),
    reorganisations: { items: [] },
    progress: progress([row(huuLien, undefined)]),
  })
  inTwoPages('submissions', [
    { ...submission, id: '1', asOf: '2022-07-12' },
    { ...submission, id: '2', asOf: '2022-07-11' },
  ])
  renderApp('/tien-do')
  const history = within(await screen.findByRole('region', { name: 'Các báo cáo đã gửi' }))
  expect(history.queryByRole('rowheader', { name: '11/07/2022' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Xem thêm' }))
  expect(await history.findByRole('rowheader', { name: '11/07/2022' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Xem thêm' })).toBeNull()
})
