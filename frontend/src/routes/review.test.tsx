import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { HistoryEntry, SubmissionView, UnitRef } from '../api/types'
import { app, clock, huuLien, huuLung, me, postMart, regime, submission, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

const received = (unit: UnitRef, more: Partial<SubmissionView> = {}): SubmissionView => ({
  ...submission,
  id: unit.id.replace('4000', '4001'),
  unit,
  allowedActions: ['CORRECT', 'RETURN', 'ACCEPT'],
  ...more,
})

const step = (number: number, more: Partial<HistoryEntry>): HistoryEntry => ({
  number,
  at: '2022-07-13T16:05:00+07:00',
  action: 'SUBMIT',
  actorName: 'Vi Văn Hà',
  revision: 1,
  changes: [],
  comments: [],
  notes: [],
  ...more,
})

let items: SubmissionView[]
beforeEach(() => {
  items = [received(huuLien), received(yenBinh)]
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'REVIEW', 'ENTER_ON_BEHALF'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    submissions: () => ({ items }),
    'regimes/:id/forms': { items: [] },
    'submissions/:id': () => items[0] as SubmissionView,
    'submissions/:id/history': { items: [] },
  })
})

test('chosen submissions are accepted together, with the versions that the user saw', async () => {
  let body: unknown
  server.use(
    http.post('*/api/v1/submissions/accept', async ({ request }) => {
      body = await request.json()
      items = [received(huuLien, { state: 'ACCEPTED', allowedActions: ['RETURN'] }), items[1] as SubmissionView]
      return HttpResponse.json({ items: [items[0]] })
    }),
  )
  renderApp('/duyet')
  expect(await screen.findByRole('button', { name: 'Duyệt 2 báo cáo' })).toBeDefined()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Chọn Yên Bình' }))
  await userEvent.click(screen.getByRole('button', { name: 'Duyệt 1 báo cáo' }))
  expect(await screen.findByText('Đã duyệt 1 báo cáo.')).toBeDefined()
  expect(body).toEqual({ submissions: [{ id: items[0]?.id, version: submission.version }] })
  expect(within(screen.getByRole('row', { name: /Hữu Liên/ })).getByText('Đã duyệt')).toBeDefined()
  expect(screen.queryByRole('checkbox', { name: 'Chọn Hữu Liên' })).toBeNull()
})

