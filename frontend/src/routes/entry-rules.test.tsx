import { act, cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { EntryForm } from '../api/types'
import { app, clock, entryForm, huuLien, me, postMart, regime, submission, unitView, voso } from '../testing/factories'
import { renderApp, renderTab } from '../testing/render'
import { answers, problem, server } from '../testing/server'

let form: EntryForm
beforeEach(() => {
  form = {
    ...entryForm,
    population: 2000,
    rules: [
      { kind: 'FALLING', severity: 'WARNING' },
      { kind: 'ABOVE_POPULATION', severity: 'WARNING', indicatorId: postMart.id },
      { kind: 'RANGE', severity: 'ERROR', indicatorId: voso.id, max: 100 },
    ],
  }
  answers({
    me: me(huuLien, 'VIEW_PROGRESS', 'SUBMIT'),
    clock,
    'units/:id': unitView(huuLien),
    regimes: { items: [regime] },
    'regimes/:id/form': () => form,
    'submissions/:id': submission,
    'submissions/:id/history': { items: [] },
  })
})

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
const press = (name: string) => screen.findByRole('button', { name }).then((button) => userEvent.click(button))
const summary = async () =>
  within(await screen.findByRole('alert'))
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

async function fill(...texts: string[]) {
  for (const [index, name] of ['Công dân số Xứ Lạng', 'PostMart', 'Voso'].entries())
    await userEvent.type(await field(name), texts[index] ?? '')
}

const falling =
  'Công dân số Xứ Lạng: 1.200 thấp hơn số lũy kế lần trước là 1.222 (đến hết ngày 12/07/2022). Nếu số đúng, hãy ghi lý do.'
const above = 'PostMart: 2.001 nhiều hơn số dân từ 15 tuổi trở lên (2.000 người). Nếu số đúng, hãy ghi lý do.'

test('an error prevents sending; a warning needs a reason at its field, which is sent with the report', async () => {
  let body: unknown
  server.use(
    http.post('*/api/v1/submissions', async ({ request }) => {
      body = await request.json()
      return HttpResponse.json(submission, { status: 201 })
    }),
  )
  renderApp('/nhap-bao-cao')
  await fill('1.200', '2.001', '101')
  expect(screen.queryByText(falling)).toBeNull()
  await press('Kiểm tra')
  expect(await summary()).toEqual([falling, above, 'Voso: 101 lớn hơn mức cao nhất là 100.'])
  const limited = await field('Voso')
  await userEvent.clear(limited)
  await userEvent.type(limited, '100')
  await press('Kiểm tra')
  expect(screen.getByRole('heading', { name: 'Có 2 số cần ghi lý do' })).toBeDefined()
  const [first, second] = within(screen.getByRole('alert')).getAllByRole('link')
  await userEvent.click(first as HTMLElement)
  await userEvent.keyboard('Xóa tài khoản trùng')
  expect(await field('Lý do: Công dân số Xứ Lạng')).toBe(document.activeElement)
  await userEvent.click(second as HTMLElement)
  await userEvent.keyboard('Người nơi khác đến mua')
  await press('Kiểm tra')
  expect(await screen.findByText('Lý do: Xóa tài khoản trùng')).toBeDefined()
  await press('Gửi báo cáo')
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  expect(body).toMatchObject({
    notes: [
      { indicatorId: app.id, text: 'Xóa tài khoản trùng' },
      { indicatorId: postMart.id, text: 'Người nơi khác đến mua' },
    ],
  })
})

test('a reason is stored with the draft, and no longer needed after the figure has changed', async () => {
  renderApp('/nhap-bao-cao')
  await fill('1.200', '1', '1')
  await press('Kiểm tra')
  await userEvent.type(await field('Lý do: Công dân số Xứ Lạng'), 'Đếm lại')
  cleanup()
  renderApp('/nhap-bao-cao')
  await press('Kiểm tra')
  expect(await screen.findByText('Lý do: Đếm lại')).toBeDefined()
  await press('Sửa lại')
  const input = await field('Công dân số Xứ Lạng')
  await userEvent.clear(input)
  await userEvent.type(input, '1.230')
  expect(screen.queryByRole('textbox', { name: 'Lý do: Công dân số Xứ Lạng' })).toBeNull()
  await press('Kiểm tra')
  expect(await screen.findByRole('button', { name: 'Gửi báo cáo' })).toBeDefined()
  expect(screen.queryByText('Lý do: Đếm lại')).toBeNull()
})

test('a figure that only the server finds unusual needs a reason too', async () => {
  const notes: unknown[] = []
  server.use(
    http.post('*/api/v1/submissions', async ({ request }) => {
      notes.push(((await request.json()) as { notes?: unknown }).notes)
      return notes.length === 1
        ? problem('unexplained', 422, { errors: [{ pointer: '/figures/1', code: 'jump' }] })
        : HttpResponse.json(submission, { status: 201 })
    }),
  )
  renderApp('/nhap-bao-cao')
  await fill('1.300', '4', '5')
  await press('Kiểm tra')
  await press('Gửi báo cáo')
  expect(await summary()).toEqual(['PostMart: máy chủ thấy số này khác thường. Nếu số đúng, hãy ghi lý do.'])
  await userEvent.type(await field('Lý do: PostMart'), 'Có hội chợ')
  await press('Kiểm tra')
  await press('Gửi báo cáo')
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  expect(notes).toEqual([undefined, [{ indicatorId: postMart.id, text: 'Có hội chợ' }]])
})

test('a warning that comes with a fresh form while the figures are checked is answered in the fields', async () => {
  form = { ...form, rules: [] }
  const { queries } = renderTab('/nhap-bao-cao')
  await fill('1.200', '3', '2')
  await press('Kiểm tra')
  await screen.findByRole('button', { name: 'Gửi báo cáo' })
  form = { ...form, rules: [{ kind: 'FALLING', severity: 'WARNING' }] }
  // As after a new login.
  await act(() => queries.invalidateQueries())
  expect(await summary()).toEqual([falling])
  expect(screen.queryByRole('button', { name: 'Gửi báo cáo' })).toBeNull()
  await userEvent.type(await field('Lý do: Công dân số Xứ Lạng'), 'Xóa tài khoản trùng')
  await press('Kiểm tra')
  expect(await screen.findByText('Lý do: Xóa tài khoản trùng')).toBeDefined()
})
