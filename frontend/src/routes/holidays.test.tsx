import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { UnitRef } from '../api/types'
import type { ConfirmedYear, Holiday, HolidayCalendar, NewHoliday } from '../features/holidays/types'
import { clock, huuLung, me } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

const country: UnitRef = { ...huuLung, level: 'COUNTRY', type: 'QUOC_GIA', name: 'Việt Nam' }

let holidays: Holiday[]
let known: Omit<HolidayCalendar, 'items'>

beforeEach(() => {
  holidays = [
    { date: '2022-04-10', kind: 'HOLIDAY', name: { vi: 'Giỗ Tổ', en: 'Hung Kings' }, source: 'Luật', editable: false },
    {
      date: '2022-09-02',
      kind: 'HOLIDAY',
      name: { vi: 'Quốc khánh', en: 'National Day' },
      source: 'Luật',
      editable: true,
    },
  ]
  known = {
    knownUntil: '2022-12-31',
    expiring: false,
    confirmedYears: [{ year: 2022, source: 'Thông báo 1' }],
    unconfirmedYears: [2023],
    editable: true,
  }
  answers({
    me: {
      ...me(country, 'VIEW_REPORTS', 'MANAGE_PROGRAMME'),
      assignments: [{ unit: country, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PROGRAMME'] }],
    },
    clock,
    holidays: () => ({ ...known, items: holidays }),
  })
})

const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

test('a holiday is shown with its day of the week, and links lead to other years', async () => {
  const asked: string[] = []
  server.events.on('request:start', ({ request }) => {
    if (request.url.includes('/holidays')) asked.push(new URL(request.url).search)
  })
  renderApp('/danh-muc/ngay-nghi')
  expect(await screen.findByRole('row', { name: /^10\/04\/2022 Chủ nhật Nghỉ lễ, Tết Giỗ Tổ/ })).toBeDefined()
  await userEvent.click(screen.getByRole('link', { name: '2023' }))
  await waitFor(() => expect(asked).toContain('?from=2023-01-01&to=2023-12-31'))
  server.events.removeAllListeners()
})

test('a holiday is added, and a refusal loses no input', async () => {
  const sent: NewHoliday[] = []
  server.use(
    http.post('*/api/v1/holidays', async ({ request }) => {
      sent.push((await request.json()) as NewHoliday)
      return problem('invalid-holiday', 422, { errors: [{ pointer: '/kind', code: 'worked-anyway' }] })
    }),
  )
  renderApp('/danh-muc/ngay-nghi')
  await click('Thêm ngày')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(dialog.getByText('Nhập ngày theo dạng 13/7/2022.')).toBeDefined()
  await userEvent.type(dialog.getByRole('textbox', { name: 'Ngày' }), '31/8/2022')
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Loại ngày' }), 'WORKING_DAY')
  await userEvent.type(dialog.getByRole('textbox', { name: 'Tên ngày' }), 'Làm bù')
  await userEvent.type(dialog.getByRole('textbox', { name: /^Căn cứ/ }), 'Thông báo 2')
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect((await dialog.findByRole('alert')).textContent).toBe('Ngày này trong tuần vốn là ngày làm việc.')
  expect(sent).toEqual([
    { date: '2022-08-31', kind: 'WORKING_DAY', name: { vi: 'Làm bù', en: 'Làm bù' }, source: 'Thông báo 2' },
  ])
  expect(dialog.getByRole<HTMLInputElement>('textbox', { name: 'Tên ngày' }).value).toBe('Làm bù')
})

test('only future holidays can be removed', async () => {
  server.use(
    http.delete('*/api/v1/holidays/:date', ({ params }) => {
      holidays = holidays.filter(({ date }) => date !== params.date)
      return new HttpResponse(null, { status: 204 })
    }),
  )
  renderApp('/danh-muc/ngay-nghi')
  await click('Bỏ ngày 02/09/2022')
  expect(screen.queryByRole('button', { name: 'Bỏ ngày 10/04/2022' })).toBeNull()
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Bỏ ngày' }))
  await waitFor(() => expect(screen.queryByText('Quốc khánh')).toBeNull())
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('users other than administrators of the root can only read', async () => {
  holidays = holidays.map((one) => ({ ...one, editable: false }))
  known.editable = false
  answers({
    me: {
      ...me(huuLung, 'VIEW_REPORTS', 'MANAGE_PROGRAMME'),
      assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PROGRAMME'] }],
    },
  })
  renderApp('/danh-muc/ngay-nghi')
  expect(await screen.findByText('Quốc khánh')).toBeDefined()
  expect(screen.queryByRole('button', { name: /ngày|Xác nhận|xác nhận|Nhập/ })).toBeNull()
})

test('the page says until when the calendar is known, and confirming a year needs a source', async () => {
  const sent: ConfirmedYear[] = []
  server.use(
    http.post('*/api/v1/holidays/years', async ({ request }) => {
      const year = (await request.json()) as ConfirmedYear
      sent.push(year)
      known = { ...known, knownUntil: '2023-12-31', expiring: false, confirmedYears: [...known.confirmedYears, year] }
      return HttpResponse.json(year, { status: 201 })
    }),
  )
  known.expiring = true
  renderApp('/danh-muc/ngay-nghi?year=2023')
  expect((await screen.findByText(/^Lịch ngày nghỉ chỉ biết đến hết 31\/12\/2022/)).getAttribute('role')).toBe('status')
  expect(screen.getByText(/^Năm 2023: lịch nghỉ chưa xác nhận/)).toBeDefined()
  await click('Xác nhận lịch năm 2023')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Xác nhận lịch năm 2023' }))
  expect(dialog.getByText('Chưa nhập.')).toBeDefined()
  await userEvent.type(dialog.getByRole('textbox', { name: /^Căn cứ/ }), 'Thông báo 3')
  await userEvent.click(dialog.getByRole('button', { name: 'Xác nhận lịch năm 2023' }))
  expect(await screen.findByText('Năm 2023 đã xác nhận. Căn cứ: Thông báo 3')).toBeDefined()
  expect(sent).toEqual([{ year: 2023, source: 'Thông báo 3' }])
  await waitFor(() => expect(screen.queryByText(/^Lịch ngày nghỉ chỉ biết/)).toBeNull())
})
