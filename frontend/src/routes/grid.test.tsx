import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { EntryForm, SubmissionView, UnitRef } from '../api/types'
import {
  app,
  clock,
  entryForm,
  huuLien,
  huuLung,
  me,
  postMart,
  regime,
  submission,
  town,
  unitView,
  voso,
  yenBinh,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

const form = (unit: UnitRef, more: Partial<EntryForm> = {}): EntryForm => ({ ...entryForm, unit, ...more })
const sentBy = (unit: UnitRef, more: Partial<SubmissionView> = {}): SubmissionView => ({
  ...submission,
  id: unit.id.replace('4000', '4001'),
  unit,
  allowedActions: ['CORRECT'],
  ...more,
})

let forms: EntryForm[]
beforeEach(() => {
  forms = [form(huuLien), form(yenBinh), form(town)]
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'ENTER_ON_BEHALF'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    'regimes/:id/forms': () => ({ items: forms }),
    'regimes/:id/form': () => forms[0] as EntryForm,
  })
})

const cell = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
const valueOf = async (name: string) => (await cell(name)).value
const status = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .at(-1)
const paste = async (name: string, text: string) =>
  fireEvent.paste(await cell(name), { clipboardData: { getData: () => text } })

async function nameSource() {
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Nhận số liệu qua' }), 'PHONE')
  await userEvent.type(screen.getByRole('textbox', { name: 'Người cung cấp' }), 'Chủ tịch xã')
}

/** Mocks the server, and collects the requests with their keys. */
function receiving(answer: (body: { unitId: string }) => Response) {
  const arrived: { key: string | null; body: { unitId: string; figures: object[]; onBehalf: object } }[] = []
  server.use(
    http.post('*/api/v1/submissions', async ({ request }) => {
      const body = (await request.json()) as (typeof arrived)[number]['body']
      arrived.push({ key: request.headers.get('Idempotency-Key'), body })
      return answer(body)
    }),
  )
  return arrived
}

const received = ({ unitId }: { unitId: string }) => {
  const unit = forms.find((each) => each.unit.id === unitId)?.unit ?? huuLien
  return HttpResponse.json(sentBy(unit, { channel: 'ON_BEHALF' }), { status: 201 })
}

test.each([
  ['COMMUNE', huuLung, 'Nhập hộ các xã – Huyện Hữu Lũng'],
  ['VILLAGE', huuLung, 'Nhập hộ các thôn – Huyện Hữu Lũng'],
  ['COMMUNE', huuLien, 'Nhập hộ – Xã Hữu Liên'],
  ['DISTRICT', huuLung, 'Nhập hộ – Huyện Hữu Lũng'],
] as const)('the heading fits figures that each %s reports', async (reportingLevel, unit, heading) => {
  answers({ regimes: { items: [{ ...regime, reportingLevel }] }, 'units/:id': unitView(unit) })
  renderApp('/nhap-bang')
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(heading)
})

test('keys move, type over, undo, redo and write marks, without a mouse', async () => {
  renderApp('/nhap-bang')
  ;(await cell('Hữu Liên, Công dân số Xứ Lạng')).focus()
  await userEvent.keyboard('1.234{Enter}56{ArrowUp}{ArrowRight}7{ArrowRight}k')
  expect(await valueOf('Hữu Liên, Công dân số Xứ Lạng')).toBe('1.234')
  expect(await valueOf('Yên Bình, Công dân số Xứ Lạng')).toBe('56')
  expect(await valueOf('Hữu Liên, PostMart')).toBe('7')
  expect(await valueOf('Hữu Liên, Voso')).toBe('KPS')
  expect(status('Hữu Liên')?.textContent).toBe('Chưa gửi')
  expect(screen.getByRole('row', { name: /^Tổng cộng/ }).textContent).toBe('Tổng cộng1.29077—1.2970/3 đã báo cáo')
  await userEvent.keyboard('{Control>}zz{/Control}')
  expect(await valueOf('Hữu Liên, Voso')).toBe('')
  expect(await valueOf('Hữu Liên, PostMart')).toBe('')
  expect(document.activeElement).toBe(await cell('Hữu Liên, PostMart'))
  await userEvent.keyboard('{Control>}y{/Control}')
  expect(await valueOf('Hữu Liên, PostMart')).toBe('7')
  // The whole word for a mark can be typed, and a digit replaces the whole mark.
  await userEvent.keyboard('KAD')
  expect(await valueOf('Hữu Liên, PostMart')).toBe('KAD')
  await userEvent.keyboard('5{Escape}')
  expect(await valueOf('Hữu Liên, PostMart')).toBe('7')
})

