import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Origin, OriginItem } from '../api/types'
import {
  all,
  app,
  buyers,
  clock,
  huuLien,
  huuLung,
  me,
  postMart,
  progress,
  regime,
  row,
  town,
  unitView,
  voso,
  yenBinh,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

const coverage = { fresh: 1, carried: 1, oldestCarried: '2022-06-30', notApplicable: 0, none: 1, lackingPart: 0 }
let origin: Origin
let asked: URLSearchParams[]

const item = (unit: OriginItem['unit'], more: Partial<OriginItem> = {}): OriginItem => ({
  unit,
  indicatorId: app.id,
  parts: [],
  ...more,
})

beforeEach(() => {
  asked = []
  origin = {
    regimeId: regime.id,
    regimeName: regime.name,
    unit: huuLung,
    asOf: clock.today,
    view: 'then',
    indicator: app,
    total: { indicatorId: app.id, value: 2205, units: 2, coverage },
    items: [item(yenBinh, { value: 5, own: { asOf: clock.today, value: 5 } })],
    undivided: [],
    notCarried: [],
  }
  answers({
    me: me(huuLung, 'VIEW_PROGRESS'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    reorganisations: { items: [] },
    progress: () => progress([row(yenBinh, [5, 3, 1, 2, 8])]),
  })
  server.use(
    http.get('*/api/v1/progress/origin', ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json(origin)
    }),
  )
})

const address = `/tien-do/nguon?unit=${huuLung.id}&indicator=${app.id}`
const shown = async (name: RegExp) =>
  within(await screen.findByRole('row', { name }))
    .getAllByRole('cell')
    .map(
      (cell) =>
        [...cell.querySelectorAll('li')].map((li) => li.firstChild?.textContent).join(' | ') || cell.textContent,
    )

test('a cell of the table links to its origin, and the origin back to the table', async () => {
  const router = renderApp('/tien-do')
  const table = within(await screen.findByRole('table'))
  const [cell] = within(table.getByRole('row', { name: /^Yên Bình/ })).getAllByRole('link', { name: '5' })
  await userEvent.click(cell as HTMLElement)
  expect(await screen.findByRole('heading', { level: 1, name: 'Nguồn số liệu: Công dân số Xứ Lạng' })).toBeDefined()
  expect(router.state.location.pathname).toBe('/tien-do/nguon')
  expect(Object.fromEntries(asked[0] ?? [])).toEqual({
    regime: regime.id,
    unit: huuLung.id,
    indicator: app.id,
    asOf: clock.today,
    view: 'then',
    limit: '100',
  })
  expect(router.state.location.search).toMatchObject({ unit: yenBinh.id, indicator: app.id, date: clock.today })
  await userEvent.click(screen.getByRole('link', { name: 'Tiến độ – Huyện Hữu Lũng' }))
  expect(await screen.findByRole('region', { name: 'Tổng theo chỉ tiêu thống kê' })).toBeDefined()
})

test.each([
  ['/tien-do', 'Tổng theo chỉ tiêu thống kê'],
  ['/', undefined],
])('on %s each total links to its origin', async (path, region) => {
  renderApp(path)
  const where = region ? within(await screen.findByRole('region', { name: region })) : screen
  const link = await where.findByRole('link', { name: '6.281' })
  expect(link.getAttribute('href')).toContain(`/tien-do/nguon?`)
  expect(link.getAttribute('href')).toContain(`indicator=${all.id}`)
})

test('the total is shown with its date, target and coverage', async () => {
  const [planned] = progress([]).totals
  origin = { ...origin, total: { ...origin.total, rate: planned?.rate, target: planned?.target } }
  renderApp(address)
  const total = await screen.findByRole('region', { name: 'Tổng cộng' })
  expect(total.textContent).toContain('2.205 tài khoản (3,55% của 62.149)')
  expect(total.textContent).toContain('Số liệu đến hết ngày 13/07/2022')
  expect(total.textContent).toContain('1/3 đơn vị có số trong ngày · 1 lấy số cũ, cũ nhất 30/06 · 1 chưa có số')
})

test('a total of units that all answered "not applicable" is not said to lack figures', async () => {
  const none = { fresh: 0, carried: 0, notApplicable: 1, none: 0, lackingPart: 0 }
  origin = { ...origin, total: { indicatorId: app.id, units: 0, coverage: none }, items: [] }
  renderApp(address)
  const total = await screen.findByRole('region', { name: 'Tổng cộng' })
  expect(total.textContent).toMatch(/^Không áp dụng/)
  expect(total.textContent).not.toContain('Chưa có số liệu')
})

test('a flow is shown with its first day, which is also sent to the server', async () => {
  const flow = { ...app, kind: 'FLOW' as const }
  origin = {
    ...origin,
    indicator: flow,
    total: { ...origin.total, from: '2022-04-01' },
    items: [item(yenBinh, { value: 5, own: { asOf: '2022-07-12', value: 5 } })],
  }
  answers({ regimes: { items: [{ ...regime, indicators: [flow] }] } })
  renderApp(`${address}&from=2022-04-01`)
  expect(await screen.findByText('từ 01/04/2022 đến hết 13/07/2022')).toBeDefined()
  expect(asked[0]?.get('from')).toBe('2022-04-01')
  expect(await shown(/Yên Bình/)).toEqual(['Tự báo cáo, cộng đến ngày 12/07/2022: 5', '5'])
})

test('each unit shows its own figure or why there is none', async () => {
  origin = {
    ...origin,
    items: [
      item(yenBinh, { value: 1222, own: { asOf: '2022-07-12', value: 1222 } }),
      item(huuLien),
      item(town, { own: { asOf: '2022-07-11' } }),
      item(huuLung, { valueText: '9007199254740993', own: { asOf: '2022-07-12', valueText: '9007199254740993' } }),
    ],
  }
  renderApp(address)
  expect(await shown(/^Xã Yên Bình/)).toEqual(['Tự báo cáo ngày 12/07/2022: 1.222', '1.222'])
  expect(await shown(/^Xã Hữu Liên/)).toEqual(['Chưa có số liệu', '—Chưa có số liệu'])
  expect(await shown(/^Thị trấn Hữu Lũng/)).toEqual(['Không áp dụng (báo cáo ngày 11/07/2022)', 'Không áp dụng'])
  expect(await shown(/^Huyện Hữu Lũng/)).toEqual([
    'Tự báo cáo ngày 12/07/2022: 9.007.199.254.740.993',
    '9.007.199.254.740.993',
  ])
})

test('figures of predecessors are shown with date and share, down to the unit that reported them', async () => {
  const given = item(town, { value: 100, own: { asOf: '2022-06-30', value: 100 } })
  const merged = item(yenBinh, {
    value: 100,
    parts: [{ passedOn: '2022-07-01', share: 1, value: 100, from: given }],
  })
  origin = {
    ...origin,
    items: [
      item(huuLien, {
        value: 143,
        parts: [
          { passedOn: '2022-07-05', share: 0.333333, value: 33, from: merged },
          { passedOn: '2022-07-06', value: 110, from: item({ ...town, id: yenBinh.id.replace('11', '14') }) },
          { passedOn: '2022-07-07', share: 0.5, from: item(huuLung) },
        ],
      }),
    ],
  }
  renderApp(address)
  expect(await shown(/^Xã Hữu Liên/)).toEqual([
    [
      'Chưa tự báo cáo',
      'Nhận 33 từ Xã Yên Bình ngày 05/07/2022 (33,3333%)',
      'Chưa tự báo cáo',
      'Nhận 100 từ Thị trấn Hữu Lũng ngày 01/07/2022 (toàn bộ)',
      'Tự báo cáo ngày 30/06/2022: 100',
      'Nhận 110 từ Thị trấn Hữu Lũng ngày 06/07/2022 (chia không có tỷ lệ, các phần về cùng một đơn vị)',
      'Chưa có số liệu',
      'Từ Huyện Hữu Lũng ngày 07/07/2022: không có số liệu',
      'Chưa có số liệu',
    ].join(' | '),
    '143',
  ])
})

test('a sum shows its parts in the order of the regime, and their total', async () => {
  const own = { asOf: clock.today, value: 9007199254740991 }
  const none = [voso, postMart].map(({ id: indicatorId }) => item(huuLien, { indicatorId }))
  origin = {
    ...origin,
    indicator: buyers,
    items: [
      item(yenBinh, { indicatorId: voso.id, value: 2, own: { asOf: clock.today, value: 2 } }),
      item(yenBinh, { indicatorId: postMart.id, value: own.value, own }),
      ...none,
      item(town, { indicatorId: voso.id }),
      item(town, { indicatorId: postMart.id, value: 7, own: { asOf: clock.today, value: 7 } }),
    ],
  }
  renderApp(`/tien-do/nguon?unit=${huuLung.id}&indicator=${buyers.id}`)
  const cells = async (name: RegExp) =>
    within(await screen.findByRole('row', { name }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
  expect(await cells(/^Xã Yên Bình/)).toEqual([
    'PostMart: 9.007.199.254.740.991Tự báo cáo ngày 13/07/2022: 9.007.199.254.740.991Voso: 2Tự báo cáo ngày 13/07/2022: 2',
    '9.007.199.254.740.993',
  ])
  expect(await cells(/^Xã Hữu Liên/)).toEqual(['Chưa có số liệu', '—Chưa có số liệu'])
  expect(await cells(/^Thị trấn Hữu Lũng/)).toEqual([
    'PostMart: 7Tự báo cáo ngày 13/07/2022: 7Voso: —Chưa có số liệuChưa có số liệu',
    '7',
  ])
})

test('figures in no row and figures in no total are listed above the table', async () => {
  const figures = [{ indicatorId: app.id, value: 812 }]
  origin = {
    ...origin,
    undivided: [{ unit: town, figures, successors: [huuLien, yenBinh] }],
    notCarried: [{ unit: yenBinh, reason: 'no-successor', figures, successors: [] }],
  }
  renderApp(address)
  const notes = await screen.findByRole('region', { name: 'Ghi chú về tổng số' })
  expect(notes.textContent).toContain('Thị trấn Hữu Lũng: Công dân số Xứ Lạng 812 → Xã Hữu Liên, Xã Yên Bình')
  expect(notes.textContent).toContain('kết thúc mà không chuyển vào đơn vị nào')
  expect(notes.compareDocumentPosition(screen.getByRole('table')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

test('further units are loaded on request and added at the end', async () => {
  server.use(
    http.get('*/api/v1/progress/origin', ({ request }) => {
      const next = new URL(request.url).searchParams.get('cursor') === null ? 'after-yen-binh' : undefined
      return HttpResponse.json({ ...origin, next, items: next ? origin.items : [item(huuLien)] })
    }),
  )
  renderApp(address)
  await userEvent.click(await screen.findByRole('button', { name: 'Xem thêm đơn vị' }))
  await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(2))
  expect(screen.queryByRole('button', { name: 'Xem thêm đơn vị' })).toBeNull()
})

test('choosing another indicator updates the page and the URL', async () => {
  const router = renderApp(address)
  await userEvent.selectOptions(await screen.findByRole('combobox'), 'Tài khoản người mua')
  await waitFor(() => expect(asked.at(-1)?.get('indicator')).toBe(buyers.id))
  expect(router.state.location.search).toMatchObject({ unit: huuLung.id, indicator: buyers.id })
})

test('without an indicator the URL means the sum over all accounts', async () => {
  renderApp('/tien-do/nguon?indicator=1&from=x&view=then')
  await screen.findByRole('table')
  expect(asked[0]?.get('indicator')).toBe(all.id)
  expect(asked[0]?.get('from')).toBeNull()
})
