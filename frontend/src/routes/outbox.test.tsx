import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { store, type QueueItem } from '../device/store'
import { put } from '../features/submissions/outbox'
import { app, clock, entryForm, huuLien, me, postMart, regime, submission, unitView, voso } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, busy, problem, server } from '../testing/server'

const figures = [
  { indicatorId: app.id, value: 1 },
  { indicatorId: postMart.id, value: 2 },
  { indicatorId: voso.id, value: 3 },
]

const item: QueueItem = {
  key: '7b0a0f5e-0000-4000-8000-000000000001',
  subject: 'subject',
  body: { regimeId: regime.id, unitId: huuLien.id, asOf: clock.today, enteredAt: new Date().toISOString(), figures },
  unit: huuLien,
  regimeName: regime.name,
  indicators: regime.indicators,
  state: 'waiting',
}

beforeEach(() => {
  answers({
    me: me(huuLien, 'VIEW_PROGRESS', 'SUBMIT'),
    clock,
    'units/:id': unitView(huuLien),
    regimes: { items: [regime] },
    'regimes/:id/form': entryForm,
    'submissions/:id': submission,
    'submissions/:id/history': { items: [] },
  })
})

/** Mocks the server, and collects the requests with their keys. */
function receiving(answer: () => Response) {
  const arrived: { key: string | null; body: unknown }[] = []
  server.use(
    http.post('*/api/v1/submissions', async ({ request }) => {
      arrived.push({ key: request.headers.get('Idempotency-Key'), body: await request.json() })
      return answer()
    }),
  )
  return arrived
}

const received = () => HttpResponse.json(submission, { status: 201 })
const state = async () => (await (await store()).get('queue', item.key))?.state

test('an offline report is queued, its form is not shown again, and it is sent unchanged when the connection returns', async () => {
  let line = false
  const arrived = receiving(() => (line ? received() : HttpResponse.error()))
  const router = renderApp('/nhap-bao-cao')
  await userEvent.type(await screen.findByRole('textbox', { name: 'Công dân số Xứ Lạng' }), '1')
  await userEvent.type(screen.getByRole('textbox', { name: 'PostMart' }), '2')
  await userEvent.type(screen.getByRole('textbox', { name: 'Voso' }), '3')
  await userEvent.click(screen.getByRole('button', { name: 'Kiểm tra' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Gửi báo cáo' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Chờ gửi' })).toBeDefined()
  expect(router.state.location.pathname).toBe('/cho-gui')
  expect(await screen.findByRole('link', { name: '1 Chờ gửi' })).toBeDefined()
  expect(await screen.findByText('Không kết nối được máy chủ.')).toBeDefined()

  await router.navigate({ to: '/nhap-bao-cao' })
  expect(await screen.findByRole('heading', { name: 'Báo cáo đang chờ gửi' })).toBeDefined()
  await router.navigate({ to: '/cho-gui' })
  line = true
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText('Đã gửi')).toBeDefined()
  expect(arrived.length).toBeGreaterThan(1)
  for (const attempt of arrived) expect(attempt).toEqual(arrived[0])
})

test('queued reports are sent once at the next start', async () => {
  await put({ ...item, state: 'sending' })
  const arrived = receiving(received)
  renderApp('/cho-gui')
  expect(await screen.findByText('Đã gửi')).toBeDefined()
  window.dispatchEvent(new Event('online'))
  await waitFor(async () => expect(await state()).toBe('sent'))
  expect(arrived.map(({ key }) => key)).toEqual([item.key])
})

test('reports of another user are neither shown nor sent', async () => {
  await put({ ...item, subject: 'somebody else' })
  const arrived = receiving(received)
  renderApp('/cho-gui')
  expect(await screen.findByText('Không có báo cáo nào chờ gửi')).toBeDefined()
  window.dispatchEvent(new Event('online'))
  await userEvent.click(screen.getByRole('link', { name: 'Chờ gửi' }))
  expect(arrived).toEqual([])
  expect(await state()).toBe('waiting')
})

