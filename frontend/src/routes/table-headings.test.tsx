import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { CellError, ImportReport } from '../api/types'
import { findings, importReport, unitImportReport } from '../testing/import-factories'
import { changedRow, chooseFile, importing, press, texts } from '../testing/importing'
import { renderApp } from '../testing/render'

afterEach(() => localStorage.clear())

const columns = [
  { column: 'unit_level', required: true },
  { column: 'unit_code', required: true },
  { column: 'name_vi', required: true },
  { column: 'period_from', required: true },
  { column: 'value', required: false },
]

/** The server's report on a file with Vietnamese headings, of which `said` are mapped to columns. */
function foreign(said: string[], good: Partial<ImportReport>) {
  const file = ['unit_level', 'Mã ĐV', 'Tên chỉ tiêu', 'Từ ngày', 'STT']
  const folded = ['unit level', 'ma dv', 'ten chi tieu', 'tu ngay', 'stt']
  const headings = file.map((heading, index) => {
    const readAs = said.find((one) => one.startsWith(`${folded[index] ?? ''}=`))?.split('=')[1]
    return {
      column: 'ABCDE'.charAt(index),
      heading,
      ...(heading === 'unit_level' ? { readAs: heading } : readAs && { readAs }),
    }
  })
  const read = headings.map(({ readAs }) => readAs)
  const errors: CellError[] = [
    ...headings
      .filter(({ readAs }) => !readAs)
      .map(({ column, heading }) => ({ row: 1, column, value: heading, code: 'unknown-column' as const })),
    ...columns
      .filter(({ column, required }) => required && !read.includes(column))
      .map(({ column }) => ({ row: 1, column: 'A', value: column, code: 'column-missing' as const })),
  ]
  const found = findings({ headings, columns })
  return importReport(errors.length > 0 ? { errors, found } : { ...good, found })
}

const options = (select: HTMLElement) => texts(within(select).getAllByRole('option'))

test('headings are mapped in the page, and the mapping is stored for the next file', async () => {
  const sent = importing((said, dryRun) => ({ ...foreign(said, { changed: 1, rows: [changedRow] }), dryRun }))
  renderApp('/chi-tieu')
  let dialog = await chooseFile()
  const form = within(await dialog.findByRole('region', { name: 'Ghép cột' }))
  expect(dialog.getByRole('row', { name: '1 – Mã đơn vị Thiếu cột này.' })).toBeDefined()
  const code = form.getByRole<HTMLSelectElement>('combobox', { name: 'Cột B: Mã ĐV' })
  expect(form.getAllByRole<HTMLSelectElement>('combobox').map(({ value }) => value)).toEqual([
    'unit_code',
    'name_vi',
    'period_from',
    '-',
  ])
  // Columns that are already mapped are not offered.
  expect(options(code)).toEqual(['Chọn…', 'Mã đơn vị (bắt buộc)', 'Số chỉ tiêu giao', 'Không dùng cột này'])
  await userEvent.selectOptions(code, 'Số chỉ tiêu giao')
  await press('Xem lại')
  await waitFor(() => expect(sent).toHaveLength(2))
  const again = await dialog.findByRole('combobox', { name: 'Cột B: Mã ĐV' })
  expect(again).toHaveProperty('value', 'value')
  await userEvent.selectOptions(again, 'Mã đơn vị (bắt buộc)')
  await press('Xem lại')
  expect(await dialog.findByText('Đã ghép 4 tiêu đề như bạn chọn:')).toBeDefined()
  expect(document.activeElement).toBe(dialog.getByRole('status'))
  await press('Nhập')
  expect(await dialog.findByText('Đã nhập xong.')).toBeDefined()
  const map = ['ma dv=unit_code', 'ten chi tieu=name_vi', 'tu ngay=period_from', 'stt=-']
  expect(sent.map(({ dryRun, columns: said }) => [dryRun, [...said].sort()])).toEqual([
    ['true', []],
    ['true', ['ma dv=value', ...map.slice(1)].sort()],
    ['true', [...map].sort()],
    ['false', [...map].sort()],
  ])
  await press('Đóng')

  sent.length = 0
  dialog = await chooseFile()
  expect(await dialog.findByText('Đã dùng cách ghép cột đã lưu cho 4 tiêu đề:')).toBeDefined()
  expect(dialog.getByText('Mã ĐV → Mã đơn vị')).toBeDefined()
  expect(dialog.getByText('STT → không dùng')).toBeDefined()
  expect(dialog.getByRole('button', { name: 'Nhập' })).toBeDefined()
  expect(sent.map(({ columns: said }) => said.length)).toEqual([0, 4])
  await press('Quên cách ghép này')
  // The discarded mapping is suggested for the next choice.
  expect(await dialog.findByRole('combobox', { name: 'Cột B: Mã ĐV' })).toHaveProperty('value', 'unit_code')
  expect(dialog.queryByText(/cách ghép cột đã lưu/)).toBeNull()
  await press('Đóng')

  sent.length = 0
  dialog = await chooseFile()
  expect(await dialog.findByRole('region', { name: 'Ghép cột' })).toBeDefined()
  expect(sent.map(({ columns: said }) => said)).toEqual([[]])
})

