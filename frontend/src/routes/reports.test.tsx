import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { ReportSummary } from '../api/types'
import { clock, huuLien, huuLung, me, progress, regime, report, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

let items: ReportSummary[]

beforeEach(() => {
  items = []
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'CONSOLIDATE', 'VIEW_REPORTS'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    progress: progress([]),
    reports: () => ({ items }),
    'reports/:id': report,
  })
})

const click = async (role: 'button' | 'link', name: string) => userEvent.click(await screen.findByRole(role, { name }))

test('three clicks lead from Hôm nay to the document', async () => {
  let made: unknown
  let wanted: string | null = null
  server.use(
    http.post('*/api/v1/reports', async ({ request }) => {
      made = await request.json()
      return HttpResponse.json(report, { status: 201 })
    }),
    http.get('*/api/v1/reports/:id/document', ({ request }) => {
      wanted = request.headers.get('Accept')
      return new HttpResponse('docx')
    }),
  )
  URL.createObjectURL = () => 'blob:report'
  URL.revokeObjectURL = () => undefined
  const router = renderApp('/')
  const main = within(await screen.findByRole('main'))
  await userEvent.click(await main.findByRole('link', { name: 'Báo cáo tổng hợp' }))
  await click('button', 'Lập báo cáo')
  await click('button', 'Tải DOCX')
  await waitFor(() => expect(wanted).toContain('wordprocessingml'))
  expect(made).toEqual({ regimeId: regime.id, unitId: huuLung.id, asOf: clock.today })
  expect(router.state.location.pathname).toBe(`/bao-cao/${report.id}`)
})

test('an unfinished edition is opened instead of creating another', async () => {
  server.use(http.post('*/api/v1/reports', () => problem('report-open', 409, { reportId: report.id })))
  const router = renderApp('/bao-cao')
  await click('button', 'Lập báo cáo')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/bao-cao/${report.id}`))
})

test('the report of a date is opened; a new edition is possible only after it was issued', async () => {
  items = [
    { ...report, prepared: false, state: 'SUBMITTED', edition: 2 },
    { ...report, prepared: false, id: regime.id, state: 'ISSUED', number: '12/BC-UBND', issuedByName: 'Chủ tịch' },
  ]
  renderApp('/bao-cao')
  expect(await screen.findByRole('link', { name: 'Mở báo cáo' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Lập bản mới' })).toBeNull()
  const table = within(screen.getByRole('table'))
  expect(table.getAllByRole('row')).toHaveLength(3)
  expect(table.getByRole('row', { name: /Đã ban hành 12\/BC-UBND.*Chủ tịch/ })).toBeDefined()
})

test('further pages of the list are loaded on request', async () => {
  server.use(
    http.get('*/api/v1/reports', ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor')
      return HttpResponse.json(
        cursor === 'more'
          ? { items: [{ ...report, id: huuLung.id, asOf: '2022-07-11' }] }
          : { items: [{ ...report, asOf: '2022-07-12' }], next: 'more' },
      )
    }),
  )
  renderApp('/bao-cao')
  await click('button', 'Xem thêm')
  expect(await screen.findByRole('link', { name: '11/07/2022' })).toBeDefined()
  expect(screen.getByRole('link', { name: '12/07/2022' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Xem thêm' })).toBeNull()
})

test('users who may not see reports get no link to them', async () => {
  answers({ me: me(huuLung, 'VIEW_PROGRESS') })
  renderApp('/')
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByRole('link', { name: 'Báo cáo tổng hợp' })).toBeNull()
})

test('a user above the consolidating level reads the reports below', async () => {
  const above = { ...huuLung, id: yenBinh.id, name: 'Lạng Sơn' }
  answers({ me: me(above, 'VIEW_PROGRESS', 'VIEW_REPORTS'), 'units/:id': unitView(above) })
  items = [
    { ...report, prepared: false },
    { ...report, prepared: false, id: regime.id, unit: { ...huuLung, id: huuLien.id, name: 'Chi Lăng' } },
  ]
  let under: string | null = null
  server.use(
    http.get('*/api/v1/reports', ({ request }) => {
      under = new URL(request.url).searchParams.get('under')
      return HttpResponse.json({ items })
    }),
  )
  renderApp('/bao-cao')
  const table = within(await screen.findByRole('table'))
  expect(table.getByRole('row', { name: /Chi Lăng/ })).toBeDefined()
  expect(under).toBe(above.id)
  expect(screen.getByRole('link', { name: 'Mẫu báo cáo' })).toBeDefined()
})

test('the check code of a printed copy finds its report', async () => {
  const asked: (string | null)[] = []
  server.use(
    http.get('*/api/v1/reports', ({ request }) => {
      const hash = new URL(request.url).searchParams.get('hash')
      if (hash) asked.push(hash)
      return HttpResponse.json({ items: hash?.startsWith('ab12') ? [{ ...report, prepared: false }] : [] })
    }),
  )
  const router = renderApp('/bao-cao')
  const field = await screen.findByRole('textbox', { name: 'Tra cứu bản in theo mã kiểm tra' })
  await userEvent.type(field, 'xyz')
  await click('button', 'Tra cứu')
  expect(screen.getByText(/Mã gồm chữ số/)).toBeDefined()
  await userEvent.clear(field)
  await userEvent.type(field, '00000000')
  await click('button', 'Tra cứu')
  expect(await screen.findByText(/Không có báo cáo nào mang mã này/)).toBeDefined()
  await userEvent.clear(field)
  await userEvent.type(field, 'AB12 cd34')
  await click('button', 'Tra cứu')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/bao-cao/${report.id}`))
  expect(asked).toEqual(['00000000', 'ab12cd34'])
})

test('Hôm nay says that the draft of the day has been prepared', async () => {
  items = [{ ...report, prepared: true, createdAt: '2022-07-13T10:00:00Z' }]
  renderApp('/')
  const notice = await screen.findByText(/Dự thảo báo cáo đến hết ngày 13\/07\/2022 đã được lập tự động lúc/)
  expect(within(notice).getByRole('link', { name: 'Mở báo cáo' })).toBeDefined()
})