test('a conflict shows both sets of figures; equal figures are no conflict', async () => {
  await put(item)
  receiving(() => problem('submission-exists', 409, { submissionId: submission.id }))
  renderApp('/cho-gui')
  expect(await screen.findByText('Không gửi được')).toBeDefined()
  expect(screen.getByText(/^Số liệu đã có: Lộc Văn Liên gửi/)).toBeDefined()
  const [ours, theirs] = screen.getAllByRole('table')
  expect(within(ours as HTMLElement).getByRole('row', { name: /Công dân số/ }).textContent).toContain('1')
  expect(within(theirs as HTMLElement).getByRole('row', { name: /Công dân số/ }).textContent).toContain('1.234')

  await put({ ...item, body: { ...item.body, figures: submission.figures } })
  await userEvent.click(await screen.findByRole('button', { name: 'Gửi ngay' }))
  expect(await screen.findByText('Đã gửi')).toBeDefined()
})

test('server errors are retried; a refusal is not, and says why', async () => {
  await put(item)
  let trouble = true
  receiving(() => (trouble ? problem('fault', 500) : problem('not-reporter', 403)))
  renderApp('/cho-gui')
  expect(await screen.findByText(/^Máy chủ gặp lỗi/)).toBeDefined()
  expect(await state()).toBe('waiting')
  trouble = false
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText('Tài khoản của bạn không gửi báo cáo cho đơn vị này.')).toBeDefined()
  expect(await state()).toBe('failed')
})

test('while the server is overloaded, the same request is repeated until it succeeds', async () => {
  await put(item)
  let busyFor = 5
  const arrived = receiving(() => (busyFor-- > 0 ? busy('overloaded', 0) : received()))
  renderApp('/cho-gui')
  // After two immediate retries the report waits for the next run, and the page says so.
  expect(await screen.findByText(/^Máy chủ đang quá đông người dùng/)).toBeDefined()
  expect(await state()).toBe('waiting')
  window.dispatchEvent(new Event('online'))
  expect(await screen.findByText('Đã gửi')).toBeDefined()
  expect(arrived.length).toBe(6)
  for (const attempt of arrived) expect(attempt).toEqual(arrived[0])
})

test('after too many requests the queue waits as long as the server says, and loses nothing', async () => {
  await put(item)
  await put({ ...item, key: '7b0a0f5e-0000-4000-8000-000000000002' })
  let refusals = 3
  const arrived = receiving(() =>
    refusals-- > 0 ? problem('too-many-requests', 429, {}, { 'Retry-After': '0' }) : received(),
  )
  renderApp('/cho-gui')
  expect(await screen.findByText(/^Bạn gửi quá nhiều yêu cầu/)).toBeDefined()
  // Two retries, and none of the report behind it.
  expect(arrived.map(({ key }) => key)).toEqual([item.key, item.key, item.key])
  expect(await state()).toBe('waiting')
  window.dispatchEvent(new Event('online'))
  await waitFor(() => expect(screen.getAllByText('Đã gửi')).toHaveLength(2))
})

test('an unknown outcome is retried with the same key', async () => {
  await put(item)
  let first = true
  const arrived = receiving(() => {
    const answer = first ? busy('outcome-unknown', 0) : received()
    first = false
    return answer
  })
  renderApp('/cho-gui')
  expect(await screen.findByText('Đã gửi')).toBeDefined()
  expect(arrived.map(({ key }) => key)).toEqual([item.key, item.key])
})

test('after a 503 the reports behind it in the queue are not tried', async () => {
  const earlier = new Date(Date.parse(item.body.enteredAt) - 60_000).toISOString()
  await put({ ...item, body: { ...item.body, enteredAt: earlier } })
  await put({ ...item, key: '7b0a0f5e-0000-4000-8000-000000000002' })
  const arrived = receiving(() => busy('database-away', 0))
  renderApp('/cho-gui')
  expect(await screen.findByText(/^Máy chủ đang tạm ngừng/)).toBeDefined()
  expect(new Set(arrived.map(({ key }) => key))).toEqual(new Set([item.key]))
})

test('a queued report can be withdrawn and edited; logging out asks first', async () => {
  await put({ ...item, state: 'failed', problem: { type: '/problems/not-reporter', title: 'no', status: 403 } })
  renderApp('/cho-gui')
  await userEvent.click(await screen.findByRole('button', { name: 'Đăng xuất' }))
  const dialog = await screen.findByRole('dialog', { name: 'Còn 1 báo cáo chưa gửi' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Ở lại' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Lấy lại để sửa' }))
  expect(await screen.findByRole('textbox', { name: 'Voso' })).toBeDefined()
  expect(await state()).toBeUndefined()
})
