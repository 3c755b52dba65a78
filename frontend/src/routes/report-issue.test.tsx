import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { ReportView } from '../api/types'
import { report } from '../testing/factories'
import { renderApp } from '../testing/render'
import { click, held, reportPath, serveReport } from '../testing/report-desk'
import { problem, server } from '../testing/server'

beforeEach(serveReport)
test('submitting and issuing send the version that the user saw', async () => {
  const seen: (string | null)[] = []
  const bodies: unknown[] = []
  const step = (action: string, after: Partial<ReportView>) =>
    http.post(`*/api/v1/reports/:id/${action}`, async ({ request }) => {
      seen.push(request.headers.get('If-Match'))
      bodies.push(JSON.parse((await request.text()) || 'null'))
      held.report = { ...held.report, ...after, version: held.report.version + 1 }
      return HttpResponse.json(held.report)
    })
  server.use(
    step('submit', { state: 'SUBMITTED', allowedActions: ['WITHDRAW', 'ISSUE'], hash: 'ab12' }),
    step('issue', { state: 'ISSUED', allowedActions: [] }),
  )
  renderApp(reportPath)
  expect(await screen.findByText('Bản dự thảo, chưa ban hành.')).toBeDefined()
  expect(screen.getByText('DỰ THẢO')).toBeDefined()
  expect(screen.getByText('1 đơn vị chưa báo cáo')).toBeDefined()
  expect(screen.getByText('xã Hữu Liên')).toBeDefined()
  await click('Trình ký')
  await click('Ban hành')
  expect(screen.queryByText('DỰ THẢO')).toBeNull()
  const dialog = within(await screen.findByRole('dialog'))
  const field = (name: RegExp) => dialog.getByRole('textbox', { name })
  expect((field(/^Ngày ký/) as HTMLInputElement).value).toBe('13/07/2022')
  await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }))
  expect(dialog.getAllByText('Chưa nhập; nhập rồi mới ban hành được.')).toHaveLength(3)
  expect(dialog.queryByText(/mới lưu được/)).toBeNull()
  await userEvent.type(field(/^Số, ký hiệu/), '12/BC-UBND')
  await userEvent.type(field(/^Họ tên người ký/), 'Nguyễn Văn A')
  await userEvent.type(field(/^Lý do/), 'Đã đôn đốc')
  for (const [date, says] of [
    ['12/7/2022', 'Ngày ký không được trước ngày của số liệu (13/07/2022).'],
    ['14/7/2022', 'Ngày ký không được sau hôm nay (13/07/2022).'],
    ['13/7/2022', undefined],
  ] as const) {
    await userEvent.clear(field(/^Ngày ký/))
    await userEvent.type(field(/^Ngày ký/), date)
    if (says) expect(dialog.getByText(says)).toBeDefined()
  }
  await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }))
  expect(await screen.findByRole('button', { name: 'Lập bản mới' })).toBeDefined()
  expect(screen.getByText('Bản số 1. Mã kiểm tra (SHA-256): ab12')).toBeDefined()
  expect(seen).toEqual(['"0"', '"1"'])
  expect(bodies[1]).toEqual({
    number: '12/BC-UBND',
    signedOn: '2022-07-13',
    signature: { ...report.paper.signature, name: 'Nguyễn Văn A' },
    reason: 'Đã đôn đốc',
  })
})

test('a number that is used already is refused in the dialog, which leads to the other report and keeps what was typed', async () => {
  server.use(http.post('*/api/v1/reports/:id/issue', () => problem('number-taken', 409, { reportId: '0-0' })))
  held.report = { ...report, state: 'SUBMITTED', allowedActions: ['WITHDRAW', 'ISSUE'], openPoints: [] }
  renderApp(reportPath)
  await click('Ban hành')
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.queryByRole('textbox', { name: /^Lý do/ })).toBeNull()
  await userEvent.type(dialog.getByRole('textbox', { name: /^Số, ký hiệu/ }), '12/BC-UBND')
  await userEvent.type(dialog.getByRole('textbox', { name: /^Họ tên/ }), 'A')
  await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('Số này đã dùng trong năm')
  expect(dialog.getByRole('link', { name: 'Xem báo cáo đó' }).getAttribute('href')).toBe('/bao-cao/0-0')
  expect((dialog.getByRole('textbox', { name: /^Số, ký hiệu/ }) as HTMLInputElement).value).toBe('12/BC-UBND')
})

