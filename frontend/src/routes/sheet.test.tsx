import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { SheetReport } from '../api/types'
import { clock, entryForm, huuLien, huuLung, me, regime, unitView, yenBinh } from '../testing/factories'
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

/** The server's end: what each upload asked for. */
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

test('a file says first what it would do, asks why figures change, and then does it', async () => {
  const asked = reporting((dryRun) => ({
    dryRun,
    rows: [
      { row: 3, unit: huuLien, outcome: 'SUBMITTED' },
      { row: 4, unit: yenBinh, outcome: 'CORRECTED' },
    ],
    errors: [],
  }))
  const dialog = await choose()
  expect(await dialog.findByText('gửi mới: 1 đơn vị')).toBeDefined()
  expect(dialog.getByText('đính chính: 1 đơn vị')).toBeDefined()
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

test('each wrong cell is named with what stands there and why', async () => {
  reporting((dryRun) => ({
    dryRun,
    rows: [],
    errors: [
      { row: 3, column: 'C', value: '10,5', code: 'fraction' },
      { row: 4, column: 'A', value: '99999', code: 'unknown-unit' },
      { row: 5, column: 'D', value: '7', code: 'something-new' },
    ],
  }))
  const dialog = await choose()
  expect(await dialog.findByText('Có 3 ô cần sửa. Chưa có gì được gửi.')).toBeDefined()
  const rows = dialog.getAllByRole('row').map((row) => row.textContent)
  expect(rows).toEqual([
    'ÔNội dungLý do',
    'C310,5Không phải số nguyên.',
    'A499999Không có đơn vị nào mang mã này.',
    'D57Máy chủ không nhận ô này.',
  ])
  expect(dialog.queryByRole('button', { name: 'Gửi các báo cáo này' })).toBeNull()
})

test('a file of another date is refused in words', async () => {
  reporting(() => problem('other-sheet', 422))
  const dialog = await choose()
  expect(await dialog.findByText('Tệp này là của ngày khác hoặc chế độ báo cáo khác.')).toBeDefined()
})
