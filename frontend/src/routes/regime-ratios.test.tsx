import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Me, NewRegimeVersion } from '../api/types'
import { app, buyers, clock, huuLung, indicatorView, me, postMart, regime, unitView, voso } from '../testing/factories'
import { share } from '../testing/ratio-factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

const administrator: Me = {
  ...me(huuLung, 'MANAGE_PROGRAMME'),
  assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PROGRAMME'] }],
}

const asking = {
  ...regime,
  indicators: [app],
  rules: [
    {
      kind: 'RATIO_RANGE' as const,
      severity: 'ERROR' as const,
      numeratorIds: [app.id],
      denominatorIds: [app.id],
      max: 99.5,
    },
  ],
  allowedActions: ['REVISE' as const],
}

beforeEach(() => {
  answers({
    me: administrator,
    clock,
    units: { items: [unitView(huuLung)] },
    'units/:id': unitView(huuLung),
    indicators: { items: [app, buyers, postMart, voso, share].map(indicatorView) },
    targets: { items: [] },
    'regime-templates': { items: [] },
    'regimes/:id/versions': { items: [asking] },
    'regimes/:id/exemptions': { items: [] },
    holidays: {
      items: [],
      knownUntil: '2025-12-31',
      expiring: false,
      confirmedYears: [],
      unconfirmedYears: [],
      editable: false,
    },
    'regimes/:id': asking,
    regimes: { items: [asking] },
  })
})

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const type = async (name: string | RegExp, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text)

test('a ratio comes with its two numbers, and the form says what it lacks', async () => {
  renderApp(`/danh-muc/che-do/${regime.id}/thay-doi`)
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'Thêm chỉ tiêu thống kê vào biểu mẫu' }),
    share.id,
  )
  const form = within(screen.getByRole('article', { name: 'Biểu mẫu' }))
  const rows = () => form.getAllByRole('rowheader').map(({ textContent }) => textContent)
  expect(rows()).toEqual([
    'Công dân số Xứ Lạng (Lũy kế; tài khoản)',
    'Tỷ lệ người mua (Lũy kế)Tự tính từ hai số.',
    'Tài khoản người mua (Lũy kế; tài khoản)Tự cộng từ các phần.',
    'PostMart (Lũy kế; tài khoản)',
    'Voso (Lũy kế; tài khoản)',
  ])
  await click('Bỏ: Voso')
  expect(screen.getAllByText('Biểu mẫu thiếu: Voso. Chỉ tiêu thống kê này được tính từ đó.')).toHaveLength(2)
  await userEvent.click(screen.getAllByRole('button', { name: 'Thêm phần còn thiếu' })[0] as HTMLElement)
  expect(screen.queryByText(/^Biểu mẫu thiếu/)).toBeNull()
  expect(rows()).toHaveLength(5)
})

test('a rule about a ratio is shown and can be changed', async () => {
  const sent: NewRegimeVersion[] = []
  server.use(
    http.post('*/api/v1/regimes/:id/versions', async ({ request }) => {
      sent.push((await request.json()) as NewRegimeVersion)
      return HttpResponse.json(asking, { status: 201 })
    }),
  )
  renderApp(`/danh-muc/che-do/${regime.id}/thay-doi`)
  const rule = within(await screen.findByRole('group', { name: 'Quy tắc 1' }))
  expect(rule.getByRole<HTMLSelectElement>('combobox', { name: 'Kiểm tra' }).selectedOptions[0]?.text).toBe(
    'Tỷ lệ giữa các số nằm trong khoảng',
  )
  expect(rule.queryByRole('combobox', { name: 'Của chỉ tiêu thống kê' })).toBeNull()
  expect(rule.getByRole<HTMLInputElement>('textbox', { name: /^Tỷ lệ cao nhất/ }).value).toBe('99,5')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Thêm chỉ tiêu thống kê vào biểu mẫu' }), voso.id)
  const denominators = within(rule.getByRole('group', { name: /^Mẫu số/ }))
  await userEvent.click(denominators.getByRole('checkbox', { name: app.name.vi }))
  await userEvent.click(denominators.getByRole('checkbox', { name: 'Voso' }))
  await userEvent.type(rule.getByRole('textbox', { name: /^Tỷ lệ thấp nhất/ }), '0,5')
  await type('Áp dụng từ ngày', '1/8/2022')
  await click('Lưu')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.definition.rules).toEqual([
    { kind: 'RATIO_RANGE', severity: 'ERROR', numeratorIds: [app.id], denominatorIds: [voso.id], min: 0.5, max: 99.5 },
  ])
})

test('a ratio cannot have a target, and the page says why', async () => {
  renderApp('/chi-tieu/khai-bao')
  await screen.findByRole('heading', { level: 1, name: 'Khai báo chỉ tiêu giao' })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Đếm gì' }), 'OTHER')
  expect(screen.queryByRole('checkbox', { name: 'Tỷ lệ người mua' })).toBeNull()
  expect(
    screen.getByText(
      'Không giao chỉ tiêu cho tỷ lệ (Tỷ lệ người mua), vì tỷ lệ được tính từ hai số: hãy giao cho tử số hoặc mẫu số.',
    ),
  ).toBeDefined()
})
