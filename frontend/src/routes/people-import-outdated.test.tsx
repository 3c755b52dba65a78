import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { Providers } from '../app/providers'
import { createQueryClient } from '../app/query-client'
import { PeopleImport } from '../features/people-import/people-import'
import { openDesk } from '../i18n/i18n'
import { importReport } from '../testing/import-factories'
import { problem, server } from '../testing/server'

beforeEach(openDesk)

test('an import whose preview no longer holds shows the new one, and imports it once it has been seen', async () => {
  let phone = '0912000678'
  const sent: (string | null)[] = []
  server.use(
    http.post('*/api/v1/people/import', ({ request }) => {
      const { searchParams } = new URL(request.url)
      const preview = searchParams.get('preview')
      if (searchParams.get('dryRun') === 'false') {
        sent.push(preview)
        if (preview !== phone) return problem('import-changed', 409)
        return HttpResponse.json({ ...importReport({ dryRun: false, changed: 1 }), version: phone })
      }
      const changes = [{ column: 'phone', before: phone, after: '0912000777' }]
      return HttpResponse.json({
        ...importReport({ changed: 1, rows: [{ row: 2, name: 'Lý Văn Tám', outcome: 'CHANGED', changes }] }),
        version: phone,
      })
    }),
    http.get('*/api/v1/people/imports', () => HttpResponse.json({ items: [] })),
  )
  render(
    <Providers queries={createQueryClient()}>
      <PeopleImport />
    </Providers>,
  )
  const input = screen.getByLabelText('Nhập người dùng từ tệp', { selector: 'input' })
  await userEvent.upload(input, new File(['x'], 'nguoi-dung.csv', { type: 'text/csv' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('0912000678')).toBeDefined()
  phone = '0912000666'
  await userEvent.click(dialog.getByRole('button', { name: 'Nhập' }))
  expect(await dialog.findByText('0912000666')).toBeDefined()
  expect(dialog.queryByText('0912000678')).toBeNull()
  expect(dialog.getByText(/^Dữ liệu đã được người khác đổi sau khi xem trước, nên chưa nhập gì/)).toBeDefined()
  await userEvent.click(await dialog.findByRole('button', { name: 'Nhập' }))
  await dialog.findByText('Đã nhận. Tài khoản đang được tạo; tiến độ ở mục “Các lần nhập từ tệp”.')
  expect(dialog.queryByText(/^Dữ liệu đã được người khác đổi/)).toBeNull()
  expect(sent).toEqual(['0912000678', '0912000666'])
})
