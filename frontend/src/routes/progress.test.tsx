import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import {
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
  yenBinh,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

let current = progress([])

beforeEach(() => {
  current = progress([row(yenBinh, [5, 3, 1, 2, 8]), row(huuLien, undefined), row(town, [70, 9, 4, 5, 79])])
  answers({
    me: me(huuLung, 'VIEW_PROGRESS'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    progress: () => current,
    reorganisations: { items: [] },
  })
})

const rowNames = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((header) => header.textContent)

test('Hôm nay shows the figures that the district published', async () => {
  renderApp('/')
  expect(await screen.findByText('2/3')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Hữu Liên' })).toBeDefined()
  expect(screen.getByText('6.281')).toBeDefined()
  expect(screen.getByText('10,1%')).toBeDefined()
  expect(screen.getByText('so với kế hoạch 62.149 người')).toBeDefined()
  expect(screen.getByText('Tài khoản trên mỗi người theo kế hoạch')).toBeDefined()
  expect(await screen.findByText(/Đồng hồ của hệ thống: 16:05 13\/07\/2022/)).toBeDefined()
  expect(screen.getByText('còn 55 phút')).toBeDefined()
})

test('a sum that a number cannot hold exactly is shown with all digits, and so is its rate', async () => {
  const digits = { value: undefined, valueText: '18446744073709551615', reason: 'beyond-exact' as const }
  const large = row(yenBinh, [5, 3, 1, 2, 8])
  current = {
    ...progress([{ ...large, totals: large.totals.map((total) => ({ ...total, ...digits })) }]),
    totals: current.totals.map((total) => ({
      ...total,
      ...digits,
      rate: total.rate && { ...total.rate, percent: undefined, percentText: '29681450262593999.99' },
    })),
  }
  renderApp('/tien-do')
  const table = await screen.findByRole('table')
  const cells = within(table).getAllByText(/18\.446\.744\.073\.709\.551\.615/)
  expect(cells.length).toBe(2 * current.indicators.length)
  expect(within(table).getAllByText(/^29\.681\.450\.262\.593\.999,99% của /).length).toBeGreaterThan(0)
})

test('rates are shown with their target, in totals and in rows', async () => {
  const planned = progress([row(yenBinh, [5, 3, 1, 2, 8])])
  const [ofAll] = planned.totals
  const [first] = planned.rows
  if (!ofAll?.target || !first) throw new Error('the factory has a target and a row')
  const target = { ...ofAll.target, value: 1500, allocated: true }
  const rate = { percent: 0.33, digits: 2, method: 'SHARE' as const }
  current = {
    ...planned,
    rows: [{ ...first, totals: first.totals.map((total, at) => (at === 0 ? { ...total, target, rate } : total)) }],
  }
  renderApp('/tien-do')
  const table = await screen.findByRole('table')
  expect(within(table).getByText('10,1% của 62.149')).toBeDefined()
  expect(within(table).getByText('0,33% của 1.500')).toBeDefined()
  expect(screen.getByText('(10,1% của 62.149)')).toBeDefined()
})

test('sorting changes the URL, and a unit without figures stays last', async () => {
  const router = renderApp('/tien-do')
  await screen.findByRole('table')
  expect(rowNames()).toEqual(['Yên Bình', 'Hữu Liên', 'Thị trấn Hữu Lũng', 'Tổng cộng'])
  await userEvent.click(screen.getByRole('button', { name: 'Công dân số Xứ Lạng' }))
  await waitFor(() => expect(router.state.location.search).toMatchObject({ sort: 'app', dir: 'desc' }))
  expect(rowNames()).toEqual(['Thị trấn Hữu Lũng', 'Yên Bình', 'Hữu Liên', 'Tổng cộng'])
  expect(screen.getByRole('columnheader', { name: /^Công dân số Xứ Lạng/ }).getAttribute('aria-sort')).toBe(
    'descending',
  )
  await userEvent.click(screen.getByRole('button', { name: 'Công dân số Xứ Lạng' }))
  await waitFor(() => expect(rowNames()).toEqual(['Yên Bình', 'Thị trấn Hữu Lũng', 'Hữu Liên', 'Tổng cộng']))
})

test('a new report of a unit appears without a reload, is announced, and keeps sort order and focus', async () => {
  renderApp('/tien-do?sort=app&dir=desc')
  await screen.findByRole('table')
  const header = screen.getByRole('button', { name: 'PostMart' })
  header.focus()
  current = progress([row(yenBinh, [5, 3, 1, 2, 8]), row(huuLien, [90, 9, 4, 5, 99]), row(town, [70, 9, 4, 5, 79])])
  expect(
    await screen.findByText('Vừa nhận báo cáo của Hữu Liên. Đã báo cáo 3/3.', undefined, { timeout: 3000 }),
  ).toBeDefined()
  expect(rowNames()).toEqual(['Hữu Liên', 'Thị trấn Hữu Lũng', 'Yên Bình', 'Tổng cộng'])
  expect(document.activeElement).toBe(header)
})

test('a date is typed in Vietnamese format; a future one is refused with a message', async () => {
  const router = renderApp('/tien-do')
  const field = await screen.findByRole('textbox', { name: 'Ngày số liệu' })
  await userEvent.clear(field)
  await userEvent.type(field, '14/7/2022{Enter}')
  expect(screen.getByRole('alert').textContent).toBe('Chưa đến ngày này. Chọn ngày 13/07/2022 hoặc trước đó.')
  await userEvent.clear(field)
  await userEvent.type(field, '12-7-22{Enter}')
  await waitFor(() => expect(router.state.location.search).toMatchObject({ date: '2022-07-12' }))
})

/** Yên Bình has sent no figure for PostMart, so its figure of the day before is carried forward. */
function aPartialReport() {
  const [partial, ...others] = current.rows
  if (!partial) throw new Error('The progress has no rows')
  const carried = { fresh: 0, carried: 1, oldestCarried: '2022-07-12' }
  current = {
    ...current,
    coverage: { ...current.coverage, partial: 1, carried: 1, oldestCarried: '2022-07-12' },
    totals: current.totals.map((total) => ({
      ...total,
      coverage:
        total.indicatorId === postMart.id
          ? { fresh: 1, carried: 1, oldestCarried: '2022-07-12', notApplicable: 1, none: 0, lackingPart: 0 }
          : { fresh: 2, carried: 0, notApplicable: 0, none: 1, lackingPart: total.indicatorId === buyers.id ? 1 : 0 },
    })),
    partialUnits: [{ unit: yenBinh, unanswered: [postMart.id] }],
    rows: [
      {
        ...partial,
        unanswered: [postMart.id],
        totals: partial.totals.map((total) =>
          total.indicatorId === postMart.id ? { ...total, coverage: { ...total.coverage, ...carried } } : total,
        ),
      },
      ...others,
    ],
  }
}

test('an incomplete report names its missing figures, and each total its carried and missing ones', async () => {
  aPartialReport()
  renderApp('/tien-do')
  const table = within(await screen.findByRole('table'))
  const partial = table.getByRole('row', { name: /^Yên Bình/ })
  expect(partial.textContent).toContain('thiếu 1 số liệu: PostMart')
  expect(within(partial).getByText('số của 12/07')).toBeDefined()
  expect(table.getByRole('row', { name: /^Thị trấn Hữu Lũng/ }).textContent).not.toContain('thiếu')
  expect(screen.getByText('1 gửi thiếu số liệu').closest('li')?.textContent).toBe('1 gửi thiếu số liệu: Yên Bình')
  const totals = within(screen.getByRole('region', { name: 'Tổng theo chỉ tiêu thống kê' }))
  expect(totals.getByText('1/3 đơn vị có số trong ngày · 1 lấy số cũ, cũ nhất 12/07 · 1 không áp dụng')).toBeDefined()
  expect(totals.getByText('2/3 đơn vị có số trong ngày · 1 chưa có số · 1 chưa đủ số thành phần')).toBeDefined()
})

test('Hôm nay names the units whose reports lack figures, and does not call the day complete', async () => {
  aPartialReport()
  current = { ...current, coverage: { ...current.coverage, reported: 3, missing: 0 }, missingUnits: [] }
  renderApp('/')
  const title = await screen.findByRole('heading', { name: 'Gửi thiếu số liệu (1)' })
  expect(title.parentElement?.textContent).toContain('Yên Bình – thiếu 1 số liệu: PostMart')
  expect(screen.queryByText('Tất cả đơn vị đã báo cáo.')).toBeNull()
  const shared = '2/3 đơn vị có số trong ngày · 1 chưa có số'
  expect(screen.getByText(`Các số còn lại: ${shared}`)).toBeDefined()
  expect(screen.queryByText(shared)).toBeNull()
})

test('without a regime the page says that nothing is asked', async () => {
  answers({ regimes: { items: [] }, 'units/:id/children': { items: [unitView(yenBinh)] } })
  renderApp('/')
  expect(await screen.findByText('Không có báo cáo nào được yêu cầu')).toBeDefined()
})

test('a unit outside the scope is not found', async () => {
  server.use(http.get('*/api/v1/units/:id', () => problem('not-found', 404)))
  renderApp(`/tien-do?unit=${huuLien.id}`)
  expect(await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy' })).toBeDefined()
})

test('an internal error shows the trace id and a button to try again', async () => {
  server.use(http.get('*/api/v1/progress', () => problem('fault', 500, { instance: 'abc123' })))
  renderApp('/tien-do')
  expect(await screen.findByText('Mã tra cứu khi báo lỗi: abc123')).toBeDefined()
  server.resetHandlers()
  answers({
    me: me(huuLung, 'VIEW_PROGRESS'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    progress: () => current,
  })
  await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }))
  expect(await screen.findByRole('table')).toBeDefined()
})

test('the table is downloaded as it is shown', async () => {
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/progress/export', ({ request }) => {
      asked.push(`${new URL(request.url).search} ${request.headers.get('Accept')}`)
      return problem('not-found', 404)
    }),
  )
  renderApp('/tien-do?date=2022-07-12')
  await userEvent.click(await screen.findByRole('button', { name: 'Tải CSV' }))
  expect((await screen.findByRole('alert')).textContent).toBe('Không tìm thấy, hoặc bạn không được xem.')
  expect(asked).toEqual([`?regime=${regime.id}&unit=${huuLung.id}&asOf=2022-07-12&view=then text/csv`])
})

