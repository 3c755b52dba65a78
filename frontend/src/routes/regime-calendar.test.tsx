import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { NewRegime, RegimePreview } from '../api/types'
import { app, clock, huuLung, indicatorView, me, regime, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

beforeEach(() => {
  answers({
    'regime-templates': { items: [] },
    me: {
      ...me(huuLung, 'VIEW_REPORTS', 'MANAGE_PROGRAMME'),
      assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PROGRAMME'] }],
    },
    clock,
    holidays: {
      items: [],
      knownUntil: '2025-12-31',
      expiring: false,
      confirmedYears: [],
      unconfirmedYears: [],
      editable: false,
    },
    'units/:id': unitView(huuLung),
    units: { items: [unitView(huuLung)] },
    indicators: { items: [indicatorView(app)] },
    regimes: { items: [regime] },
    'regimes/:id': regime,
    'regimes/:id/versions': { items: [regime] },
    'regimes/:id/exemptions': { items: [] },
  })
})

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const fill = async (label: string, text: string) => {
  const field = screen.getByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.click(field)
  await userEvent.paste(text)
}

test('the next dates are previewed before saving', async () => {
  const asked: RegimePreview[] = []
  server.use(
    http.post('*/api/v1/regimes/preview', async ({ request }) => {
      asked.push((await request.json()) as RegimePreview)
      return HttpResponse.json({
        items: [
          {
            asOf: '2022-08-14',
            windowFrom: '2022-07-15',
            period: { kind: 'MONTH', number: 8, year: 2022, from: '2022-07-15', to: '2022-08-14' },
            hours: [
              {
                level: 'COMMUNE',
                closesAt: '2022-08-14T17:00:00+07:00',
                dueAt: '2022-08-16T17:00:00+07:00',
                calendarConfirmed: true,
              },
            ],
          },
        ],
      })
    }),
  )
  renderApp('/danh-muc/che-do/moi?template=none')
  await screen.findByRole('heading', { level: 1, name: 'Lập chế độ báo cáo' })
  await fill('Ngày chốt trong tháng', '32')
  await click('Xem các kỳ sắp tới')
  expect(screen.getByText('Nhập ngày từ 1 đến 31.')).toBeDefined()
  expect(asked).toHaveLength(0)
  await fill('Ngày chốt trong tháng', '14')
  await click('Xem các kỳ sắp tới')
  expect(
    await screen.findByRole('row', {
      name: '14/08/2022 Tháng 8 năm 2022 (15/07/2022 – 14/08/2022) Xã 17:00 14/08/2022 17:00 16/08/2022',
    }),
  ).toBeDefined()
  expect(asked[0]?.calendar).toEqual({ kind: 'MONTHLY', closingDay: 14, months: 1 })
})

test('a calendar can have the nine-month period or single dates', async () => {
  const asked: RegimePreview[] = []
  server.use(
    http.post('*/api/v1/regimes/preview', async ({ request }) => {
      asked.push((await request.json()) as RegimePreview)
      return HttpResponse.json({
        items: [
          {
            asOf: '2022-09-14',
            windowFrom: '2021-12-15',
            period: { kind: 'NINE_MONTHS', number: 1, year: 2022, from: '2021-12-15', to: '2022-09-14' },
            hours: [
              {
                level: 'COMMUNE',
                closesAt: '2022-09-14T17:00:00+07:00',
                dueAt: '2022-09-16T17:00:00+07:00',
                calendarConfirmed: false,
              },
            ],
          },
        ],
      })
    }),
  )
  renderApp('/danh-muc/che-do/moi?template=none')
  await screen.findByRole('heading', { level: 1, name: 'Lập chế độ báo cáo' })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tần suất' }), 'CUMULATIVE')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Quý I' }))
  await click('Xem các kỳ sắp tới')
  expect(await screen.findByText('9 tháng năm 2022 (15/12/2021 – 14/09/2022)')).toBeDefined()
  expect(screen.getByText('17:00 16/09/2022 (lịch nghỉ chưa xác nhận)')).toBeDefined()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tần suất' }), 'DATES')
  await click('Xem các kỳ sắp tới')
  expect(screen.getByText(/^Mỗi dòng một ngày dạng/)).toBeDefined()
  await fill('Các ngày (mỗi dòng một ngày)', '20/7/2022\n15/7/2022')
  await click('Xem các kỳ sắp tới')
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(asked.map(({ calendar }) => calendar)).toEqual([
    { kind: 'CUMULATIVE', closingDay: 14, periods: ['FIRST_QUARTER', 'NINE_MONTHS'] },
    { kind: 'DATES', dates: ['2022-07-15', '2022-07-20'] },
  ])
})

test('the fields for backfilling appear only if the first day has passed', async () => {
  const sent: NewRegime[] = []
  server.use(
    http.post('*/api/v1/regimes', async ({ request }) => {
      sent.push((await request.json()) as NewRegime)
      return HttpResponse.json(regime, { status: 201 })
    }),
  )
  renderApp('/danh-muc/che-do/moi?template=none')
  await screen.findByRole('heading', { level: 1, name: 'Lập chế độ báo cáo' })
  const fields = ['Mã', 'Tên chế độ báo cáo', 'Căn cứ', 'Cơ quan nhận báo cáo', 'Phương thức gửi']
  for (const label of [...fields, 'Nội dung báo cáo', 'Đề cương báo cáo']) await fill(label, 'ABC')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Thêm chỉ tiêu thống kê vào biểu mẫu' }), app.id)
  await fill('Áp dụng từ ngày', '13/7/2022')
  expect(screen.queryByRole('textbox', { name: 'Số văn bản' })).toBeNull()
  await fill('Áp dụng từ ngày', '1/7/2022')
  await fill('Lý do mở trong quá khứ', 'Số liệu trên giấy')
  await fill('Số văn bản', '12/CV-UBND')
  await fill('Ngày văn bản', '1/7/2022')
  await fill('Hạn nhập bổ sung (hết ngày)', '31/12/2022')
  await click('Lưu')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.backfilling).toEqual({
    reason: 'Số liệu trên giấy',
    documentNumber: '12/CV-UBND',
    documentDate: '2022-07-01',
    deadline: '2022-12-31',
  })
})