test('if one submission has changed meanwhile, none is accepted, and the page says why', async () => {
  server.use(http.post('*/api/v1/submissions/accept', () => problem('stale', 412)))
  renderApp('/duyet')
  await userEvent.click(await screen.findByRole('button', { name: 'Duyệt 2 báo cáo' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Chưa báo cáo nào được duyệt.')
})

test('several returned for one reason: none is returned if one has changed, and the dialog names it', async () => {
  server.use(http.post('*/api/v1/submissions/return', () => problem('stale', 412, { submissionId: items[1]?.id })))
  renderApp('/duyet')
  await userEvent.click(await screen.findByRole('button', { name: 'Trả lại 2 báo cáo' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Trả lại báo cáo ngày 13/07/2022' }))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Nội dung cần xem lại' }), 'Rà soát lại')
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại' }))
  expect((await dialog.findByRole('alert')).textContent).toContain(
    'Báo cáo của Yên Bình đã được người khác thay đổi sau khi bạn mở trang. Chưa báo cáo nào được trả lại.',
  )
})

test('the dialog of the key R names the unit and the date', async () => {
  renderApp('/duyet')
  ;(await screen.findByRole('checkbox', { name: 'Chọn Yên Bình' })).focus()
  await userEvent.keyboard('r')
  expect(await screen.findByRole('dialog', { name: 'Trả lại báo cáo ngày 13/07/2022 của Yên Bình' })).toBeDefined()
})

test('a report is returned with a comment on a figure and the version that the user saw', async () => {
  let sent: { body: unknown; seen: string | null } | undefined
  server.use(
    http.post('*/api/v1/submissions/:id/return', async ({ request }) => {
      sent = { body: await request.json(), seen: request.headers.get('If-Match') }
      items = [received(huuLien, { state: 'RETURNED', allowedActions: ['CORRECT'], version: 5 })]
      return HttpResponse.json(items[0])
    }),
  )
  renderApp(`/bien-nhan/${items[0]?.id}`)
  await userEvent.click(await screen.findByRole('button', { name: 'Trả lại' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại' }))
  expect(dialog.getByText('Ghi nội dung đơn vị cần xem lại.')).toBeDefined()
  await userEvent.type(dialog.getByRole('textbox', { name: 'Nội dung cần xem lại' }), 'Rà soát lại')
  await userEvent.type(dialog.getByRole('textbox', { name: /^PostMart/ }), 'Thiếu một thôn')
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại' }))
  expect(await screen.findByText('Trả lại', { selector: 'span' })).toBeDefined()
  expect(sent).toEqual({
    body: { comment: 'Rà soát lại', figures: [{ indicatorId: postMart.id, comment: 'Thiếu một thôn' }] },
    seen: `"${submission.version}"`,
  })
})

test('a refused return keeps what was typed on the receipt', async () => {
  server.use(http.post('*/api/v1/submissions/:id/return', () => problem('stale', 412)))
  renderApp(`/bien-nhan/${items[0]?.id}`)
  await userEvent.click(await screen.findByRole('button', { name: 'Trả lại' }))
  const dialog = within(await screen.findByRole('dialog'))
  const comment = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Nội dung cần xem lại' })
  await userEvent.type(comment, 'Rà soát lại')
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('Chưa báo cáo nào được trả lại.')
  expect(comment.value).toBe('Rà soát lại')
})

test('the history shows actors, actions and changes for all figures or for one', async () => {
  answers({
    'submissions/:id/history': {
      items: [
        step(1, {
          changes: [
            { indicatorId: app.id, after: { indicatorId: app.id, value: 10 } },
            { indicatorId: postMart.id, after: { indicatorId: postMart.id, mark: 'NIL' } },
          ],
        }),
        step(2, {
          action: 'RETURN',
          actorName: 'Phòng VHTT',
          reason: 'Rà soát lại',
          comments: [{ indicatorId: app.id, comment: 'Thiếu một thôn' }],
        }),
        step(3, {
          action: 'CORRECT',
          answers: 2,
          revision: 2,
          changes: [
            {
              indicatorId: app.id,
              before: { indicatorId: app.id, value: 10 },
              after: { indicatorId: app.id, value: 12 },
            },
          ],
          notes: [{ indicatorId: app.id, text: 'Đã đếm lại', warnings: ['jump'] }],
        }),
        step(4, { action: 'ACCEPT', actorName: 'Phòng VHTT', revision: 2 }),
      ],
    },
  })
  renderApp(`/bien-nhan/${items[0]?.id}`)
  await screen.findByRole('heading', { name: 'Quá trình xử lý' })
  const told = () =>
    Array.from(document.querySelectorAll('[data-action]'), (each) => each.textContent?.replace(/\s+/g, ' '))
  expect(told()).toHaveLength(4)
  expect(told()[1]).toContain('Phòng VHTT trả lại')
  expect(told()[1]).toContain('Thiếu một thôn')
  expect(told()[2]).toContain('sửa theo yêu cầu')
  expect(told()[2]).toContain('10 → 12')
  expect(told()[2]).toContain('Đã đếm lại')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Xem quá trình của' }), 'PostMart')
  expect(told()).toHaveLength(2)
  expect(told()[0]).toContain('PostMart: Không phát sinh')
  expect(told()[0]).not.toContain('Công dân số')
  expect(told()[1]).toContain('duyệt')
  cleanup()
})

test('unlocking needs a reason', async () => {
  items = [received(huuLien, { state: 'LOCKED', allowedActions: ['UNLOCK'] })]
  let body: unknown
  server.use(
    http.post('*/api/v1/submissions/:id/unlock', async ({ request }) => {
      body = await request.json()
      items = [received(huuLien, { state: 'ACCEPTED', allowedActions: ['LOCK'] })]
      return HttpResponse.json(items[0])
    }),
  )
  renderApp(`/bien-nhan/${items[0]?.id}`)
  await userEvent.click(await screen.findByRole('button', { name: 'Mở khóa' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Lý do mở khóa' }), 'Xã đính chính bằng văn bản')
  await userEvent.click(dialog.getByRole('button', { name: 'Mở khóa' }))
  expect(await screen.findByRole('button', { name: 'Khóa sổ' })).toBeDefined()
  expect(body).toEqual({ reason: 'Xã đính chính bằng văn bản' })
})

test('without an answer the page does not claim that nothing was accepted', async () => {
  server.use(
    http.post('*/api/v1/submissions/accept', () => {
      items = items.map((item) => ({ ...item, state: 'ACCEPTED', allowedActions: [] }))
      return HttpResponse.error()
    }),
  )
  renderApp('/duyet')
  await userEvent.click(await screen.findByRole('button', { name: 'Duyệt 2 báo cáo' }))
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Có thể các báo cáo đã được duyệt.')
  expect(alert.textContent).not.toContain('Chưa báo cáo nào')
})