test('a pasted block fills the cells that fit, figures outside and read-only rows are reported, and one undo removes it', async () => {
  forms[1] = form(yenBinh, { status: 'REPORTED', submission: sentBy(yenBinh, { state: 'LOCKED', allowedActions: [] }) })
  renderApp('/nhap-bang')
  await paste('Hữu Liên, PostMart', '1.234\tKhông phát sinh\r\n5\t6\r\n7\tx\t8\r\n9\t10\r\n')
  expect(await valueOf('Hữu Liên, PostMart')).toBe('1.234')
  expect(await valueOf('Hữu Liên, Voso')).toBe('KPS')
  expect(await valueOf('Yên Bình, PostMart')).toBe('5')
  expect(await valueOf('Thị trấn Hữu Lũng, Voso')).toBe('x')
  expect((await cell('Yên Bình, Voso')).value).toBe('KPS')
  const news = 'Đã dán 4 ô. 3 số nằm ngoài bảng nên không được dán. Không dán vào các dòng không sửa được: Yên Bình.'
  expect(screen.getByText(news)).toBeDefined()
  expect(status('Thị trấn Hữu Lũng')?.textContent).toContain('“x” không phải là số')
  ;(await cell('Hữu Liên, PostMart')).focus()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(await valueOf('Hữu Liên, PostMart')).toBe('')
  expect(await valueOf('Thị trấn Hữu Lũng, Voso')).toBe('')
})

test('complete rows are sent on behalf of their units, one request each; the others stay and say why', async () => {
  const arrived = receiving(received)
  renderApp('/nhap-bang')
  await paste('Hữu Liên, Công dân số Xứ Lạng', '1\t2\t3\n4\t5\tKPS\n6\t1,5\t7')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  // The source is required, and its first empty field gets the focus.
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Nhận số liệu qua' })))
  expect(arrived).toEqual([])
  await nameSource()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(await screen.findByText('Đã gửi được 2/2 dòng.')).toBeDefined()
  expect(arrived.map(({ body }) => body.unitId).sort()).toEqual([yenBinh.id, huuLien.id].sort())
  expect(new Set(arrived.map(({ key }) => key)).size).toBe(2)
  expect(arrived.find(({ body }) => body.unitId === yenBinh.id)?.body).toMatchObject({
    asOf: clock.today,
    figures: [
      { indicatorId: app.id, value: 4 },
      { indicatorId: postMart.id, value: 5 },
      { indicatorId: voso.id, mark: 'NIL' },
    ],
    onBehalf: { medium: 'PHONE', informant: 'Chủ tịch xã' },
  })
  expect(status('Hữu Liên')?.textContent).toMatch(/^Đã gửi \d\d:\d\d · nhập hộ$/)
  expect(status('Thị trấn Hữu Lũng')?.textContent).toContain('Cần sửa')
  expect(await valueOf('Thị trấn Hữu Lũng, PostMart')).toBe('1,5')
  expect(screen.getByText(/^1 dòng đã nhập nhưng chưa gửi được/)).toBeDefined()
})

