import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { CellError, IndicatorDefinition, Me, NewIndicator } from '../api/types'
import { buyers, clock, huuLung, indicatorView, me, postMart, regime, unitView, voso } from '../testing/factories'
import { importReport } from '../testing/import-factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

const administrator: Me = {
  ...me(huuLung, 'VIEW_REPORTS', 'MANAGE_PROGRAMME'),
  assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PROGRAMME'] }],
}

beforeEach(() => {
  answers({
    me: administrator,
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    targets: { items: [] },
    indicators: { items: [indicatorView(buyers), indicatorView(postMart), indicatorView(voso)] },
    'indicators/catalogue': {
      items: [
        {
          code: 'SHOP_MUA',
          group: { vi: 'Kinh tế số', en: 'Digital economy' },
          name: { vi: 'Tài khoản mua hàng', en: 'Buyer accounts' },
          help: { vi: 'Tổng hai sàn.', en: 'Both floors together.' },
          kind: 'STOCK',
          counts: 'ACCOUNTS',
          answer: { type: 'COUNT', measure: { vi: 'tài khoản', en: 'accounts' }, decimals: 0 },
          partCodes: ['postmart', 'voso'],
        },
      ],
    },
  })
})

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

test('an indicator is shown with what it counts, its parts, its owner and its first day', async () => {
  renderApp('/danh-muc')
  expect(
    await screen.findByRole('row', {
      name: /^buyers Tài khoản người mua tài khoản Lũy kế PostMart \+ Voso Huyện Hữu Lũng Từ 01\/01\/2022/,
    }),
  ).toBeDefined()
  expect(await screen.findByRole('link', { name: 'Danh mục' })).toBeDefined()
})

test('an entry of the catalogue fills in the form', async () => {
  const sent: NewIndicator[] = []
  server.use(
    http.post('*/api/v1/indicators', async ({ request }) => {
      sent.push((await request.json()) as NewIndicator)
      return HttpResponse.json(indicatorView(buyers), { status: 201 })
    }),
  )
  renderApp('/danh-muc')
  await click('Thêm chỉ tiêu thống kê')
  await click('Lưu')
  expect(screen.getAllByText('Chưa nhập.')).toHaveLength(2)
  expect(sent).toHaveLength(0)
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Lấy từ danh mục có sẵn' }), 'SHOP_MUA')
  await click('Lưu')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent).toEqual([
    {
      ownerId: huuLung.id,
      code: 'SHOP_MUA',
      validFrom: clock.today,
      definition: {
        name: { vi: 'Tài khoản mua hàng', en: 'Buyer accounts' },
        help: { vi: 'Tổng hai sàn.', en: 'Both floors together.' },
        kind: 'STOCK',
        counts: 'ACCOUNTS',
        answer: { type: 'COUNT', measure: { vi: 'tài khoản', en: 'accounts' }, decimals: 0 },
        partIds: [postMart.id, voso.id],
      },
    },
  ])
})

test('an indicator in use cannot be redefined, and the page says what uses it', async () => {
  const sent: { body: IndicatorDefinition; seen: string | null }[] = []
  server.use(
    http.put('*/api/v1/indicators/:id', async ({ request }) => {
      sent.push({ body: (await request.json()) as IndicatorDefinition, seen: request.headers.get('If-Match') })
      return problem('indicator-in-use', 409, {
        uses: [
          { kind: 'REGIME', id: regime.id, name: 'Báo cáo ngày' },
          { kind: 'INDICATOR', id: buyers.id, name: 'Tài khoản người mua' },
        ],
      })
    }),
  )
  renderApp('/danh-muc')
  await click('Sửa postmart')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Đếm gì' }), 'PERSONS')
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect((await dialog.findByRole('alert')).textContent).toBe(
    'Chỉ tiêu thống kê đang được dùng nên chỉ đổi được tên, hướng dẫn, đơn vị tính, giới hạn, chiều tốt lên và nguồn; ' +
      'nội dung bạn nhập vẫn còn đây. Đang dùng: ' +
      'chế độ báo cáo “Báo cáo ngày”; chỉ tiêu thống kê “Tài khoản người mua” tính từ nó.',
  )
  expect(sent).toMatchObject([{ seen: '"0"', body: { counts: 'PERSONS', name: { vi: 'PostMart' } } }])
  expect(dialog.getByRole<HTMLSelectElement>('combobox', { name: 'Đếm gì' }).value).toBe('PERSONS')
})

