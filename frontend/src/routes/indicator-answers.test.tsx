import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Indicator, Me, NewIndicator } from '../api/types'
import { buyers, clock, huuLung, indicatorView, me, postMart, unitView, voso } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

const administrator: Me = {
  ...me(huuLung, 'VIEW_REPORTS', 'MANAGE_PROGRAMME'),
  assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PROGRAMME'] }],
}

beforeEach(() => {
  answers({
    me: administrator,
    clock,
    'units/:id': unitView(huuLung),
    indicators: { items: [indicatorView(postMart), indicatorView(voso)] },
    'indicators/catalogue': {
      items: [
        {
          code: 'SHOP_TYLE',
          group: { vi: 'Kinh tế số', en: 'Digital economy' },
          name: { vi: 'Tỷ lệ PostMart', en: 'Share of PostMart' },
          help: { vi: 'Tự tính.', en: 'Computed.' },
          kind: 'STOCK',
          counts: 'OTHER',
          answer: { type: 'RATIO', decimals: 2, max: 100 },
          direction: 'MORE',
          partCodes: ['SHOP_HO', 'postmart'],
        },
        {
          code: 'SHOP_HO',
          group: { vi: 'Kinh tế số', en: 'Digital economy' },
          name: { vi: 'Hộ bán hàng', en: 'Selling households' },
          help: { vi: 'Đếm hộ.', en: 'Count households.' },
          kind: 'STOCK',
          counts: 'OTHER',
          answer: { type: 'COUNT', measure: { vi: 'hộ', en: 'households' }, decimals: 0 },
          partCodes: [],
        },
      ],
    },
  })
})

/** The server defines everything; the list tells what was sent. */
function defines(): NewIndicator[] {
  const sent: NewIndicator[] = []
  server.use(
    http.post('*/api/v1/indicators', async ({ request }) => {
      const one = (await request.json()) as NewIndicator
      sent.push(one)
      const view = { ...indicatorView(buyers), ...one.definition, id: `made-${one.code}`, code: one.code }
      return HttpResponse.json(view, { status: 201 })
    }),
  )
  return sent
}

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

test('a ratio is shown as one number over the other, and a count with its unit of measure', async () => {
  const share: Indicator = {
    ...indicatorView(buyers),
    code: 'share',
    name: { vi: 'Tỷ lệ PostMart', en: 'Share' },
    answer: { type: 'RATIO', decimals: 1, max: 100 },
    direction: 'MORE',
    source: 'Quyết định 1012/QĐ-TTg',
    partIds: [postMart.id, voso.id],
  }
  const households = { type: 'COUNT', measure: { vi: 'hộ', en: 'households' }, decimals: 0, min: 0, max: 5000 } as const
  answers({
    indicators: {
      items: [share, indicatorView(postMart), { ...indicatorView(voso), counts: 'OTHER', answer: households }],
    },
  })
  renderApp('/danh-muc')
  expect(
    await screen.findByRole('row', {
      name: /^share Tỷ lệ PostMart ?Nguồn: Quyết định 1012\/QĐ-TTg % ?Tỷ lệ từ hai số ?nhiều nhất 100% ?Càng nhiều càng tốt Lũy kế PostMart \/ Voso /,
    }),
  ).toBeDefined()
  expect(screen.getByRole('row', { name: /^voso Voso hộ ?từ 0 đến 5\.000 Lũy kế / })).toBeDefined()
})

const typeInto = async (name: string, text: string) =>
  userEvent.type(within(screen.getByRole('dialog')).getByRole('textbox', { name }), text)
const choose = async (name: string, value: string) =>
  userEvent.selectOptions(within(screen.getByRole('dialog')).getByRole('combobox', { name }), value)

