import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { CellError, SheetReport } from '../api/types'
import { clock, entryForm, huuLien, huuLung, me, regime, town, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

beforeEach(() => {
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'ENTER_ON_BEHALF'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    'regimes/:id/forms': { items: [{ ...entryForm, unit: huuLien }] },
  })
})

const file = new File(['sheet'], 'so-lieu.xlsx')

const nothing: Omit<SheetReport, 'dryRun'> = {
  submitted: 0,
  corrected: 0,
  unchanged: 0,
  cleared: 0,
  rows: [],
  notes: [],
  leftOutCount: 0,
  leftOut: [],
  errorCount: 0,
  errors: [],
}

/** Mocks the server, and collects the parameters of each upload. */
function reporting(answer: (dryRun: boolean) => SheetReport | Response) {
  const asked: Record<string, string | null>[] = []
  server.use(
    http.post('*/api/v1/regimes/:id/sheet', async ({ request }) => {
      const { searchParams } = new URL(request.url)
      const dryRun = searchParams.get('dryRun') === 'true'
      asked.push({
        dryRun: String(dryRun),
        reason: searchParams.get('reason'),
        content: await request.text(),
        type: request.headers.get('Content-Type'),
      })
      const answered = answer(dryRun)
      return answered instanceof Response ? answered : HttpResponse.json(answered)
    }),
  )
  return asked
}

async function choose() {
  renderApp('/nhap-bang')
  await screen.findByRole('button', { name: 'Nhập từ Excel' })
  await userEvent.upload(screen.getByLabelText('Nhập từ Excel', { selector: 'input' }), file)
  return within(await screen.findByRole('dialog'))
}

