import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { Providers } from '../app/providers'
import { createQueryClient } from '../app/query-client'
import { PeopleImport } from '../features/people-import/people-import'
import type { PeopleImport as Progress } from '../features/people-import/types'
import { openDesk } from '../i18n/i18n'
import { importReport } from '../testing/import-factories'
import { problem, server } from '../testing/server'

const progress: Progress = {
  id: '7050de30-0009-4000-8000-000000000001',
  createdAt: '2022-07-13T08:00:00+07:00',
  createdByName: 'Nguyễn Văn Hải',
  total: 1200,
  done: 300,
  failed: 0,
  putOff: false,
  failures: [],
}

/** Mocks an import. Returns its progress, which a test may change. */
function importing(now: Partial<Progress>) {
  server.use(
    http.post('*/api/v1/people/import', ({ request }) => {
      const dryRun = new URL(request.url).searchParams.get('dryRun') === 'true'
      return HttpResponse.json({
        ...importReport({ dryRun, created: 1200 }),
        ...(!dryRun && { importId: progress.id }),
      })
    }),
    http.get('*/api/v1/people/imports/:id', () => HttpResponse.json({ ...progress, ...now })),
  )
  return now
}

async function importFile() {
  render(
    <Providers queries={createQueryClient()}>
      <PeopleImport />
    </Providers>,
  )
  const input = screen.getByLabelText('Nhập người dùng từ tệp', { selector: 'input' })
  await userEvent.upload(input, new File(['x'], 'nguoi-dung.csv', { type: 'text/csv' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(await dialog.findByRole('button', { name: 'Nhập' }))
  await dialog.findByText('Đã nhận. Tài khoản đang được tạo; tiến độ ở trên trang.')
  await userEvent.click(dialog.getByRole('button', { name: 'Đóng' }))
}

beforeEach(async () => {
  sessionStorage.clear()
  await openDesk()
})

test('after the preview the page shows how far the import is, until it has finished', async () => {
  const now = importing({})
  await importFile()
  expect(await screen.findByText('Đã tạo 300 trên 1.200 người…')).toBeDefined()
  const failures = [{ row: 7, fullName: 'Lý Văn Tám', problem: 'person-exists' }]
  Object.assign(now, { done: 1199, failed: 1, failures })
  expect(await screen.findByText('Đã nhập xong 1.199 trên 1.200 người.', {}, { timeout: 5000 })).toBeDefined()
  expect(screen.getByText('Dòng 7, Lý Văn Tám: Tên đăng nhập này đã có người dùng.')).toBeDefined()
})

test('an import that waits for the login system says so, and is found again on the page', async () => {
  importing({ putOff: true })
  sessionStorage.setItem('toso.people-import', progress.id)
  render(
    <Providers queries={createQueryClient()}>
      <PeopleImport />
    </Providers>,
  )
  expect(await screen.findByText('Hệ thống đăng nhập đang không trả lời. Phần còn lại sẽ tự làm tiếp.')).toBeDefined()
})

test('slips are downloaded, and a refusal is said in words', async () => {
  importing({ done: 1200 })
  const bodies: unknown[] = []
  let refuses = true
  server.use(
    http.post('*/api/v1/people/slips', async ({ request }) => {
      bodies.push(await request.json())
      return refuses
        ? problem('nobody-needs-a-slip', 409)
        : new HttpResponse('%PDF', { headers: { 'Content-Type': 'application/pdf' } })
    }),
  )
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  URL.createObjectURL = () => 'blob:slips'
  await importFile()
  await userEvent.click(await screen.findByRole('button', { name: 'In phiếu' }))
  expect(await screen.findByText('Không còn ai của lần nhập này chờ đặt mật khẩu lần đầu.')).toBeDefined()
  refuses = false
  await userEvent.click(screen.getByRole('button', { name: 'In phiếu' }))
  expect(await screen.findByText(/^Đã tải phiếu/)).toBeDefined()
  expect(click).toHaveBeenCalledOnce()
  expect(bodies).toEqual([{ importId: progress.id }, { importId: progress.id }])
})

test('the import of somebody else who was logged in before is forgotten', async () => {
  server.use(http.get('*/api/v1/people/imports/:id', () => problem('not-found', 404)))
  sessionStorage.setItem('toso.people-import', progress.id)
  render(
    <Providers queries={createQueryClient()}>
      <PeopleImport />
    </Providers>,
  )
  await waitFor(() => expect(sessionStorage.getItem('toso.people-import')).toBeNull())
  expect(screen.queryByRole('alert')).toBeNull()
})
