import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { ReportView } from '../api/types'
import { report } from '../testing/factories'
import { renderApp } from '../testing/render'
import { held, serveReport } from '../testing/report-desk'
import { problem, server } from '../testing/server'

const kept = {
  id: '00000000-0000-4000-8000-0000000000f1',
  name: 'Báo cáo 12.pdf',
  type: 'PDF' as const,
  size: 1_300_000,
  sha256: 'ab'.repeat(32),
  addedAt: '2022-07-13T09:30:00Z',
  addedByName: 'Phòng VHTT',
}
const issued: ReportView = {
  ...report,
  version: 3,
  state: 'ISSUED',
  issuedAt: '2022-07-13T09:20:00Z',
  paper: { ...report.paper, number: '12/BC-UBND', signedOn: '2022-07-13' },
  openPoints: [],
  allowedActions: ['ATTACH'],
}
const path = `/bao-cao/${report.id}`
const pdf = new File(['%PDF-1.7'], 'ky.pdf', { type: 'application/pdf' })

let sent: { name: string | null; reason: string | null; seen: string | null }[]

beforeEach(() => {
  serveReport()
  held.report = issued
  sent = []
})

/** Takes the file, as the server does. */
function takes() {
  server.use(
    http.post('*/api/v1/reports/:id/attachments', ({ request }) => {
      const query = new URL(request.url).searchParams
      sent.push({ name: query.get('name'), reason: query.get('reason'), seen: request.headers.get('If-Match') })
      const reason = query.get('reason') ?? undefined
      held.report = {
        ...held.report,
        version: held.report.version + 1,
        signedFiles: [
          { ...kept, id: crypto.randomUUID(), name: query.get('name') ?? '', reason },
          ...held.report.signedFiles,
        ],
        allowedActions: ['REPLACE_FILE'],
      }
      return HttpResponse.json(held.report, { status: 201 })
    }),
  )
}

const choose = async (label: string, file: File) =>
  userEvent.upload(await screen.findByLabelText(label, { selector: 'input' }), file)
const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))

test('the signed PDF is attached, and is what can be downloaded first', async () => {
  takes()
  renderApp(path)
  await choose('Đính kèm bản PDF đã ký', pdf)
  const download = await screen.findByRole('button', { name: 'Tải bản đã ký (PDF)' })
  expect(sent).toEqual([{ name: 'ky.pdf', reason: null, seen: '"3"' }])
  const card = within(download.closest('section') as HTMLElement)
  expect(card.getAllByRole('button')[0]).toBe(download)
  expect(card.getByText(/^ky\.pdf · Phòng VHTT tải lên lúc .*, 1,2 MB$/)).toBeDefined()
  expect(card.getByText(kept.sha256)).toBeDefined()
})

test('a refused file is explained, and another one can be chosen', async () => {
  server.use(http.post('*/api/v1/reports/:id/attachments', () => problem('file-misnamed', 422, { found: 'PDF' })))
  renderApp(path)
  await choose('Đính kèm bản PDF đã ký', pdf)
  expect((await screen.findByRole('alert')).textContent).toContain('Đuôi của tên tệp không khớp')
  expect(screen.queryByRole('button', { name: /^Gửi lại/ })).toBeNull()
  takes()
  await choose('Đính kèm bản PDF đã ký', pdf)
  expect(await screen.findByRole('button', { name: 'Tải bản đã ký (PDF)' })).toBeDefined()
})

test('a file that did not arrive is sent again without choosing it again', async () => {
  server.use(http.post('*/api/v1/reports/:id/attachments', () => HttpResponse.error()))
  renderApp(path)
  await choose('Đính kèm bản PDF đã ký', pdf)
  const again = await screen.findByRole('button', { name: 'Gửi lại ky.pdf' })
  takes()
  await userEvent.click(again)
  expect(await screen.findByRole('button', { name: 'Tải bản đã ký (PDF)' })).toBeDefined()
})

test('a file of more than 20 MB is not sent', async () => {
  takes()
  renderApp(path)
  await choose('Đính kèm bản PDF đã ký', new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'to.pdf'))
  expect((await screen.findByRole('alert')).textContent).toContain('lớn hơn 20 MB')
  expect(sent).toEqual([])
})

test('a wrong file is replaced with a reason, and stays in the list', async () => {
  held.report = { ...issued, signedFiles: [kept], allowedActions: ['REPLACE_FILE'] }
  takes()
  renderApp(path)
  await click('Thay tệp')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.upload(dialog.getByLabelText('Chọn tệp PDF', { selector: 'input' }), pdf)
  await userEvent.click(dialog.getByRole('button', { name: 'Thay tệp' }))
  expect(dialog.getByRole('alert').textContent).toContain('ghi lý do')
  await userEvent.type(dialog.getByRole('textbox', { name: 'Lý do thay tệp' }), 'Nhầm tệp')
  await userEvent.click(dialog.getByRole('button', { name: 'Thay tệp' }))
  expect(await screen.findByText('1 tệp đã bị thay')).toBeDefined()
  expect(sent).toEqual([{ name: 'ky.pdf', reason: 'Nhầm tệp', seen: '"3"' }])
  expect(screen.getByText('Đã thay bằng tệp khác vì: Nhầm tệp')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Tải tệp đã bị thay: Báo cáo 12.pdf', hidden: true })).toBeDefined()
})

test('the file chosen when issuing is attached to the issued report', async () => {
  held.report = {
    ...issued,
    version: 2,
    state: 'SUBMITTED',
    issuedAt: undefined,
    allowedActions: ['WITHDRAW', 'ISSUE'],
  }
  takes()
  server.use(
    http.post('*/api/v1/reports/:id/issue', () => {
      held.report = issued
      return HttpResponse.json(issued)
    }),
  )
  renderApp(path)
  await click('Ban hành')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByRole('textbox', { name: /^Họ tên/ }), 'A')
  await userEvent.upload(dialog.getByLabelText(/^Đính kèm bản PDF đã ký/, { selector: 'input' }), pdf)
  expect(dialog.getByText('ky.pdf · 1 kB')).toBeDefined()
  await userEvent.click(dialog.getByRole('button', { name: 'Ban hành' }))
  expect(await screen.findByRole('button', { name: 'Tải bản đã ký (PDF)' })).toBeDefined()
  expect(sent).toEqual([{ name: 'ky.pdf', reason: null, seen: '"3"' }])
})