test('a count is defined with its unit of measure, bounds, direction and source', async () => {
  const sent = defines()
  renderApp('/danh-muc')
  await click('Thêm chỉ tiêu thống kê')
  await typeInto('Mã', 'LOP')
  await typeInto('Tên', 'Lớp đã mở')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Đơn vị tính' }).value).toBe('người')
  await choose('Đếm gì', 'OTHER')
  await choose('Lũy kế, phát sinh hay hiện trạng', 'AS_FOUND')
  expect(screen.getByText(/^Số thấy được vào ngày báo cáo; chỉ tính cho ngày đó/)).toBeDefined()
  await typeInto('Giới hạn cao nhất (để trống nếu không có)', '1,5')
  await click('Lưu')
  expect(screen.getByText('Chưa nhập.')).toBeDefined()
  expect(screen.getByText('Nhập số nguyên từ 0 trở lên, ví dụ 1.234.')).toBeDefined()
  await userEvent.clear(screen.getByRole('textbox', { name: 'Giới hạn cao nhất (để trống nếu không có)' }))
  await typeInto('Giới hạn cao nhất (để trống nếu không có)', '1.500')
  await typeInto('Đơn vị tính', 'lớp')
  await choose('Chiều tốt lên', 'MORE')
  await typeInto('Nguồn định nghĩa (văn bản, tiêu chuẩn)', 'Kế hoạch 12')
  await click('Lưu')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent[0]?.definition).toEqual({
    name: { vi: 'Lớp đã mở', en: 'Lớp đã mở' },
    kind: 'AS_FOUND',
    counts: 'OTHER',
    answer: { type: 'COUNT', measure: { vi: 'lớp', en: 'lớp' }, decimals: 0, max: 1500 },
    direction: 'MORE',
    source: 'Kế hoạch 12',
    partIds: [],
  })
})

test('a sum has no bounds: the fields go away, and what was typed is not sent', async () => {
  const sent = defines()
  renderApp('/danh-muc')
  await click('Thêm chỉ tiêu thống kê')
  await typeInto('Mã', 'SAN')
  await typeInto('Tên', 'Hai sàn')
  await choose('Đếm gì', 'ACCOUNTS')
  await typeInto('Giới hạn cao nhất (để trống nếu không có)', '1,5')
  await userEvent.click(screen.getByRole('checkbox', { name: /^PostMart/ }))
  expect(screen.queryByRole('textbox', { name: /^Giới hạn/ })).toBeNull()
  await click('Lưu')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent[0]?.definition.partIds).toEqual([postMart.id])
  expect(sent[0]?.definition.answer).not.toHaveProperty('max')
})

test('a ratio is defined from two indicators', async () => {
  const sent = defines()
  renderApp('/danh-muc')
  await click('Thêm chỉ tiêu thống kê')
  await typeInto('Mã', 'TYLE')
  await typeInto('Tên', 'Tỷ lệ')
  await choose('Cách trả lời', 'RATIO')
  expect(screen.queryByRole('textbox', { name: 'Đơn vị tính' })).toBeNull()
  await click('Lưu')
  expect(screen.getAllByText('Chưa nhập.')).toHaveLength(2)
  await choose('Tử số', postMart.id)
  await choose('Mẫu số', voso.id)
  await choose('Số chữ số thập phân', '2')
  await typeInto('Giới hạn thấp nhất, % (để trống nếu không có)', '0,5')
  await userEvent.click(screen.getByRole('checkbox', { name: /^Mẫu số luôn lớn hơn hoặc bằng tử số/ }))
  await click('Lưu')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent[0]?.definition).toMatchObject({
    counts: 'OTHER',
    answer: { type: 'RATIO', decimals: 2, min: 0.5, max: 100 },
    partIds: [postMart.id, voso.id],
  })
})

test('a part that an entry of the catalogue lacks is defined first, and then the entry has its parts in order', async () => {
  const sent = defines()
  renderApp('/danh-muc')
  await click('Thêm chỉ tiêu thống kê')
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Lấy từ danh mục có sẵn' }), 'SHOP_TYLE')
  expect(screen.getByText(/^Danh mục của bạn chưa có: Hộ bán hàng\. Hãy thêm trước/)).toBeDefined()
  await click('Thêm trước: Hộ bán hàng')
  expect(screen.getByText('Lưu xong sẽ trở lại: Tỷ lệ PostMart.')).toBeDefined()
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Đơn vị tính' }).value).toBe('hộ')
  await click('Lưu')
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Mã' }).value).toBe('SHOP_TYLE'))
  await click('Lưu')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent.map(({ code }) => code)).toEqual(['SHOP_HO', 'SHOP_TYLE'])
  expect(sent[1]?.definition).toMatchObject({
    answer: { type: 'RATIO', decimals: 2, max: 100 },
    direction: 'MORE',
    partIds: ['made-SHOP_HO', postMart.id],
  })
})