test('nothing is issued with a file that the server would refuse afterwards', async () => {
  let issued = 0
  server.use(
    http.post('*/api/v1/reports/:id/issue', () => {
      issued++
      return HttpResponse.json({ ...held.report, state: 'ISSUED', allowedActions: [] })
    }),
  )
  held.report = { ...report, state: 'SUBMITTED', allowedActions: ['WITHDRAW', 'ISSUE'], openPoints: [] }
  renderApp(reportPath)
  await click('Ban hành')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByRole('textbox', { name: /^Số, ký hiệu/ }), '12/BC-UBND')
  await userEvent.type(dialog.getByRole('textbox', { name: /^Họ tên/ }), 'A')
  const choose = (content: BlobPart) =>
    userEvent.upload(
      dialog.getByLabelText(/^Đính kèm bản PDF đã ký/, { selector: 'input' }),
      new File([content], 'ky.pdf', { type: 'application/pdf' }),
    )
  const issue = () => userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }))
  for (const [content, says] of [
    [new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /không phải là PDF/],
    [new Uint8Array(20 * 1024 * 1024 + 1), /lớn hơn 20 MB/],
    ['', /Tệp rỗng/],
  ] as const) {
    await choose(content)
    expect(await dialog.findByText(says)).toBeDefined()
    await issue()
    expect(dialog.getByText('Chưa ban hành được: còn chỗ chưa nhập hoặc cần sửa.')).toBeDefined()
  }
  expect(issued).toBe(0)
  await choose('%PDF-1.7')
  expect(await dialog.findByText(/^ky\.pdf ·/)).toBeDefined()
  expect(dialog.queryByText(/Tệp rỗng/)).toBeNull()
  await choose('GIF89a')
  await userEvent.click(await dialog.findByRole('button', { name: 'Không đính kèm tệp này' }))
  await issue()
  expect(await screen.findByText(/^Đã ban hành|Bản số 1/)).toBeDefined()
  expect(issued).toBe(1)
})

test('only the newest refusal stands in the dialog', async () => {
  let taken = '1-1'
  server.use(http.post('*/api/v1/reports/:id/issue', () => problem('number-taken', 409, { reportId: taken })))
  held.report = { ...report, state: 'SUBMITTED', allowedActions: ['WITHDRAW', 'ISSUE'], openPoints: [] }
  renderApp(reportPath)
  await click('Ban hành')
  const dialog = within(await screen.findByRole('dialog'))
  const number = dialog.getByRole('textbox', { name: /^Số, ký hiệu/ })
  const send = () => userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }))
  await userEvent.type(dialog.getByRole('textbox', { name: /^Họ tên/ }), 'A')
  await userEvent.type(number, '12/BC-UBND')
  await send()
  expect((await dialog.findByRole('link')).getAttribute('href')).toBe('/bao-cao/1-1')
  await userEvent.clear(number)
  await userEvent.type(number, '13')
  expect(dialog.queryByRole('link')).toBeNull()
  await send()
  expect(dialog.getByText('Viết số và ký hiệu liền nhau, ví dụ 12/BC-UBND.')).toBeDefined()
  expect(dialog.queryByText(/đã dùng trong năm/)).toBeNull()
  taken = '2-2'
  await userEvent.type(number, '/BC-UBND')
  await send()
  expect((await dialog.findByRole('link')).getAttribute('href')).toBe('/bao-cao/2-2')
  expect(dialog.getByRole('alert').textContent).toContain('Số này đã dùng trong năm')
})

