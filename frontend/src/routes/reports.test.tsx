import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { ReportSummary } from '../api/types'
import { clock, huuLung, me, progress, regime, report, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

let items: ReportSummary[]

beforeEach(() => {
  items = []
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'CONSOLIDATE'),
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

test('where an edition is not finished yet, it is opened and none is made', async () => {
  server.use(http.post('*/api/v1/reports', () => problem('report-open', 409, { reportId: report.id })))
  const router = renderApp('/bao-cao')
  await click('button', 'Lập báo cáo')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/bao-cao/${report.id}`))
})

test('the report of a date is opened, and made anew only once it is issued', async () => {
  items = [
    { ...report, state: 'SUBMITTED', edition: 2 },
    { ...report, id: regime.id, state: 'ISSUED', number: '12/BC-UBND', issuedByName: 'Chủ tịch' },
  ]
  renderApp('/bao-cao')
  expect(await screen.findByRole('link', { name: 'Mở báo cáo' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Lập bản mới' })).toBeNull()
  const table = within(screen.getByRole('table'))
  expect(table.getAllByRole('row')).toHaveLength(3)
  expect(table.getByRole('row', { name: /Đã ban hành 12\/BC-UBND.*Chủ tịch/ })).toBeDefined()
})

test('the list goes on where the server says there is more', async () => {
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

test('whoever does not consolidate is not led there', async () => {
  answers({ me: me(huuLung, 'VIEW_PROGRESS') })
  renderApp('/')
  await screen.findByRole('heading', { level: 1 })
  expect(screen.queryByRole('link', { name: 'Báo cáo tổng hợp' })).toBeNull()
})
