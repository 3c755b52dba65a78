import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { app, clock, entryForm, huuLien, me, postMart, regime, submission, unitView, voso } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

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

const field = (name: string) => screen.findByRole('textbox', { name })

async function fill(appText: string, postMartText: string, vosoText: string) {
  await userEvent.type(await field('Công dân số Xứ Lạng'), appText)
  await userEvent.type(await field('PostMart'), postMartText)
  await userEvent.type(await field('Voso'), vosoText)
}

test('the field shows previous figure, target and difference', async () => {
  renderApp('/nhap-bao-cao')
  const input = await field('Công dân số Xứ Lạng')
  expect(
    screen.getByText('Lần trước: 1.222 (đến hết ngày 12/07/2022) · Chỉ tiêu giao: 62.149, còn thiếu 60.927'),
  ).toBeDefined()
  await userEvent.type(input, '1.234')
  expect(screen.getByText(/còn thiếu 60\.915$/)).toBeDefined()
  const difference = input.getAttribute('aria-describedby')?.split(' ').at(-1) ?? ''
  expect(document.getElementById(difference)?.textContent).toBe('+12 so với lần trước')
})

test('the field offers a figure sent for another regime, and shows its help text', async () => {
  const more = {
    indicator: { ...app, help: { vi: 'Tài khoản đã đăng nhập', en: 'Logged in' } },
    offered: { regimeId: regime.id, regimeName: { vi: 'Báo cáo tuần', en: 'Weekly' }, value: 1250 },
  }
  const fields = entryForm.fields.map((each) => (each.indicator.id === app.id ? { ...each, ...more } : each))
  answers({ 'regimes/:id/form': { ...entryForm, fields } })
  renderApp('/nhap-bao-cao')
  const input = await field('Công dân số Xứ Lạng')
  expect(screen.getByText('Tài khoản đã đăng nhập')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Dùng số đã gửi ở “Báo cáo tuần”: 1.250' }))
  expect((input as HTMLInputElement).value).toBe('1.250')
  expect(screen.queryByRole('button', { name: /^Dùng số đã gửi/ })).toBeNull()
})

test('each mistake has the same words in a focused summary and at its field', async () => {
  renderApp('/nhap-bao-cao')
  await fill('1,234', '-5', '10,5')
  expect(screen.queryByRole('alert')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Kiểm tra' }))
  const summary = await screen.findByRole('alert')
  expect(document.activeElement).toBe(summary)
  expect(document.title).toMatch(/^Lỗi: /)
  const words = within(summary)
    .getAllByRole('link')
    .map((link) => link.textContent)
  expect(words).toEqual([
    'Công dân số Xứ Lạng: “1,234” có thể hiểu theo hai cách. Nếu là 1.234, hãy nhập dấu chấm: 1.234.',
    'PostMart: “-5” là số âm. Số liệu phải từ 0 trở lên.',
    'Voso: “10,5” không phải số nguyên. Chỉ nhập số nguyên.',
  ])
  for (const each of words) expect(screen.getAllByText(each as string)).toHaveLength(2)
  await userEvent.click(within(summary).getAllByRole('link')[1] as HTMLElement)
  expect(document.activeElement).toBe(await field('PostMart'))
})

test('figures are checked with their sums, sent, and answered with a receipt', async () => {
  let sent: unknown
  let key: string | null = null
  server.use(
    http.post('*/api/v1/submissions', async ({ request }) => {
      sent = await request.json()
      key = request.headers.get('Idempotency-Key')
      return HttpResponse.json(submission, { status: 201 })
    }),
  )
  const router = renderApp('/nhap-bao-cao')
  await userEvent.type(await field('Công dân số Xứ Lạng'), '1.234')
  await userEvent.type(await field('PostMart'), '5')
  const marks = screen.getByRole('group', { name: 'Voso: không có số' })
  await userEvent.click(within(marks).getByRole('button', { name: 'Không phát sinh' }))
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByRole('heading', { level: 1, name: /^Kiểm tra số liệu/ })).toBe(document.activeElement)
  expect(screen.getByRole('row', { name: /Tổng số tài khoản.*1\.239/ })).toBeDefined()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  expect(router.state.location.pathname).toBe(`/bien-nhan/${submission.id}`)
  expect(sent).toMatchObject({
    regimeId: regime.id,
    unitId: huuLien.id,
    asOf: '2022-07-13',
    figures: [
      { indicatorId: app.id, value: 1234 },
      { indicatorId: postMart.id, value: 5 },
      { indicatorId: voso.id, mark: 'NIL' },
    ],
  })
  expect(key).toMatch(/^[0-9a-f-]{36}$/)
})

test('a server error loses no input, and a second attempt has the same key', async () => {
  const keys: (string | null)[] = []
  server.use(
    http.post('*/api/v1/submissions', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'))
      return keys.length === 1
        ? problem('fault', 500, { instance: 'trace-7' })
        : HttpResponse.json(submission, { status: 201 })
    }),
  )
  renderApp('/nhap-bao-cao')
  await fill('1.234', '5', '6')
  await userEvent.click(screen.getByRole('button', { name: 'Kiểm tra' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Gửi báo cáo' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Mã tra cứu khi báo lỗi: trace-7')
  await userEvent.click(screen.getByRole('button', { name: 'Sửa lại' }))
  expect(((await field('Công dân số Xứ Lạng')) as HTMLInputElement).value).toBe('1.234')
  await userEvent.click(screen.getByRole('button', { name: 'Kiểm tra' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Gửi báo cáo' }))
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  expect(keys[1]).toBe(keys[0])
})

test('a field that the server refuses is shown like a mistake found by the form', async () => {
  server.use(
    http.post('*/api/v1/submissions', () =>
      problem('invalid-submission', 422, { errors: [{ pointer: '/figures/1/value', code: 'too-large' }] }),
    ),
  )
  renderApp('/nhap-bao-cao')
  await fill('1', '2', '3')
  await userEvent.click(screen.getByRole('button', { name: 'Kiểm tra' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Gửi báo cáo' }))
  const words = 'PostMart: máy chủ không nhận số liệu này. Hãy kiểm tra lại.'
  expect(within(await screen.findByRole('alert')).getByText(words)).toBeDefined()
})

test('leaving an unsent report asks first, and the typed values are there on the next visit', async () => {
  const router = renderApp('/nhap-bao-cao')
  await fill('1', '2', '3')
  const leave = () =>
    router.navigate({ to: '/bien-nhan/$submissionId', params: { submissionId: submission.id } }).catch(() => undefined)
  void leave()
  await userEvent.click(await screen.findByRole('button', { name: 'Ở lại' }))
  expect(((await field('Voso')) as HTMLInputElement).value).toBe('3')
  void leave()
  await userEvent.click(await screen.findByRole('button', { name: 'Rời trang' }))
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  await router.navigate({ to: '/nhap-bao-cao' })
  expect(((await field('Voso')) as HTMLInputElement).value).toBe('3')
})

test('the draft survives the tab, and other users do not see it', async () => {
  renderApp('/nhap-bao-cao')
  await userEvent.type(await field('Voso'), '3')
  cleanup()
  server.use(
    http.get('*/api/v1/me', () => HttpResponse.json({ ...me(huuLien, 'SUBMIT'), subject: 'somebody else' }), {
      once: true,
    }),
  )
  renderApp('/nhap-bao-cao')
  expect(((await field('Voso')) as HTMLInputElement).value).toBe('')
  cleanup()
  renderApp('/nhap-bao-cao')
  expect(((await field('Voso')) as HTMLInputElement).value).toBe('3')
})

test('a draft is deleted after sending', async () => {
  server.use(http.post('*/api/v1/submissions', () => HttpResponse.json(submission, { status: 201 })))
  renderApp('/nhap-bao-cao')
  await fill('1', '2', '3')
  await userEvent.click(screen.getByRole('button', { name: 'Kiểm tra' }))
  await userEvent.click(await screen.findByRole('button', { name: 'Gửi báo cáo' }))
  await screen.findByText('7K3F-29QD')
  cleanup()
  renderApp('/nhap-bao-cao')
  expect(((await field('Voso')) as HTMLInputElement).value).toBe('')
})

test('leaving an untouched form asks nothing', async () => {
  const router = renderApp('/nhap-bao-cao')
  await field('Voso')
  await router.navigate({ to: '/bien-nhan/$submissionId', params: { submissionId: submission.id } })
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
})

test('a sent report is shown with its receipt instead of the form', async () => {
  answers({ 'regimes/:id/form': { ...entryForm, status: 'REPORTED', submission, allowedActions: [] } })
  renderApp('/nhap-bao-cao')
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  expect(screen.queryByRole('textbox', { name: 'Voso' })).toBeNull()
})

test('the receipt says why the time of entry was not stored', async () => {
  const ahead = { ...submission, enteredAtProblem: 'in-future' as const }
  answers({ 'regimes/:id/form': { ...entryForm, status: 'REPORTED', submission: ahead, allowedActions: [] } })
  renderApp('/nhap-bao-cao')
  expect(await screen.findByText(/Đồng hồ của thiết bị chạy trước máy chủ quá 5 phút/)).toBeDefined()
})

test('future days and days without an obligation have different messages', async () => {
  server.use(http.get('*/api/v1/regimes/:id/form', () => problem('not-asked', 422)))
  const router = renderApp('/nhap-bao-cao?date=2022-07-14')
  expect(await screen.findByText('Ngày 14/07/2022 chưa đến nên chưa nhập được số liệu.')).toBeDefined()
  await router.navigate({ to: '/nhap-bao-cao', search: { date: '2022-04-01' } })
  expect(await screen.findByText('Chế độ báo cáo này không yêu cầu số liệu của ngày 01/04/2022.')).toBeDefined()
})