test('an indicator is ended from a date on', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/indicators/:id/end', async ({ request }) => {
      sent.push(await request.json())
      return HttpResponse.json(indicatorView(voso))
    }),
  )
  renderApp('/danh-muc')
  await click('Kết thúc voso')
  const dialog = within(await screen.findByRole('dialog', { name: 'Kết thúc: Voso' }))
  await userEvent.click(dialog.getByRole('button', { name: 'Kết thúc' }))
  expect(dialog.getByText('Nhập ngày theo dạng 13/7/2022.')).toBeDefined()
  await userEvent.type(dialog.getByRole('textbox', { name: 'Hết hiệu lực từ ngày' }), '1/8/2022')
  await userEvent.click(dialog.getByRole('button', { name: 'Kết thúc' }))
  await waitFor(() => expect(sent).toEqual([{ validTo: '2022-08-01' }]))
})

const chooseFile = async (name: string) =>
  userEvent.upload(await screen.findByLabelText('Nhập từ tệp', { selector: 'input' }), new File(['x'], name))

test('a file is previewed before it is imported', async () => {
  const sent: { dryRun: string | null; type: string | null }[] = []
  server.use(
    http.post('*/api/v1/indicators/import', ({ request }) => {
      const dryRun = new URL(request.url).searchParams.get('dryRun')
      sent.push({ dryRun, type: request.headers.get('Content-Type') })
      const report = importReport({
        dryRun: dryRun === 'true',
        created: 1,
        unchanged: 1,
        rows: [
          { row: 2, name: 'SHOP_MUA', outcome: 'CREATED', changes: [{ column: 'kind', after: 'STOCK' }] },
          { row: 3, name: 'postmart', outcome: 'UNCHANGED', changes: [] },
        ],
      })
      return HttpResponse.json(report)
    }),
  )
  renderApp('/danh-muc')
  await chooseFile('chi-tieu.csv')
  const dialog = within(await screen.findByRole('dialog', { name: 'Nhập từ chi-tieu.csv' }))
  expect(await dialog.findByText('thêm mới: 1 dòng')).toBeDefined()
  expect(dialog.getByRole('row', { name: '2 SHOP_MUA Loại: Lũy kế' })).toBeDefined()
  await userEvent.click(dialog.getByRole('button', { name: 'Nhập' }))
  expect(await dialog.findByText('Đã nhập xong.')).toBeDefined()
  expect(sent).toEqual([
    { dryRun: 'true', type: 'text/csv' },
    { dryRun: 'false', type: 'text/csv' },
  ])
  await userEvent.click(dialog.getByRole('button', { name: 'Đóng' }))
  const taken = await screen.findByText('Đã nhập chi-tieu.csv: thêm mới: 1 dòng, giữ nguyên: 1 dòng.')
  expect(taken.getAttribute('role')).toBe('status')
})

test('each wrong cell is listed with row, column, value and reason', async () => {
  server.use(
    http.post('*/api/v1/targets/import', () =>
      HttpResponse.json(
        importReport({
          errors: [
            { row: 3, column: 'K', value: '31/4/2022', code: 'not-a-date' },
            { row: 4, column: 'B', value: '?', code: 'never-heard-of' as CellError['code'] },
          ],
        }),
      ),
    ),
  )
  renderApp('/chi-tieu')
  await chooseFile('chi-tieu.xlsx')
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('Có 2 ô cần sửa. Chưa có gì được nhập.')).toBeDefined()
  expect(dialog.getByRole('row', { name: '3 K 31/4/2022 Không phải ngày; viết theo dạng 13/7/2022.' })).toBeDefined()
  expect(dialog.getByRole('row', { name: '4 B ? Không hợp lệ.' })).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'Nhập' })).toBeNull()
})

test('the table is downloaded as it is shown', async () => {
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/indicators/export', ({ request }) => {
      asked.push(`${new URL(request.url).search} ${request.headers.get('Accept')}`)
      return problem('not-found', 404)
    }),
  )
  renderApp('/danh-muc')
  await click('Tải CSV')
  expect((await screen.findByRole('alert')).textContent).toBe('Không tìm thấy, hoặc bạn không được xem.')
  expect(asked).toEqual(['?asOf=2022-07-13&coming=true text/csv'])
})

test('users other than administrators can only read', async () => {
  answers({
    me: me(huuLung, 'VIEW_REPORTS'),
    indicators: { items: [{ ...indicatorView(postMart), allowedActions: [] }] },
  })
  renderApp('/danh-muc')
  expect(await screen.findByRole('button', { name: 'Tải XLSX' })).toBeDefined()
  expect(within(screen.getByRole('main')).queryByRole('button', { name: /^(Sửa|Kết thúc|Thêm|Nhập)/ })).toBeNull()
})