test('a file is previewed, needs a reason for changed figures, and is then imported', async () => {
  const asked = reporting((dryRun) => ({
    ...nothing,
    dryRun,
    submitted: 1,
    corrected: 1,
    unchanged: 1,
    cleared: 1,
    rows: [
      {
        row: 3,
        unit: huuLien,
        outcome: 'SUBMITTED',
        changes: [{ column: 'app', after: '1234' }],
        missing: ['postmart'],
      },
      {
        row: 4,
        unit: yenBinh,
        outcome: 'CORRECTED',
        changes: [
          { column: 'app', before: '34', after: 'NIL' },
          { column: 'postmart', before: '79' },
          { column: 'unheard', after: '0' },
        ],
        missing: ['postmart'],
      },
      { row: 5, unit: town, outcome: 'UNCHANGED', changes: [], missing: [] },
    ],
    notes: [{ code: 'zeros-restored', count: 1, value: '6391 → 06391' }],
    leftOutCount: 1,
    leftOut: [{ row: 6, code: 'total-row' }],
  }))
  const dialog = await choose()
  expect(await dialog.findByText('gửi mới: 1 đơn vị')).toBeDefined()
  expect(dialog.getByText('đính chính: 1 đơn vị')).toBeDefined()
  expect(dialog.getByText('Bỏ 1 số liệu đã báo cáo')).toBeDefined()
  const rows = (name: string) =>
    within(dialog.getByRole('region', { name }))
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
  expect(rows('Báo cáo mới (1)')).toEqual(['3Xã Hữu LiênCông dân số Xứ Lạng: 1.234Chưa có số: PostMart'])
  expect(rows('Đính chính (1)')).toEqual([
    '4Xã Yên Bình' +
      'Công dân số Xứ Lạng: 34 → Không phát sinh' +
      'PostMart: 79 → bỏ' +
      'unheard: Chưa có số liệu → 0' +
      'Chưa có số: PostMart',
  ])
  expect(dialog.getByText('Giữ nguyên (1)')).toBeDefined()
  expect(dialog.getByText('Đã thêm số 0 ở đầu 1 mã: 6391 → 06391')).toBeDefined()
  expect(dialog.getByText('dòng cộng: 6')).toBeDefined()
  const send = dialog.getByRole<HTMLButtonElement>('button', { name: 'Gửi các báo cáo này' })
  expect(send.disabled).toBe(true)
  await userEvent.type(dialog.getByRole('textbox', { name: 'Lý do đính chính' }), 'Xã báo lại')
  await userEvent.click(send)
  expect(await dialog.findByText('Đã nhập xong.')).toBeDefined()
  expect(asked.map(({ dryRun, reason }) => [dryRun, reason])).toEqual([
    ['true', '?'],
    ['false', 'Xã báo lại'],
  ])
  expect(asked[1]).toMatchObject({
    content: 'sheet',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
})

test('each wrong cell is listed with its value and the reason', async () => {
  reporting((dryRun) => ({
    ...nothing,
    dryRun,
    errorCount: 1250,
    errors: [
      { row: 3, column: 'C', value: '10,5', code: 'fraction' },
      { row: 4, column: 'A', value: '99999', code: 'unknown-unit' },
      { row: 5, column: 'D', value: '7', code: 'something-new' as CellError['code'] },
      { row: 6, column: 'B', value: 'Yên Sơn', code: 'name-differs' },
    ],
  }))
  const dialog = await choose()
  expect(await dialog.findByText('Có 1250 ô cần sửa. Chưa có gì được gửi.')).toBeDefined()
  const rows = dialog.getAllByRole('row').map((row) => row.textContent)
  expect(rows).toEqual([
    'ÔNội dungLý do',
    'C310,5Không phải số nguyên: gõ lại số nguyên, hoặc gõ giải trình bằng chữ.',
    'A499999Không có đơn vị nào mang mã này trong bảng: kiểm tra lại mã.',
    'D57Máy chủ không nhận ô này.',
    'B6Yên SơnTên này khác với tên của đơn vị mang mã ấy: kiểm tra lại mã và tên.',
  ])
  expect(dialog.queryByRole('button', { name: 'Gửi các báo cáo này' })).toBeNull()
})

test('a file for another date is refused with a message', async () => {
  reporting(() => problem('other-sheet', 422))
  const dialog = await choose()
  expect(await dialog.findByText('Tệp này là của ngày khác hoặc chế độ báo cáo khác.')).toBeDefined()
})

test('cells that are refused only during the import are listed too', async () => {
  const cells = [{ row: 3, column: 'A', value: '06388', code: 'stale' }]
  reporting((dryRun) =>
    dryRun
      ? {
          ...nothing,
          dryRun,
          submitted: 1,
          rows: [{ row: 3, unit: huuLien, outcome: 'SUBMITTED', changes: [], missing: [] }],
        }
      : problem('invalid-sheet', 422, { cells, cellCount: 1 }),
  )
  const dialog = await choose()
  await userEvent.click(await dialog.findByRole('button', { name: 'Gửi các báo cáo này' }))
  expect(await dialog.findByText('Có 1 ô cần sửa. Chưa có gì được gửi.')).toBeDefined()
  expect(dialog.getByText(/Người khác vừa thay đổi/)).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'Gửi các báo cáo này' })).toBeNull()
})

test.each([
  ['unreadable-table', 'old-excel', /\.xls .*Lưu thành .*Excel Workbook \(\.xlsx\)/],
  ['unreadable-table', 'other', /lưu lại dạng \.xlsx \(Excel Workbook\)/],
  ['unreadable-table', 'not-utf8', /lưu lại dạng \.xlsx \(Excel Workbook\)/],
  ['unreadable-table', 'hidden-sheet', /đang bị ẩn .*bản sao.*Unhide/],
  ['unreadable-sheet', 'code-row-missing', /Dòng mã màu xám .* Tải lại bảng Excel/],
])('a file with the problem %s (%s) is refused with words what to do', async (type, reason, words) => {
  reporting(() => problem(type, 422, { reason }))
  const dialog = await choose()
  expect(await dialog.findByText(words)).toBeDefined()
})