const earlier = { date: '2022-07-12' }
const town2024 = { ...town, id: '00000000-0000-4000-8000-000000000113' }

test('figures of an earlier date can be shown by the units of today, which changes the URL', async () => {
  answers({ reorganisations: { items: [{ id: 'r', state: 'APPLIED', effectiveOn: clock.today }] } })
  const asked: (string | null)[] = []
  server.use(
    http.get('*/api/v1/progress', ({ request }) => {
      const view = new URL(request.url).searchParams.get('view')
      asked.push(view)
      return HttpResponse.json({
        ...current,
        asOf: earlier.date,
        view,
        rows: view === 'today' ? [row(town2024, [75, 12, 5, 7, 87])] : current.rows,
        notCarried:
          view === 'today'
            ? [
                {
                  unit: yenBinh,
                  reason: 'no-shares',
                  figures: current.totals.slice(0, 3),
                  successors: [huuLien, town2024],
                },
              ]
            : [],
      })
    }),
  )
  const router = renderApp(`/tien-do?date=${earlier.date}`)
  const choice = await screen.findByRole('combobox', { name: 'Xếp theo' })
  expect(rowNames()).toHaveLength(4)
  await userEvent.selectOptions(choice, 'Theo đơn vị hôm nay')
  await waitFor(() => expect(router.state.location.search).toMatchObject({ view: 'today' }))
  await waitFor(() => expect(rowNames()).toEqual(['Thị trấn Hữu Lũng', 'Tổng cộng']))
  expect(screen.getByText(/xếp vào các đơn vị của ngày 13\/07\/2022/)).toBeDefined()
  const notes = await screen.findByRole('region', { name: 'Ghi chú về tổng số' })
  expect(notes.textContent).toMatch(/Xã Yên Bình: .* → Xã Hữu Liên, Thị trấn Hữu Lũng/)
  for (const link of within(screen.getByRole('table')).getAllByRole('link'))
    expect(link.getAttribute('href')).toContain('view=today')
  expect(new Set(asked)).toEqual(new Set(['then', 'today']))
})

