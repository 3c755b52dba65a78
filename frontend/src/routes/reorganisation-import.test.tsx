import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { RelistingReport } from '../api/types'
import { huuLien } from '../testing/factories'
import { answer, answerRelistings, click, fillIn, pick, preview, report, sent } from '../testing/relistings'
import { renderApp } from '../testing/render'
import { reorganisationId } from '../testing/reorganisation-factories'
import { problem, server } from '../testing/server'

const wrong: RelistingReport = {
  ...report,
  levels: [],
  errors: [
    { file: 'UNITS', row: 3, column: 'B', value: '06400', code: 'not-in-mapping' },
    { file: 'MAPPING', row: 1, column: 'A', value: 'old_name', code: 'column-missing' },
    { file: 'MAPPING', row: 1, column: 'A', value: '06388', code: 'unit-not-named' },
    { file: 'MAPPING', row: 7, column: 'C', value: '06391', code: 'later-change' },
    { file: 'VILLAGES', row: 1, column: 'A', value: 'Làng Cóc', code: 'child-unplaced' },
  ],
}

beforeEach(answerRelistings)

test('files are previewed, and exactly the previewed files are recorded once', async () => {
  const router = await fillIn()
  await preview()
  expect(document.activeElement?.textContent).toBe('Xem trước, chưa ghi gì')
  const levels = within(screen.getByRole('region', { name: 'Nội dung sắp xếp' }))
  expect(levels.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'CấpKết thúcBắt đầuThay đổi',
    'Huyện100',
    'Xã1.20053',
  ])
  const warnings = screen.getByRole('region', { name: 'Cần lưu ý' })
  expect(warnings.textContent).toContain('1 xã bị chia, không nêu tỷ lệ: số liệu cũ của các xã này không chia được')
  expect(warnings.textContent).toContain('Xã Hữu Liên')
  expect(warnings.textContent).toContain('2 đơn vị cũ bảng chuyển đổi nêu mà hệ thống không có')
  expect(warnings.textContent).toContain('Ngày hiệu lực 01/07/2022 đã qua')
  expect(screen.getByText(/bỏ 26 lượt báo cáo của đơn vị kết thúc, thêm 13 lượt/)).toBeDefined()
  expect(screen.getByText('Phân công tài khoản: 20').parentElement?.textContent).toContain('ở 14 đơn vị')
  expect(sent.map(({ dryRun }) => dryRun)).toEqual([true])

  await click('Ghi nhận')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/don-vi/sap-xep/${reorganisationId}`))
  expect(await screen.findByText(/^Đã ghi nhận\. Từ ngày 01\/07\/2022/)).toBeDefined()
  expect(sent.map(({ dryRun }) => dryRun)).toEqual([true, false])
  expect(sent[1]?.key).not.toBe(sent[0]?.key)
  expect(sent[1]?.files).toEqual({ units: 'list', mapping: 'mapping' })
  expect(sent[1]?.request).toEqual({
    decisionNumber: '1672/NQ-UBTVQH15',
    decisionDate: '2022-06-20',
    issuer: 'Ủy ban Thường vụ Quốc hội',
    effectiveOn: '2022-07-01',
    gaps: false,
    codesDecide: false,
  })
})

test('errors name their file, and choosing another file keeps all typed values', async () => {
  answer.looked = wrong
  await fillIn()
  await userEvent.click(screen.getByRole('checkbox', { name: /^Bảng chuyển đổi có thể thiếu xã/ }))
  await pick(/^Thôn, tổ dân phố/, 'villages')
  await click('Xem trước')
  const table = within(await screen.findByRole('region', { name: 'Các ô cần sửa' }))
  expect(
    table
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      ),
  ).toEqual([
    ['Danh sách', '3', 'B', '06400', 'Không có dòng nào của bảng chuyển đổi dẫn đến đơn vị này.'],
    ['Bảng chuyển đổi', '1', 'A', 'old_name', 'Thiếu cột này.'],
    ['Bảng chuyển đổi', '–', '–', '06388', 'Xã đang có mà bảng chuyển đổi không nêu.'],
    [
      'Bảng chuyển đổi',
      '7',
      'C',
      '06391',
      'Đơn vị có thay đổi được ghi nhận sau ngày hiệu lực; hãy hoàn tác thay đổi đó trước.',
    ],
    [
      'Thôn, tổ dân phố',
      '–',
      '–',
      'Làng Cóc',
      'Thôn, tổ dân phố này thuộc xã bị chia, hoặc xã bảng chuyển đổi không nêu; ghi xã mới của nó vào tệp thôn.',
    ],
  ])
  expect(screen.queryByRole('button', { name: 'Ghi nhận' })).toBeNull()
  expect(sent[0]?.files.villages).toBe('villages')
  expect(sent[0]?.request.gaps).toBe(true)

  answer.looked = report
  await pick(/^Bảng chuyển đổi xã cũ/, 'mended')
  expect(screen.queryByRole('region', { name: 'Các ô cần sửa' })).toBeNull()
  await preview()
  expect(sent[1]?.files.mapping).toBe('mended')
  expect(sent[1]?.request.decisionNumber).toBe('1672/NQ-UBTVQH15')
})

test('missing values are shown at their fields before anything is sent', async () => {
  renderApp('/don-vi/sap-xep/nhap')
  await screen.findByRole('heading', { level: 1, name: 'Nhập từ danh sách và bảng chuyển đổi' })
  await click('Xem trước')
  const summary = within(screen.getByRole('alert'))
  expect(summary.getAllByRole('link').map((one) => one.textContent)).toEqual([
    'Số, ký hiệu văn bản: Chưa nhập.',
    'Ngày văn bản: Chưa nhập.',
    'Cơ quan ban hành: Chưa nhập.',
    'Ngày hiệu lực: Chưa nhập.',
    'Danh sách đơn vị sau sắp xếp: Chọn tệp.',
    'Bảng chuyển đổi xã cũ – xã mới: Chọn tệp.',
  ])
  await userEvent.click(summary.getByRole('link', { name: /^Danh sách/ }))
  expect(document.activeElement).toBe(screen.getByLabelText(/^Danh sách đơn vị sau sắp xếp/))
  expect(sent).toEqual([])
})

test('recording needs an answer about later submissions', async () => {
  answer.looked = { ...report, lateUnits: 3 }
  await fillIn()
  await preview()
  expect(screen.getByText(/^3 đơn vị đã gửi báo cáo cho những ngày/)).toBeDefined()
  await click('Ghi nhận')
  expect(within(screen.getByRole('alert')).getAllByRole('link')).toHaveLength(1)
  expect(screen.getByText('Chọn cách xử lý.')).toBeDefined()
  expect(sent).toHaveLength(1)
  await userEvent.click(screen.getByRole('radio', { name: /^Chuyển số liệu/ }))
  await click('Ghi nhận')
  expect(await screen.findByText(/^Đã ghi nhận\. Từ ngày/)).toBeDefined()
  expect(sent[1]?.request.lateSubmissions).toBe('CARRY')
})

test('submissions that arrived after the preview need an answer, which is sent as a new request', async () => {
  answer.refused = () => problem('late-submissions', 422, { unitIds: [huuLien.id], errors: [{ code: 'required' }] })
  await fillIn()
  await preview()
  await click('Ghi nhận')
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Vừa có thêm báo cáo của đơn vị kết thúc/)
  answer.refused = undefined
  await userEvent.click(screen.getByRole('radio', { name: /^Gác lại/ }))
  await click('Ghi nhận')
  expect(await screen.findByText(/^Đã ghi nhận\. Từ ngày/)).toBeDefined()
  expect(sent[2]?.request.lateSubmissions).toBe('SET_ASIDE')
  expect(sent[2]?.key).not.toBe(sent[1]?.key)
})

test.each([
  ['too-large', 413, /quá 8 MB/],
  ['not-administrator', 403, /không quản trị một đơn vị trong đó/],
  ['unavailable', 503, /chưa rõ đã ghi xong hay chưa/],
  ['idempotency-in-progress', 409, /chưa rõ đã ghi xong hay chưa/],
])('a refusal of recording is shown at the button: %s', async (type, status, words) => {
  answer.refused = () => problem(type, status)
  await fillIn()
  await preview()
  await click('Ghi nhận')
  expect((await screen.findByRole('alert')).textContent).toMatch(words)
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Ngày hiệu lực' }).value).toBe('1/7/2022')
  expect(screen.getByRole('button', { name: 'Ghi nhận' })).toBeDefined()
})

test('units that changed after the preview are listed, and recording is not possible', async () => {
  answer.refused = () => problem('invalid-table', 422, { cells: wrong.errors })
  await fillIn()
  await preview()
  await click('Ghi nhận')
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Đơn vị đã thay đổi sau khi xem trước/)
  expect(screen.getByText('Xã đang có mà bảng chuyển đổi không nêu.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Ghi nhận' })).toBeNull()
})

test('a file that changed after it was chosen must be chosen again', async () => {
  await fillIn()
  const stale = new File(['old'], 'a.csv', { type: 'text/csv' })
  Object.defineProperty(stale, 'arrayBuffer', { value: () => Promise.reject(new DOMException('', 'NotReadableError')) })
  await userEvent.upload(screen.getByLabelText(/^Bảng chuyển đổi xã cũ/), stale)
  await click('Xem trước')
  expect(await screen.findByText('Tệp này đã được sửa sau khi chọn. Hãy chọn lại.')).toBeDefined()
  expect(screen.getByLabelText<HTMLInputElement>(/^Bảng chuyển đổi xã cũ/).value).toBe('')
  expect(sent).toEqual([])
  await pick(/^Bảng chuyển đổi xã cũ/, 'mended')
  await preview()
})

test('an unreadable file is shown at its field, with words what to do', async () => {
  await fillIn()
  const old = { file: 'MAPPING', reason: 'old-excel' }
  server.use(http.post('*/api/v1/reorganisations/import', () => problem('unreadable-table', 422, old), { once: true }))
  await click('Xem trước')
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /\.xls của Excel 97–2003\. Mở bằng Excel, chọn Lưu thành/,
  )
  expect(screen.getByLabelText(/^Bảng chuyển đổi xã cũ/).getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByLabelText(/^Danh sách đơn vị sau sắp xếp/).getAttribute('aria-invalid')).not.toBe('true')
})

test('if a file has more errors than are listed, the page says so', async () => {
  answer.looked = { ...wrong, errorCount: 1234 }
  await fillIn()
  await click('Xem trước')
  expect(await screen.findByText(/trong 1\.234/)).toBeDefined()
})
