import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { ReportTemplate } from '../api/types'
import { clock, huuLung, me, regime, report, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

const { subject, body, signature, recipients } = report.paper
let template: ReportTemplate

beforeEach(() => {
  template = {
    regimeId: regime.id,
    version: 0,
    wording: { subject, body, signature, recipients },
    prepares: false,
    placeholders: report.placeholders.map(({ name }) => name),
    editable: true,
  }
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'VIEW_REPORTS'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    'regimes/:id/report-template': () => template,
  })
  server.use(
    http.post('*/api/v1/regimes/:id/report-template/preview', () =>
      HttpResponse.json({ subject, body, placeholders: report.placeholders }),
    ),
  )
})

const passage = (number: number) => screen.getByRole('textbox', { name: `Nội dung đoạn ${number}` })

test('an administrator edits the wording beside a preview, and switches prepared drafts on', async () => {
  const saved: { body: unknown; seen: string | null }[] = []
  server.use(
    http.put('*/api/v1/regimes/:id/report-template', async ({ request }) => {
      const sent = (await request.json()) as Pick<ReportTemplate, 'wording' | 'prepares'>
      saved.push({ body: sent, seen: request.headers.get('If-Match') })
      template = { ...template, ...sent, version: 1, editedAt: '2022-07-13T09:30:00Z', editedByName: 'Quản trị' }
      return HttpResponse.json(template)
    }),
  )
  renderApp('/mau-bao-cao')
  const paper = within(await screen.findByRole('article'))
  expect(screen.getByText(/Đang dùng mẫu có sẵn/)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Lưu' })).toHaveProperty('disabled', true)
  await userEvent.clear(passage(2))
  await userEvent.type(passage(2), 'Cả huyện đạt {{tong}.')
  expect(paper.getByText('Cả huyện đạt 6.281 tài khoản, đạt 10,1% kế hoạch.')).toBeDefined()
  await userEvent.click(screen.getByRole('switch'))
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Quyền hạn ký' }), 'DEPUTY')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  expect(screen.getByText('Chưa nhập; nhập rồi mới lưu được.')).toBeDefined()
  await userEvent.type(screen.getByRole('textbox', { name: 'Chức vụ người ký' }), 'PHÓ CHỦ TỊCH')
  expect(paper.getByText('KT. CHỦ TỊCH')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  expect(await screen.findByText('Đã lưu. Báo cáo lập từ nay dùng mẫu này.')).toBeDefined()
  expect(screen.getByText(/Quản trị sửa lúc/)).toBeDefined()
  expect(saved).toEqual([
    {
      seen: '"0"',
      body: {
        prepares: true,
        wording: {
          subject,
          recipients,
          body: body.map((each, index) => (index === 1 ? { ...each, text: 'Cả huyện đạt {tong}.' } : each)),
          signature: { ...signature, capacity: 'DEPUTY', ownTitle: 'PHÓ CHỦ TỊCH' },
        },
      },
    },
  ])
})

test('a change by somebody else is mentioned, and typed text is kept', async () => {
  const seen: (string | null)[] = []
  let reads = 0
  answers({
    'regimes/:id/report-template': () => {
      reads++
      return template
    },
  })
  server.use(
    http.put('*/api/v1/regimes/:id/report-template', ({ request }) => {
      seen.push(request.headers.get('If-Match'))
      return problem('stale', 412, { version: 4 })
    }),
  )
  renderApp('/mau-bao-cao')
  await screen.findByRole('article')
  await userEvent.type(passage(2), '!')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Nội dung của bạn vẫn còn đây')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(seen).toEqual(['"0"', '"4"']))
  expect((passage(2) as HTMLTextAreaElement).value).toBe('Tổng số {tong}.!')
  // The newer version loads, as it does when the user comes back to the window.
  template = { ...template, version: 4 }
  const before = reads
  // A suspense query counts as fresh for a second.
  await new Promise((resolve) => setTimeout(resolve, 1100))
  act(() => void window.dispatchEvent(new Event('visibilitychange')))
  await waitFor(() => expect(reads).toBeGreaterThan(before))
  expect((passage(2) as HTMLTextAreaElement).value).toBe('Tổng số {tong}.!')
})

test("users other than the regime's administrators can only read the wording", async () => {
  template = { ...template, editable: false }
  renderApp('/mau-bao-cao')
  expect(await screen.findByRole('article')).toBeDefined()
  expect(screen.getByText(/Quản trị viên của đơn vị ban hành/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Lưu' })).toBeNull()
})
