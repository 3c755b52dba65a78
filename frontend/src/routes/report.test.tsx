import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Paper } from '../api/types'
import { all, huuLien, report } from '../testing/factories'
import { renderApp } from '../testing/render'
import { click, held, reportPath, serveReport } from '../testing/report-desk'
import { answers, problem, server } from '../testing/server'

beforeEach(serveReport)
const passage = (number: number) => screen.getByRole('textbox', { name: `Nội dung đoạn ${number}` })

/** Mocks saving; answers with the next version. */
function saves(seen: (string | null)[], papers: Paper[]) {
  server.use(
    http.put('*/api/v1/reports/:id/paper', async ({ request }) => {
      seen.push(request.headers.get('If-Match'))
      papers.push((await request.json()) as Paper)
      held.report = { ...held.report, version: held.report.version + 1, paper: papers.at(-1) as Paper }
      return HttpResponse.json(held.report)
    }),
  )
}

test('the report is shown as it will be printed', async () => {
  renderApp(reportPath)
  const sheet = within(await screen.findByRole('article'))
  for (const text of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'HUYỆN HỮU LŨNG',
    'Số: ……',
    'Hữu Lũng, ngày .... tháng .... năm ......',
    'Kết quả triển khai đến hết ngày 13/7/2022',
    'Tổng số 6.281 tài khoản, đạt 10,1% kế hoạch.',
    '- Voso: 1.295',
    'Kính gửi: Ủy ban nhân dân tỉnh Lạng Sơn.',
    '- Như trên;',
    '- Lưu: VT.',
  ])
    expect(sheet.getByText(text)).toBeDefined()
  const annex = within(screen.getByRole('region', { name: /^PHỤ LỤC/ }))
  expect(annex.getByRole('row', { name: /Xã Yên Bình 2\.205.*Đúng hạn/ })).toBeDefined()
  expect(annex.getByRole('row', { name: /Hữu Liên\D*Chưa gửi/ })).toBeDefined()
  expect(annex.getByRole('row', { name: /Tổng cộng.*6\.281 10,1% 1\/2 đã gửi/ })).toBeDefined()
})

test('the date of signature has the format of Nghị định 30/2020', async () => {
  held.report = {
    ...report,
    state: 'ISSUED',
    hash: 'ab',
    paper: { ...report.paper, number: '12/BC-UBND', signedOn: '2022-02-05' },
  }
  renderApp(reportPath)
  expect(await screen.findByText('Hữu Lũng, ngày 05 tháng 02 năm 2022')).toBeDefined()
  expect(screen.getByText('Số: 12/BC-UBND')).toBeDefined()
})

test('the official rate has a note, and a switch shows its other readings', async () => {
  renderApp(reportPath)
  expect(await screen.findAllByText('Tài khoản trên mỗi người theo kế hoạch')).toHaveLength(2)
  expect(screen.queryByText('3,37%')).toBeNull()
  await userEvent.click(screen.getByRole('switch', { name: 'Xem tỷ lệ từng chỉ tiêu thống kê' }))
  expect(screen.getByText('Công dân số Xứ Lạng', { selector: 'dt' }).nextSibling?.textContent).toBe('3,55%')
  expect(screen.getByText('Tài khoản người mua', { selector: 'dt' }).nextSibling?.textContent).toBe('4,01%')
  expect(screen.getByText('Trung bình các chỉ tiêu thống kê').nextSibling?.textContent).toBe('3,37%')
  expect(screen.getByText(/^10,1% so với kế hoạch 62\.149 người\./)).toBeDefined()
})

test('text is edited around placeholders, which are inserted by name and previewed at once', async () => {
  const seen: (string | null)[] = []
  const papers: Paper[] = []
  saves(seen, papers)
  renderApp(reportPath)
  await click('Sửa nội dung')
  await userEvent.type(passage(1), ' đến ')
  const first = within(screen.getByRole('group', { name: 'Đoạn 1' }))
  await userEvent.selectOptions(first.getByRole('combobox', { name: 'Chèn số liệu…' }), 'ngay')
  expect((passage(1) as HTMLTextAreaElement).value).toBe('1. Kết quả đến {ngay}')
  expect(document.activeElement).toBe(passage(1))
  expect(first.getByText(/1\. Kết quả đến 13\/7\/2022/)).toBeDefined()
  await click('Lưu')
  expect(await screen.findByRole('button', { name: 'Trình ký' })).toBeDefined()
  expect(papers[0]).toEqual({
    ...report.paper,
    body: [{ style: 'HEADING', text: '1. Kết quả đến {ngay}' }, ...report.paper.body.slice(1)],
  })
  expect(seen).toEqual(['"0"'])
})

