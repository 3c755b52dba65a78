import { render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { ApiProblem } from '../api/problem'
import { openDesk } from '../i18n/i18n'
import { TableNotes } from './table-notes'
import { unreadableText } from './unreadable-text'

beforeAll(openDesk)

/** A newer server may send such a code. */
const unknown = 'never-heard-of' as never

test('each note about a file has words', () => {
  render(
    <TableNotes
      notes={[
        { code: 'title-rows', count: 2, value: 'UBND TỈNH LẠNG SƠN' },
        { code: 'hidden-rows', count: 3, value: '5' },
        { code: 'hidden-columns', count: 1, value: 'Số hộ' },
        { code: 'other-sheets', count: 2, value: 'Nháp, Cũ' },
        { code: 'columns-passed-over', count: 3, value: 'STT, Ghi chú, Ký' },
        { code: 'columns-missing', count: 1, value: 'households' },
        { code: 'zeros-restored', count: 1200, value: '6391 → 06391' },
        { code: 'merged-cells', count: 1, value: 'Hữu Lũng' },
        { code: 'past-members', count: 2, value: 'Lý Thử Hoa' },
        { code: 'earlier-roles', count: 1, value: 'Vi Thử Sen' },
        { code: unknown, count: 1, value: 'B7' },
      ]}
      leftOut={[]}
    />,
  )
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Bỏ qua 2 dòng nằm trên dòng tiêu đề cột: UBND TỈNH LẠNG SƠN, …',
    '3 dòng đang bị ẩn (lọc) vẫn được nhập, dòng đầu: 5',
    '1 cột đang bị ẩn vẫn được nhập: Số hộ',
    'Chỉ đọc trang tính đầu tiên có nội dung; không đọc: Nháp, Cũ',
    'Không đọc 3 cột: STT, Ghi chú, Ký',
    'Tệp không có 1 cột (Số hộ): những gì đang có ở đó được giữ nguyên',
    'Đã thêm số 0 ở đầu 1.200 mã: 6391 → 06391, …',
    '1 ô trong vùng gộp ô được hiểu như ô đầu của vùng: Hữu Lũng',
    '2 người đã thôi tham gia tổ: những gì tệp ghi đúng như đã lưu, không ai được thêm lại: Lý Thử Hoa, …',
    '1 người có vai trò trước đây trong tệp: vai trò hiện nay được giữ nguyên, đổi vai trò bằng Kiện toàn: Vi Thử Sen',
    'Một điều cần biết khi đọc tệp: never-heard-of, 1 chỗ, chỗ đầu: B7',
  ])
})

test('rows that are left out are listed by reason, as ranges', () => {
  render(
    <TableNotes
      notes={[]}
      leftOut={[
        { row: 20, code: 'total-row' },
        ...[5, 3, 4, 9].map((row) => ({ row, code: 'says-nothing' as const })),
        { row: 30, code: 'merged-row' },
        { row: 31, code: 'note-without-change' },
        ...Array.from({ length: 12 }, (_, index) => ({ row: 100 + 2 * index, code: unknown })),
      ]}
      leftOutCount={1234}
    />,
  )
  expect(screen.getByRole('heading').textContent).toBe('Bỏ qua 1.234 dòng')
  expect(screen.getByText('19 dòng đầu:')).toBeDefined()
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'dòng cộng: 20',
    'dòng không có số liệu: 3–5, 9',
    'dòng chỉ gồm ô gộp: 30',
    'giải trình mới mà số liệu không đổi nên không được ghi; muốn sửa giải trình thì mở báo cáo của đơn vị: 31',
    'lý do khác (never-heard-of): 100, 102, 104, 106, 108, 110, 112, 114, 116, 118, …',
  ])
})

test('a file without notes shows nothing', () => {
  const { container } = render(<TableNotes notes={[]} leftOut={[]} />)
  expect(container.textContent).toBe('')
})

describe('a file that cannot be read', () => {
  const said = (reason?: string) =>
    unreadableText(
      i18next.t,
      new ApiProblem({ type: '/problems/unreadable-table', title: '', status: 422, ...(reason && { reason }) }),
    )
  test.each([
    ['old-excel', /\.xls .*97–2003.*\.xlsx/],
    ['encrypted', /mật khẩu/],
    ['strict-ooxml', /Strict Open XML/],
    ['binary-excel', /\.xlsb/],
    ['open-document', /\.ods/],
    ['html', /trang web/],
    ['not-utf8', /không phải UTF-8.*dạng CSV UTF-8/],
    ['too-large-inside', /lớn hơn mức cho phép/],
    ['no-visible-sheet', /bị ẩn.*Unhide/],
    ['hidden-sheet', /đang bị ẩn.*bản sao.*Unhide/],
    ['empty', /không có dòng nào/],
    ['damaged', /bị hỏng/],
    ['other', /không phải bảng Excel/],
    ['never-heard-of', /không phải bảng Excel/],
    [undefined, /không phải bảng Excel/],
  ])('the words for %s say what to do', (reason, words) => {
    expect(said(reason)).toMatch(words)
    expect(said(reason)).toMatch(/nhập lại tệp\.$/)
  })
})
