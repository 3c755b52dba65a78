import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { CellError, ImportedRow } from '../api/types'
import { findings, importReport } from '../testing/import-factories'
import { changedRow, chooseFile, importing, press, texts } from '../testing/importing'
import { renderApp } from '../testing/render'
import { problem } from '../testing/server'

const created: ImportedRow = {
  row: 4,
  name: 'Chỉ tiêu B',
  outcome: 'CREATED',
  changes: [
    { column: 'unit_level', after: 'DISTRICT' },
    { column: 'unit_code', after: '00187' },
    { column: 'counts', after: 'ACCOUNTS' },
    { column: 'value', after: '62149' },
  ],
}
test('the preview shows added rows and changes with old and new values, formatted for people', async () => {
  const report = importReport({
    created: 1,
    changed: 1,
    unchanged: 1200,
    cleared: 2,
    rows: [changedRow, { row: 3, name: 'Chỉ tiêu C', outcome: 'UNCHANGED', changes: [] }, created],
    found: findings({
      notes: [{ code: 'hidden-rows', count: 3, value: '5' }],
      leftOutCount: 2,
      leftOut: [
        { row: 9, code: 'total-row' },
        { row: 8, code: 'says-nothing' },
      ],
    }),
  })
  importing((_, dryRun) => ({ ...report, dryRun }))
  renderApp('/chi-tieu')
  const dialog = await chooseFile()
  expect(await dialog.findByText('Nếu nhập, các dòng trong tệp sẽ được:')).toBeDefined()
  const summary = within(dialog.getByRole('status'))
  expect(texts(summary.getAllByRole('listitem'))).toEqual([
    'thêm mới: 1 dòng',
    'thay đổi: 1 dòng',
    'giữ nguyên: 1.200 dòng',
    'bỏ qua: 2 dòng',
  ])
  const cleared = summary.getByText('Xóa 2 giá trị đang có')
  expect(cleared.querySelector('svg')).not.toBeNull()

  const added = within(dialog.getByRole('region', { name: 'Thêm mới (1)' }))
  expect(texts(added.getAllByRole('listitem'))).toEqual([
    'Cấp đơn vị: Huyện',
    'Mã đơn vị: 00187',
    'Đếm gì: tài khoản',
    'Số chỉ tiêu giao: 62.149',
  ])
  const changes = within(dialog.getByRole('region', { name: 'Thay đổi (1)' }))
  expect(texts(changes.getAllByRole('listitem'))).toEqual([
    'Số chỉ tiêu giao: 60.000 → 62.149',
    'Ngày văn bản giao: chưa có → 13/07/2022',
    'Số gốc đã công bố: 88.000 → xóa',
    'Tính trên: dân số → xóa',
  ])
  expect(dialog.getByText('3 dòng đang bị ẩn (lọc) vẫn được nhập, dòng đầu: 5')).toBeDefined()
  expect(dialog.getByText('dòng cộng: 9')).toBeDefined()
  expect(dialog.getByText('dòng không có số liệu: 8')).toBeDefined()

  await press('Nhập')
  expect(await dialog.findByText('Đã nhập xong.')).toBeDefined()
  expect(dialog.getByText('Đã xóa 2 giá trị')).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'Nhập' })).toBeNull()
})

test('many rows are shown a hundred at a time, with their number', async () => {
  const rows = Array.from({ length: 150 }, (_, index) => ({ ...changedRow, row: index + 2 }))
  importing(() => importReport({ changed: 3500, rows }))
  renderApp('/chi-tieu')
  const dialog = await chooseFile()
  const region = await dialog.findByRole('region', { name: 'Thay đổi (3.500)' })
  expect(within(region).getAllByRole('row')).toHaveLength(101)
  expect(dialog.getByText('Hiển thị 100 trong 3.500 dòng.')).toBeDefined()
  await press('Xem thêm')
  expect(within(region).getAllByRole('row')).toHaveLength(151)
  expect(dialog.getByText('Hiển thị 150 trong 3.500 dòng.')).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'Xem thêm' })).toBeNull()
})

test('a file with more errors than are listed shows their number, and valid rows too', async () => {
  const errors: CellError[] = Array.from({ length: 200 }, (_, index) => ({
    row: index + 2,
    column: 'K',
    value: '5',
    code: 'formula-without-result',
  }))
  importing(() => importReport({ changed: 1, rows: [changedRow], errors, errorCount: 1234 }))
  renderApp('/chi-tieu')
  const dialog = await chooseFile()
  expect(await dialog.findByText('bị từ chối: 1.234 ô')).toBeDefined()
  expect(dialog.getByText('Có 1.234 ô cần sửa. Chưa có gì được nhập.')).toBeDefined()
  expect(dialog.getByText('Hiển thị 100 trong 1.234 ô sai.')).toBeDefined()
  await press('Xem thêm')
  expect(dialog.getByText('Hiển thị 200 trong 1.234 ô sai.')).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'Xem thêm' })).toBeNull()
  expect(dialog.getAllByText('Công thức chưa được tính: mở bằng Excel, lưu lại, rồi nhập lại tệp.')).toHaveLength(200)
  expect(dialog.getByRole('region', { name: 'Thay đổi (1)' })).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'Nhập' })).toBeNull()
})

test('errors that occur only during the import are shown with their full number', async () => {
  const cells = [{ row: 2, column: 'B', value: '00187', code: 'unknown-unit' }]
  importing((_, dryRun) =>
    dryRun
      ? importReport({ changed: 1, rows: [changedRow] })
      : problem('invalid-table', 422, { cells, cellCount: 300 }),
  )
  renderApp('/chi-tieu')
  const dialog = await chooseFile()
  await press('Nhập')
  expect(await dialog.findByText('Có 300 ô cần sửa. Chưa có gì được nhập.')).toBeDefined()
  expect(dialog.getByText('Hiển thị 1 trong 300 ô sai.')).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'Nhập' })).toBeNull()
})

test("a file of another format is sent too, and the server's reason is shown", async () => {
  const sent = importing(() => problem('unreadable-table', 422, { reason: 'old-excel' }))
  renderApp('/chi-tieu')
  const dialog = await chooseFile('chi-tieu.xls')
  expect(await dialog.findByText(/^Tệp này ở dạng \.xls của Excel 97–2003\. Mở bằng Excel/)).toBeDefined()
  expect(sent.map(({ type }) => type)).toEqual(['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])
})