test('passages are added, moved and removed', async () => {
  const papers: Paper[] = []
  saves([], papers)
  renderApp(reportPath)
  await click('Sửa nội dung')
  await click('Thêm đoạn')
  await userEvent.type(passage(4), 'Thêm')
  await userEvent.click(
    within(screen.getByRole('group', { name: 'Đoạn 4' })).getByRole('button', { name: 'Chuyển lên' }),
  )
  await userEvent.click(within(screen.getByRole('group', { name: 'Đoạn 1' })).getByRole('button', { name: 'Xóa đoạn' }))
  await click('Lưu')
  await waitFor(() => expect(papers).toHaveLength(1))
  expect(papers[0]?.body.map(({ text }) => text)).toEqual(['Tổng số {tong}.', 'Thêm', '{chi_tiet}'])
})

test('an unknown placeholder is named at its passage, and no text is lost', async () => {
  server.use(
    http.put('*/api/v1/reports/:id/paper', () =>
      problem('unknown-placeholder', 422, { errors: [{ pointer: '/body/0/text', code: 'unknown' }] }),
    ),
  )
  renderApp(reportPath)
  await click('Sửa nội dung')
  await userEvent.type(passage(1), '{{tongg}')
  expect(screen.getByText('Báo cáo không có số liệu nào tên {tongg}.')).toBeDefined()
  await click('Lưu')
  expect((await screen.findByRole('alert')).textContent).toContain('Sửa rồi lưu lại')
  expect((passage(1) as HTMLTextAreaElement).value).toContain('{tongg}')
})

test('a change by somebody else is mentioned, and overwritten only by a second save', async () => {
  const seen: (string | null)[] = []
  server.use(
    http.put('*/api/v1/reports/:id/paper', ({ request }) => {
      seen.push(request.headers.get('If-Match'))
      return seen.length === 1 ? problem('stale', 412, { version: 7 }) : HttpResponse.json({ ...report, version: 8 })
    }),
  )
  renderApp(reportPath)
  await click('Sửa nội dung')
  await userEvent.type(passage(1), ' mới')
  await click('Lưu')
  expect((await screen.findByRole('alert')).textContent).toContain('Nội dung của bạn vẫn còn đây')
  expect((passage(1) as HTMLTextAreaElement).value).toBe('1. Kết quả mới')
  await click('Lưu')
  expect(await screen.findByRole('button', { name: 'Trình ký' })).toBeDefined()
  expect(seen).toEqual(['"0"', '"7"'])
})

test('leaving unsaved text asks first', async () => {
  const router = renderApp(reportPath)
  await click('Sửa nội dung')
  await userEvent.type(passage(1), '!')
  void router.navigate({ to: '/bao-cao' }).catch(() => undefined)
  await click('Ở lại')
  expect((passage(1) as HTMLTextAreaElement).value).toBe('1. Kết quả!')
  await click('Đóng')
  await click('Bỏ thay đổi')
  expect(await screen.findByRole('article')).toBeDefined()
  await click('Sửa nội dung')
  expect((passage(1) as HTMLTextAreaElement).value).toBe('1. Kết quả')
})

test('saving needs all required fields of the document', async () => {
  const papers: Paper[] = []
  saves([], papers)
  renderApp(reportPath)
  await click('Sửa nội dung')
  await userEvent.clear(screen.getByRole('textbox', { name: 'Địa danh' }))
  await click('Lưu')
  expect(screen.getByText('Chưa nhập; nhập rồi mới lưu được.')).toBeDefined()
  expect(screen.getByRole('alert').textContent).toBe('Chưa lưu được: còn chỗ chưa nhập hoặc cần sửa.')
  await userEvent.type(screen.getByRole('textbox', { name: 'Địa danh' }), 'Hữu Lũng')
  await click('Lưu')
  await waitFor(() => expect(papers).toHaveLength(1))
  expect(papers[0]).toMatchObject({ place: 'Hữu Lũng' })
})

test('a step that somebody else has already taken is refused with a message', async () => {
  server.use(http.post('*/api/v1/reports/:id/submit', () => problem('stale', 412, { version: 3 })))
  renderApp(reportPath)
  await click('Trình ký')
  expect((await screen.findByRole('alert')).textContent).toContain('Người khác vừa thay đổi báo cáo này')
})

test('a second edition lists its changes by unit and figure', async () => {
  held.report = { ...report, edition: 2 }
  answers({
    'reports/:id/difference': {
      edition: 2,
      previousEdition: 1,
      lines: [{ indicatorId: all.id, name: all.name.vi, before: 6281, after: 6282 }],
      units: [
        {
          unit: huuLien,
          statusBefore: 'MISSING',
          statusAfter: 'REPORTED',
          changes: [{ indicatorId: all.id, name: all.name.vi, after: 1 }],
        },
      ],
    },
  })
  renderApp(reportPath)
  const section = (await screen.findByRole('heading', { name: 'Khác với bản 1' })).parentElement as HTMLElement
  expect(section.textContent).toContain('Tổng số tài khoản: 6.281 → 6.282')
  expect(section.textContent).toContain('Hữu LiênChưa báo cáo → Đã báo cáo')
  expect(section.textContent).toContain('Tổng số tài khoản: Chưa có số liệu → 1')
})
