import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { Providers } from '../app/providers'
import { createQueryClient } from '../app/query-client'
import { PeopleImport } from '../features/people-import/people-import'
import type { PeopleImport as Progress } from '../features/people-import/types'
import { openDesk } from '../i18n/i18n'
import { huuLien } from '../testing/factories'
import { importReport } from '../testing/import-factories'
import { problem, server } from '../testing/server'

const progress: Progress = {
  id: '7050de30-0009-4000-8000-000000000001',
  kind: 'PEOPLE',
  createdAt: '2022-07-13T08:00:00+07:00',
  createdByName: 'Nguyễn Văn Hải',
  units: 1,
  unit: huuLien,
  total: 1200,
  done: 300,
  failed: 0,
  putOff: false,
  failures: [],
}

/** Mocks an import. Returns its progress, which a test may change; `undefined` in the list until it has begun. */
function importing(now: Partial<Progress>, begun = false) {
  server.use(
    http.post('*/api/v1/people/import', ({ request }) => {
      const dryRun = new URL(request.url).searchParams.get('dryRun') === 'true'
      begun ||= !dryRun
      return HttpResponse.json({
        ...importReport({ dryRun, created: 1200 }),
        ...(!dryRun && { importId: progress.id }),
      })
    }),
    http.get('*/api/v1/people/imports', () =>
      HttpResponse.json({ items: begun ? [{ ...progress, ...now, failures: [] }] : [] }),
    ),
    http.get('*/api/v1/people/imports/:id', () => HttpResponse.json({ ...progress, ...now })),
  )
  return now
}

function open() {
  render(
    <Providers queries={createQueryClient()}>
      <PeopleImport />
    </Providers>,
  )
}