test('without changed units there is no choice between trees', async () => {
  answers({
    reorganisations: {
      items: [
        { id: 'r', state: 'UNDONE', effectiveOn: clock.today },
        { id: 's', state: 'APPLIED', effectiveOn: '2025-07-01' },
        { id: 't', state: 'APPLIED', effectiveOn: earlier.date },
      ],
    },
  })
  renderApp(`/tien-do?date=${earlier.date}&view=today`)
  await screen.findByRole('table')
  expect(screen.queryByRole('combobox', { name: 'Xếp theo' })).toBeNull()
  expect(screen.queryByText(/xếp vào các đơn vị của ngày/)).toBeNull()
})

test('a unit that did not exist yet shows the reports of its predecessors', async () => {
  server.use(
    http.get('*/api/v1/units/:id', ({ request }) =>
      new URL(request.url).searchParams.get('asOf') === clock.today
        ? HttpResponse.json(unitView(huuLien))
        : problem('not-found', 404),
    ),
    http.get('*/api/v1/progress', ({ request }) =>
      HttpResponse.json({ ...current, unit: huuLien, view: new URL(request.url).searchParams.get('view'), rows: [] }),
    ),
  )
  renderApp(`/tien-do?unit=${huuLien.id}&date=${earlier.date}`)
  expect(await screen.findByRole('heading', { level: 1, name: 'Tiến độ – Xã Hữu Liên' })).toBeDefined()
  expect(screen.getByText(/xếp vào các đơn vị của ngày 13\/07\/2022/)).toBeDefined()
  expect(screen.queryByRole('table')).toBeNull()
})