test('a report that has changed under its signer is issued only after the change has been seen', async () => {
  const bodies: { changedVersion?: string }[] = []
  const units = ['Yên Bình', 'Hữu Liên', 'Yên Sơn', 'Hồ Sơn', 'Hòa Sơn', 'Sơn Hà'].map((name) => `xã ${name}`)
  const point = { kind: 'CHANGED_SINCE' as const, count: 7, units, version: 'v7' }
  server.use(
    http.post('*/api/v1/reports/:id/issue', async ({ request }) => {
      bodies.push((await request.json()) as { changedVersion?: string })
      if (bodies.length === 1) {
        held.report = { ...held.report, openPoints: [point] }
        return problem('figures-changed', 409, { openPoints: [point] })
      }
      const issued = {
        action: 'ISSUE' as const,
        at: report.createdAt,
        actorName: 'A',
        reason: 'Đã biết',
        openPoints: [point],
      }
      held.report = {
        ...held.report,
        state: 'ISSUED',
        allowedActions: [],
        issuedAt: report.createdAt,
        openPoints: [],
        events: [issued],
      }
      return HttpResponse.json(held.report)
    }),
  )
  held.report = { ...report, state: 'SUBMITTED', allowedActions: ['WITHDRAW', 'ISSUE'], openPoints: [] }
  renderApp(reportPath)
  await click('Ban hành')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByRole('textbox', { name: /^Số, ký hiệu/ }), '12 /BC')
  await userEvent.type(dialog.getByRole('textbox', { name: /^Họ tên/ }), 'A')
  await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }))
  expect(dialog.getByText('Viết số và ký hiệu liền nhau, ví dụ 12/BC-UBND.')).toBeDefined()
  await userEvent.clear(dialog.getByRole('textbox', { name: /^Số, ký hiệu/ }))
  await userEvent.type(dialog.getByRole('textbox', { name: /^Số, ký hiệu/ }), '12/BC-UBND')
  await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('nên chưa ban hành')
  const named = dialog.getByText('xã Yên Bình, xã Hữu Liên, xã Yên Sơn, xã Hồ Sơn, xã Hòa Sơn và 2 đơn vị khác')
  expect(named.closest('li')?.textContent).toMatch(/^7 đơn vị .*; rút lại để cập nhật/)
  await userEvent.type(await dialog.findByRole('textbox', { name: /^Lý do/ }), 'Đã biết')
  await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }))
  expect(await screen.findByText('Điểm còn mở khi ban hành')).toBeDefined()
  expect(bodies.map(({ changedVersion }) => changedVersion)).toEqual([undefined, 'v7'])
  // Nothing can be withdrawn any more.
  expect(screen.getByText(/^7 đơn vị có số liệu hoặc tình trạng khác/).textContent).not.toContain('rút lại')
})

test('a text with a hole is not submitted, and its placeholders are named', async () => {
  server.use(
    http.post('*/api/v1/reports/:id/submit', () => problem('empty-placeholder', 422, { placeholders: ['tong'] })),
  )
  renderApp(reportPath)
  await click('Trình ký')
  expect((await screen.findByRole('alert')).textContent).toContain('Các chỗ đó: {tong}.')
})

test('a text that does not say who has not reported is an open point, with the placeholder that would say it', async () => {
  const placeholders = ['tinh_hinh_gui', 'dung_han']
  const openPoints = [{ kind: 'NOT_STATED' as const, count: 2, units: ['xã Hữu Liên', 'xã Yên Bình'], placeholders }]
  held.report = { ...report, state: 'SUBMITTED', allowedActions: ['WITHDRAW', 'ISSUE'], openPoints }
  renderApp(reportPath)
  const words = 'Phần lời không nêu tình hình của 2 đơn vị (thiếu {tinh_hinh_gui}, {dung_han}); chỉ phụ lục nêu'
  expect((await screen.findByText(words)).closest('li')?.textContent).toContain('xã Hữu Liên, xã Yên Bình')
  await click('Ban hành')
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(words)).toBeDefined()
  expect(dialog.getByRole('textbox', { name: /^Lý do/ })).toBeDefined()
})

test('what changed after the figures were frozen can be a report that was returned', async () => {
  const openPoints = [{ kind: 'CHANGED_SINCE' as const, count: 1, units: ['xã Na Sầm'] }]
  held.report = { ...report, state: 'SUBMITTED', allowedActions: ['WITHDRAW', 'ISSUE'], openPoints }
  renderApp(reportPath)
  expect(
    await screen.findByText(/^1 đơn vị có số liệu hoặc tình trạng khác với lúc trình ký .*; rút lại để cập nhật/),
  ).toBeDefined()
})