async function importFile() {
  open()
  const input = screen.getByLabelText('Nhập người dùng từ tệp', { selector: 'input' })
  await userEvent.upload(input, new File(['x'], 'nguoi-dung.csv', { type: 'text/csv' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(await dialog.findByRole('button', { name: 'Nhập' }))
  await dialog.findByText('Đã nhận. Tài khoản đang được tạo; tiến độ ở mục “Các lần nhập từ tệp”.')
  await userEvent.click(dialog.getByRole('button', { name: 'Đóng' }))
}

beforeEach(openDesk)

test('after the preview the page shows how far the import is, until it has finished', async () => {
  const now = importing({})
  await importFile()
  expect(await screen.findByText('Đã tạo 300 trên 1.200 người…')).toBeDefined()
  const failures = [
    { row: 7, fullName: 'Lý Văn Tám', problem: 'person-exists' },
    { row: 8, fullName: 'Lý Văn Chín', problem: 'person-exists', violation: 'name-in-unit-already' },
  ]
  Object.assign(now, { done: 1198, failed: 2, failures })
  expect(await screen.findByText('Đã nhập xong 1.198 trên 1.200 người.', {}, { timeout: 5000 })).toBeDefined()
  expect(await screen.findByText('Dòng 7, Lý Văn Tám: Tên đăng nhập này đã có người dùng.')).toBeDefined()
  expect(screen.getByText(/^Dòng 8, Lý Văn Chín: Sau khi xem trước, đơn vị đã có thêm một người tên này/)).toBeDefined()
})

test('an import that waits for the login system says so, and is found again in another browser', async () => {
  importing({ putOff: true }, true)
  open()
  expect(await screen.findByText('Hệ thống đăng nhập đang không trả lời. Phần còn lại sẽ tự làm tiếp.')).toBeDefined()
  expect(screen.getByText(/Xã Hữu Liên/).textContent).toBe('08:00 13/07/2022 · Xã Hữu Liên')
})

test('a file of roles is previewed and imported, and prints no slips', async () => {
  importing({ kind: 'ROLES', total: 40, done: 40 })
  server.use(
    http.post('*/api/v1/assignments/import', ({ request }) => {
      const dryRun = new URL(request.url).searchParams.get('dryRun') === 'true'
      if (!dryRun) importing({ kind: 'ROLES', total: 40, done: 40 }, true)
      const changes = [
        { column: 'role', before: 'REPORTER', after: 'REPORTER' },
        { column: 'valid_to', before: '2189-01-01T00:00+07:00', after: '2190-01-01T00:00+07:00' },
      ]
      return HttpResponse.json({
        ...importReport({ dryRun, changed: 1, rows: [{ row: 2, name: 'Lý Văn Tám', outcome: 'CHANGED', changes }] }),
        ...(!dryRun && { importId: progress.id }),
      })
    }),
  )
  open()
  const input = screen.getByLabelText('Nhập vai trò từ tệp', { selector: 'input' })
  await userEvent.upload(input, new File(['x'], 'vai-tro.csv', { type: 'text/csv' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('hết ngày 31/12/2189')).toBeDefined()
  const changed = within(dialog.getByRole('region', { name: 'Thay đổi (1)' })).getAllByRole('listitem')
  expect(changed[0]?.textContent).toBe('Vai trò: Báo cáo')
  expect(changed[1]?.textContent).toBe('Đến lúc: hết ngày 31/12/2188 → hết ngày 31/12/2189')
  await userEvent.click(dialog.getByRole('button', { name: 'Nhập' }))
  await dialog.findByText('Đã nhận. Vai trò đang được giao; tiến độ ở mục “Các lần nhập từ tệp”.')
  await userEvent.click(dialog.getByRole('button', { name: 'Đóng' }))
  expect(await screen.findByText('Đã giao hoặc đổi xong 40 trên 40 vai trò.')).toBeDefined()
  expect(screen.queryByRole('button', { name: /^In phiếu/ })).toBeNull()
})

test('without imports there is no list of them', async () => {
  importing({})
  open()
  await waitFor(() => expect(screen.queryByText('Các lần nhập từ tệp')).toBeNull())
})

test('an earlier import is opened, and says who gets a new code before slips are made', async () => {
  importing({ done: 1200, units: 8, unit: undefined }, true)
  const bodies: unknown[] = []
  let refuses = true
  server.use(
    http.get('*/api/v1/people/imports/:id/slips', () =>
      HttpResponse.json({ parts: 1, printed: 41, revoked: 12, activated: 7, leftOut: 0 }),
    ),
    http.post('*/api/v1/people/slips', async ({ request }) => {
      bodies.push(await request.json())
      return refuses
        ? problem('nobody-needs-a-slip', 409)
        : new HttpResponse('%PDF', { headers: { 'Content-Type': 'application/pdf' } })
    }),
  )
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  URL.createObjectURL = () => 'blob:slips'
  open()
  const summary = await screen.findByText('Các lần nhập từ tệp')
  expect(summary.closest('details')?.open).toBe(false)
  await userEvent.click(summary)
  expect(screen.getByText(/8 đơn vị/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'In phiếu của lần nhập 08:00 13/07/2022' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('41 người có mã mới trên phiếu')).toBeDefined()
  expect(dialog.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    '41 người có mã mới trên phiếu',
    'trong đó 12 người đang có mã chưa dùng: mã cũ hết tác dụng',
    '7 người đã tự đặt mật khẩu, không in phiếu',
  ])
  expect(bodies).toEqual([])
  await userEvent.click(dialog.getByRole('button', { name: 'In phiếu' }))
  expect(await dialog.findByText('Không còn ai của lần nhập này chờ đặt mật khẩu lần đầu.')).toBeDefined()
  refuses = false
  await userEvent.click(dialog.getByRole('button', { name: 'In phiếu' }))
  expect(await screen.findByText(/^Đã tải phiếu/)).toBeDefined()
  expect(click).toHaveBeenCalledOnce()
  expect(bodies).toEqual([
    { importId: progress.id, part: 0 },
    { importId: progress.id, part: 0 },
  ])
})

test('a long import is printed in parts, and a lost part alone is made again', async () => {
  importing({ done: 1200 }, true)
  const asked: number[] = []
  server.use(
    http.get('*/api/v1/people/imports/:id/slips', () =>
      HttpResponse.json({ parts: 3, printed: 900, revoked: 0, activated: 0, leftOut: 0 }),
    ),
    http.post('*/api/v1/people/slips', async ({ request }) => {
      const { part } = (await request.json()) as { part: number }
      asked.push(part)
      if (part === 0) return problem('nobody-needs-a-slip', 409)
      if (part === 1 && asked.length === 2) return problem('overloaded', 503)
      return new HttpResponse('%PDF', { headers: { 'Content-Type': 'application/pdf' } })
    }),
  )
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  URL.createObjectURL = () => 'blob:slips'
  open()
  await userEvent.click(await screen.findByText('Các lần nhập từ tệp'))
  await userEvent.click(screen.getByRole('button', { name: /^In phiếu/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('Tải thành 3 tệp, mỗi tệp nhiều nhất 500 người.')).toBeDefined()
  await userEvent.click(dialog.getByRole('button', { name: 'In phiếu' }))
  expect(await dialog.findByRole('alert')).toBeDefined()
  expect(dialog.getByText('Tệp 2 trên 3')).toBeDefined()
  await userEvent.click(dialog.getByRole('button', { name: 'In phiếu' }))
  expect(await screen.findByText(/^Đã tải phiếu/)).toBeDefined()
  expect(asked).toEqual([0, 1, 1, 2])
  expect(click).toHaveBeenCalledTimes(2)
})

test('if everybody has a password, no slip can be made', async () => {
  importing({ done: 1200 }, true)
  server.use(
    http.get('*/api/v1/people/imports/:id/slips', () =>
      HttpResponse.json({ parts: 1, printed: 0, revoked: 0, activated: 1200, leftOut: 0 }),
    ),
  )
  open()
  await userEvent.click(await screen.findByText('Các lần nhập từ tệp'))
  await userEvent.click(screen.getByRole('button', { name: /^In phiếu/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('1.200 người đã tự đặt mật khẩu, không in phiếu')).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'In phiếu' })).toBeNull()
})

test('a phone that differs only where it is masked is shown as changed', async () => {
  const changes = [{ column: 'phone', before: '09•• ••• 678', after: '09•• ••• 678', differsUnderMask: true }]
  server.use(
    http.post('*/api/v1/people/import', () =>
      HttpResponse.json(
        importReport({
          dryRun: true,
          changed: 1,
          rows: [{ row: 2, name: 'Lý Văn Tám', outcome: 'CHANGED', changes }],
        }),
      ),
    ),
    http.get('*/api/v1/people/imports', () => HttpResponse.json({ items: [] })),
  )
  open()
  const input = screen.getByLabelText('Nhập người dùng từ tệp', { selector: 'input' })
  await userEvent.upload(input, new File(['x'], 'nguoi-dung.csv', { type: 'text/csv' }))
  const changed = within(await screen.findByRole('region', { name: 'Thay đổi (1)' }))
  expect(changed.getByRole('listitem').textContent).toBe('Số điện thoại: 09•• ••• 678 → 09•• ••• 678 (đổi ở phần che)')
})

test('the preview shows roles and days in words', async () => {
  importing({})
  server.use(
    http.post('*/api/v1/people/import', () =>
      HttpResponse.json(
        importReport({
          dryRun: true,
          created: 1,
          rows: [
            {
              row: 2,
              name: 'Hoàng Thị Bé',
              outcome: 'CREATED',
              changes: [
                { column: 'unit_level', after: 'COMMUNE' },
                { column: 'role', after: 'REPORTER' },
                { column: 'last_day', after: '2022-07-13' },
              ],
            },
          ],
        }),
      ),
    ),
  )
  open()
  const input = screen.getByLabelText('Nhập người dùng từ tệp', { selector: 'input' })
  await userEvent.upload(input, new File(['x'], 'nguoi-dung.csv', { type: 'text/csv' }))
  const added = within(await screen.findByRole('region', { name: 'Thêm mới (1)' }))
  expect(added.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    'Cấp đơn vị: Xã',
    'Vai trò: Báo cáo',
    'Đến hết ngày: 13/07/2022',
  ])
})