test('a lost connection loses nothing: after a reload the row is there and is sent with the same key', async () => {
  let line = false
  const arrived = receiving((body) => (line ? received(body) : HttpResponse.error()))
  renderApp('/nhap-bang')
  await paste('Hữu Liên, Công dân số Xứ Lạng', '1\t2\t3')
  await nameSource()
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 1 dòng đã nhập' }))
  expect(await screen.findByText('Chưa gửi được: Không kết nối được máy chủ.')).toBeDefined()
  cleanup()
  line = true
  renderApp('/nhap-bang')
  expect(await valueOf('Hữu Liên, Voso')).toBe('3')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Người cung cấp' }).value).toBe('Chủ tịch xã')
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 1 dòng đã nhập' }))
  expect(await screen.findByText('Đã gửi được 1/1 dòng.')).toBeDefined()
  expect(arrived).toHaveLength(2)
  expect(arrived[1]).toEqual(arrived[0])
})

test('a row that somebody else has sent first shows both sets of figures and becomes a correction', async () => {
  receiving(() => {
    forms[0] = form(huuLien, { status: 'REPORTED', submission: sentBy(huuLien, { version: 4 }) })
    return problem('submission-exists', 409, { submissionId: submission.id })
  })
  let corrected: { match: string | null; body: unknown } | undefined
  server.use(
    http.post('*/api/v1/submissions/:id/revisions', async ({ request }) => {
      corrected = { match: request.headers.get('If-Match'), body: await request.json() }
      return HttpResponse.json(sentBy(huuLien, { version: 5 }), { status: 201 })
    }),
  )
  renderApp('/nhap-bang')
  await paste('Hữu Liên, Công dân số Xứ Lạng', '1\t5\tKPS')
  await nameSource()
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 1 dòng đã nhập' }))
  expect(await screen.findByText(/^Lộc Văn Liên đã gửi số khác lúc/)).toBeDefined()
  expect(await valueOf('Hữu Liên, Công dân số Xứ Lạng')).toBe('1')
  expect(screen.getByText('đã gửi: 1.234')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Đính chính bằng số của tôi: Hữu Liên' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Lý do đính chính' }), 'Xã báo lại')
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 1 dòng đã nhập' }))
  expect(await screen.findByText('Đã gửi được 1/1 dòng.')).toBeDefined()
  expect(corrected).toMatchObject({ match: '"4"', body: { reason: 'Xã báo lại', onBehalf: { medium: 'PHONE' } } })
})

test('an unusual figure needs a reason in its row after the cell is left', async () => {
  const arrived = receiving(received)
  forms[0] = form(huuLien, { rules: [{ kind: 'FALLING', severity: 'WARNING' }] })
  renderApp('/nhap-bang')
  ;(await cell('Hữu Liên, Công dân số Xứ Lạng')).focus()
  await userEvent.keyboard('1')
  expect(screen.queryByRole('textbox', { name: 'Hữu Liên: Lý do' })).toBeNull()
  await userEvent.keyboard('{Tab}2{Tab}3{Tab}')
  const reason = await screen.findByRole('textbox', { name: 'Hữu Liên: Lý do' })
  expect(document.activeElement).toBe(reason)
  expect(status('Hữu Liên')?.textContent).toContain('1 thấp hơn số lũy kế lần trước là 1.222')
  await userEvent.keyboard('Xóa tài khoản trùng')
  await nameSource()
  await userEvent.click(screen.getByRole('button', { name: 'Gửi 1 dòng đã nhập' }))
  expect(await screen.findByText('Đã gửi được 1/1 dòng.')).toBeDefined()
  expect(arrived[0]?.body).toMatchObject({ notes: [{ indicatorId: app.id, text: 'Xóa tài khoản trùng' }] })
})

test('the page of a date without obligations says so and links to another date', async () => {
  server.use(http.get('*/api/v1/regimes/:id/forms', () => problem('not-asked', 422)))
  renderApp('/nhap-bang?date=2022-04-01')
  expect(await screen.findByText('Chế độ báo cáo này không yêu cầu số liệu của ngày 01/04/2022.')).toBeDefined()
  expect(screen.getByRole('textbox', { name: 'Ngày số liệu' })).toBeDefined()
})
