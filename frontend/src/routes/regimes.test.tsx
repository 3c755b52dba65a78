import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Exemption, Me, NewExemption, NewRegime, NewRegimeVersion, RegimeView } from '../api/types'
import {
  app,
  buyers,
  clock,
  huuLien,
  huuLung,
  indicatorView,
  me,
  postMart,
  regime,
  unitView,
  voso,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

const administrator: Me = {
  ...me(huuLung, 'VIEW_REPORTS', 'MANAGE_PROGRAMME'),
  assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PROGRAMME'] }],
}

const daily: RegimeView = {
  ...regime,
  timings: [
    { level: 'COMMUNE', closingTime: '17:00:00', deadlineDays: 0, workingDays: false, deadlineTime: '17:30:00' },
  ],
  indicators: [app],
  allowedActions: ['REVISE', 'END', 'EXEMPT'],
}

const exemption: Exemption = {
  id: regime.id,
  version: 2,
  regimeId: regime.id,
  unitId: huuLien.id,
  unit: huuLien,
  reason: 'Mưa lũ',
  validFrom: '2022-07-14',
  editable: true,
}

beforeEach(() => {
  answers({
    me: administrator,
    clock,
    holidays: {
      items: [],
      knownUntil: '2025-12-31',
      expiring: false,
      confirmedYears: [],
      unconfirmedYears: [],
      editable: false,
    },
    'units/search': { items: [{ ...unitView(huuLien), quality: 'EXACT', successors: [] }] },
    'units/:id': unitView(huuLung),
    units: { items: [unitView(huuLung)] },
    indicators: { items: [indicatorView(app), indicatorView(buyers), indicatorView(postMart), indicatorView(voso)] },
    regimes: { items: [daily] },
    'regime-templates': { items: [] },
    'regimes/:id': daily,
    'regimes/:id/versions': { items: [daily] },
    'regimes/:id/exemptions': { items: [exemption] },
  })
})

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const fill = async (label: string, text: string) => {
  const field = screen.getByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.click(field)
  await userEvent.paste(text)
}

test('a regime is shown with its frequency and deadline', async () => {
  renderApp('/danh-muc/che-do')
  expect(await screen.findByRole('link', { name: 'Báo cáo ngày' })).toBeDefined()
  expect(screen.getByText('Hằng ngày')).toBeDefined()
  expect(screen.getByText('Xã: chốt 17:00, gửi trước 17:30 cùng ngày')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Lập chế độ báo cáo' })).toBeDefined()
})

test('a regime is created with all its attributes, and adding a sum adds its parts', async () => {
  const sent: NewRegime[] = []
  server.use(
    http.post('*/api/v1/regimes', async ({ request }) => {
      sent.push((await request.json()) as NewRegime)
      return HttpResponse.json(daily, { status: 201 })
    }),
  )
  const router = renderApp('/danh-muc/che-do/moi?template=none')
  await click('Lưu')
  const summary = await screen.findByRole('alert', { name: 'Có 9 chỗ cần sửa' })
  expect(document.activeElement).toBe(summary)
  expect(sent).toHaveLength(0)
  await userEvent.click(within(summary).getByRole('link', { name: 'Mã: Chưa nhập.' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Mã' }))
  await fill('Mã', 'san-tmdt')
  await fill('Áp dụng từ ngày', '1/8/2022')
  await fill('Tên chế độ báo cáo', 'Báo cáo sàn')
  await fill('Căn cứ', '439/UBND-VH')
  await fill('Cơ quan nhận báo cáo', 'Phòng VHTT')
  await fill('Phương thức gửi', 'Tổ Số')
  await fill('Nội dung báo cáo', 'Tài khoản')
  await fill('Đề cương báo cáo', 'Hủy')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tần suất' }), 'MONTHS_3')
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Thêm chỉ tiêu thống kê vào biểu mẫu' }),
    buyers.id,
  )
  await fill('Hướng dẫn nhập: Voso', 'Đã xác thực')
  await click('Chuyển lên: Voso')
  await click('Thêm giờ cho cấp tổng hợp: Huyện')
  const form = within(screen.getByRole('article', { name: 'Biểu mẫu' }))
  expect(form.getByRole('row', { name: /^2 Voso \(Lũy kế; tài khoản\) ?Đã xác thực/ })).toBeDefined()
  await click('Lưu')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/danh-muc/che-do/${daily.id}`))
  const hours = { closingTime: '17:00:00', deadlineDays: 2, workingDays: true, deadlineTime: '17:00:00' }
  expect(sent).toEqual([
    {
      ownerId: huuLung.id,
      code: 'SAN-TMDT',
      validFrom: '2022-08-01',
      definition: {
        name: { vi: 'Báo cáo sàn', en: 'Báo cáo sàn' },
        content: 'Tài khoản',
        legalBasis: '439/UBND-VH',
        recipient: 'Phòng VHTT',
        sendingMethod: 'Tổ Số',
        outline: 'Hủy',
        reportingLevel: 'COMMUNE',
        calendar: { kind: 'MONTHLY', closingDay: 14, months: 3 },
        timings: [
          { level: 'COMMUNE', ...hours },
          { level: 'DISTRICT', ...hours },
        ],
        indicators: [
          { indicatorId: buyers.id },
          { indicatorId: voso.id, help: { vi: 'Đã xác thực', en: 'Đã xác thực' } },
          { indicatorId: postMart.id },
        ],
        rules: [{ kind: 'FALLING', severity: 'WARNING' }],
      },
    },
  ])
})

test("rules are set and tried out, and the server's violations are shown at their rules", async () => {
  const sent: NewRegimeVersion[] = []
  server.use(
    http.post('*/api/v1/regimes/:id/versions', async ({ request }) => {
      sent.push((await request.json()) as NewRegimeVersion)
      return problem('invalid-regime', 422, {
        errors: [{ pointer: '/definition/rules/1/factor', code: 'out-of-range' }],
      })
    }),
  )
  renderApp(`/danh-muc/che-do/${daily.id}/thay-doi`)
  await screen.findByRole('heading', { level: 1, name: 'Thay đổi: Báo cáo ngày' })
  await fill('Áp dụng từ ngày', '1/8/2022')
  await click('Thêm quy tắc')
  const first = within(screen.getByRole('group', { name: 'Quy tắc 1' }))
  await userEvent.type(first.getByRole('textbox', { name: /^Cao nhất/ }), '2.000')
  await userEvent.selectOptions(first.getByRole('combobox', { name: 'Nếu không đạt' }), 'ERROR')
  await userEvent.selectOptions(first.getByRole('combobox', { name: 'Của chỉ tiêu thống kê' }), app.id)
  await click('Thêm quy tắc')
  const second = within(screen.getByRole('group', { name: 'Quy tắc 2' }))
  await userEvent.selectOptions(second.getByRole('combobox', { name: 'Kiểm tra' }), 'JUMP')
  await fill(`Hướng dẫn nhập: ${app.name.vi}`, 'Đã xác thực')
  await userEvent.type(screen.getByRole('textbox', { name: /^Hướng dẫn tiếng Anh/ }), 'Confirmed')

  const trial = screen.getByRole('textbox', { name: app.name.vi })
  expect(screen.getAllByText(/^Lần trước: 1\.000 \(đến hết ngày 12\/0?7\/2022\)/).length).toBeGreaterThan(0)
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tần suất' }), 'MONTHS_3')
  expect(screen.queryByText(/đến hết ngày 12\/0?7\/2022/)).toBeNull()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tần suất' }), 'DAILY')
  await userEvent.type(trial, '2.001')
  expect(screen.getByText(`${app.name.vi}: 2.001 lớn hơn mức cao nhất là 2.000.`)).toBeDefined()
  expect(screen.getByText(/2.001 tăng nhiều hơn hẳn những lần trước/)).toBeDefined()

  await click('Lưu')
  const line = 'Quy tắc 2: Nằm ngoài khoảng cho phép.'
  await userEvent.click(within(await screen.findByRole('alert')).getByRole('link', { name: line }))
  expect(document.activeElement).toBe(second.getByRole('textbox', { name: /^Gấp quá/ }))
  expect(sent[0]?.definition.indicators).toEqual([
    { indicatorId: app.id, help: { vi: 'Đã xác thực', en: 'Confirmed' } },
  ])
  expect(sent[0]?.definition.rules).toEqual([
    { kind: 'RANGE', severity: 'ERROR', indicatorId: app.id, max: 2000 },
    { kind: 'JUMP', severity: 'WARNING', factor: 5, atLeast: 100 },
  ])
  await click('Bỏ quy tắc 2')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByRole('group', { name: 'Quy tắc 2' })).toBeNull()
})

test('a new version starts with the present values, and a refusal loses no input', async () => {
  const sent: { body: NewRegimeVersion; seen: string | null }[] = []
  server.use(
    http.post('*/api/v1/regimes/:id/versions', async ({ request }) => {
      sent.push({ body: (await request.json()) as NewRegimeVersion, seen: request.headers.get('If-Match') })
      return problem('invalid-regime', 422, { errors: [{ pointer: '/validFrom', code: 'already-asked' }] })
    }),
  )
  renderApp(`/danh-muc/che-do/${daily.id}/thay-doi`)
  await screen.findByRole('heading', { level: 1, name: 'Thay đổi: Báo cáo ngày' })
  await fill('Áp dụng từ ngày', '13/7/2022')
  await fill('Giờ chốt số liệu', '16h30')
  await click('Lưu')
  const summary = await screen.findByRole('alert', { name: 'Có 1 chỗ cần sửa' })
  const words = 'Từ ngày này đã có kỳ báo cáo được giao; hãy chọn ngày muộn hơn.'
  expect(within(summary).getByRole('link', { name: `Áp dụng từ ngày: ${words}` })).toBeDefined()
  expect(screen.getByRole('textbox', { name: 'Áp dụng từ ngày' }).getAttribute('aria-invalid')).toBe('true')
  expect(sent).toMatchObject([
    {
      seen: '"0"',
      body: {
        validFrom: '2022-07-13',
        definition: {
          content: 'Tài khoản số',
          calendar: { kind: 'DAILY' },
          timings: [{ level: 'COMMUNE', closingTime: '16:30:00', deadlineDays: 0, deadlineTime: '17:30:00' }],
          indicators: [{ indicatorId: app.id }],
        },
      },
    },
  ])
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Giờ chốt số liệu' }).value).toBe('16h30')
})

test('the blank form can be printed, and exemptions are listed, added and ended', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/regimes/:id/exemptions', async ({ request }) => {
      sent.push((await request.json()) as NewExemption)
      return HttpResponse.json(exemption, { status: 201 })
    }),
    http.post('*/api/v1/regimes/:id/exemptions/:exemption/end', async ({ request }) => {
      sent.push(request.headers.get('If-Match'), await request.json())
      return HttpResponse.json(exemption)
    }),
  )
  window.print = vi.fn()
  renderApp(`/danh-muc/che-do/${daily.id}`)
  await click('In biểu mẫu')
  expect(window.print).toHaveBeenCalledOnce()
  expect(await screen.findByRole('row', { name: /^Xã Hữu Liên 14\/07\/2022 … Mưa lũ/ })).toBeDefined()

  await click('Miễn báo cáo cho đơn vị')
  const adding = within(await screen.findByRole('dialog'))
  await userEvent.click(adding.getByRole('button', { name: 'Lưu' }))
  expect(adding.getAllByText('Chưa nhập.')).toHaveLength(2)
  await userEvent.type(adding.getByRole('combobox', { name: 'Đơn vị' }), 'huu lien')
  await userEvent.click(await adding.findByRole('option', { name: /Xã Hữu Liên/ }))
  await userEvent.type(adding.getByRole('textbox', { name: /^Đến hết ngày/ }), '31/7/2022')
  await userEvent.type(adding.getByRole('textbox', { name: 'Lý do' }), 'Mưa lũ')
  await userEvent.click(adding.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

  await click('Kết thúc miễn báo cáo: Xã Hữu Liên')
  const ending = within(await screen.findByRole('dialog'))
  await userEvent.type(ending.getByRole('textbox'), '20/7/2022')
  await userEvent.click(ending.getByRole('button', { name: 'Kết thúc' }))
  await waitFor(() => expect(sent).toHaveLength(3))
  expect(sent).toEqual([
    { unitId: huuLien.id, validFrom: '2022-07-13', validTo: '2022-08-01', reason: 'Mưa lũ' },
    '"2"',
    { validTo: '2022-07-20' },
  ])
})

test('users other than administrators can only read', async () => {
  const read = { ...daily, allowedActions: [] }
  answers({ me: me(huuLung, 'VIEW_REPORTS'), 'regimes/:id': read, 'regimes/:id/exemptions': { items: [] } })
  renderApp(`/danh-muc/che-do/${daily.id}`)
  expect(await screen.findByText('Không đơn vị nào được miễn.')).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Thay đổi chế độ' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^(Kết thúc|Miễn)/ })).toBeNull()
})

test('where there are no districts, none is asked and none gets a deadline', async () => {
  answers({ units: { items: [] } })
  renderApp('/danh-muc/che-do/moi?template=none')
  const levels = await screen.findByRole('combobox', { name: 'Cấp báo cáo' })
  expect(
    within(levels)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Tỉnh', 'Xã', 'Thôn'])
  expect(screen.getByRole('button', { name: 'Thêm giờ cho cấp tổng hợp: Tỉnh' })).toBeDefined()
})