test('a stored mapping that is unreadable or names missing columns is ignored', async () => {
  const sent = importing((said) => foreign(said, { changed: 1, rows: [changedRow] }))
  localStorage.setItem('toso.columns.targets', '{')
  renderApp('/chi-tieu')
  let dialog = await chooseFile()
  expect(await dialog.findByRole('region', { name: 'Ghép cột' })).toBeDefined()
  await press('Đóng')
  localStorage.setItem('toso.columns.targets', '{"ma dv":"gone","stt":"-","tu ngay":7}')
  sent.length = 0
  dialog = await chooseFile()
  expect(await dialog.findByText('Đã dùng cách ghép cột đã lưu cho 1 tiêu đề:')).toBeDefined()
  expect(sent.map(({ columns: said }) => said)).toEqual([[], ['stt=-']])
})

test('if only a column is missing, there is no mapping', async () => {
  const missing: CellError = { row: 1, column: 'A', value: 'unit_code', code: 'column-missing' }
  const headings = [{ column: 'A', heading: 'unit_level', readAs: 'unit_level' }]
  importing(() => importReport({ errors: [missing], found: findings({ headings, columns }) }))
  renderApp('/chi-tieu')
  const dialog = await chooseFile()
  expect(await dialog.findByRole('row', { name: '1 – Mã đơn vị Thiếu cột này.' })).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'Xem lại' })).toBeNull()
})

test('headings of a list of units can be mapped too', async () => {
  const wanted = [
    { column: 'name_vi', required: true },
    { column: 'type', required: true },
  ]
  const sent = importing((said, dryRun) => {
    const headings = [
      { column: 'A', heading: 'Tên đơn vị', ...(said.length > 0 && { readAs: 'name_vi' }) },
      { column: 'B', heading: 'type', readAs: 'type' },
    ]
    const found = findings({ headings, columns: wanted })
    const unknown: CellError = { row: 1, column: 'A', value: 'Tên đơn vị', code: 'unknown-column' }
    return unitImportReport(said.length > 0 ? { dryRun, found, created: 2 } : { found, errors: [unknown] })
  })
  renderApp('/don-vi')
  await press('Nhập danh sách đơn vị')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.upload(dialog.getByLabelText('Tệp CSV hoặc XLSX'), new File(['x'], 'xa.csv'))
  await press('Xem trước')
  expect(await dialog.findByRole('combobox', { name: 'Cột A: Tên đơn vị' })).toHaveProperty('value', 'name_vi')
  await press('Xem lại')
  await press('Nhập')
  expect(await dialog.findByText(/^Đã nhập, có hiệu lực từ ngày/)).toBeDefined()
  expect(sent.map(({ dryRun, columns: said }) => [dryRun, said])).toEqual([
    ['true', []],
    ['true', ['ten don vi=name_vi']],
    ['false', ['ten don vi=name_vi']],
  ])
})
