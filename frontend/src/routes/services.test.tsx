import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { ServiceAccount } from '../features/people/types'
import { clock, huuLung, me } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'
import { id } from '../testing/units'

const service: ServiceAccount = {
  id: id(721),
  version: 2,
  clientId: 'service-igate',
  name: 'iGate Hữu Lũng',
  unit: huuLung,
  state: 'ACTIVE',
  createdAt: '2022-06-01T08:00:00+07:00',
  createdByName: 'Quản trị tỉnh Lạng Sơn',
  roles: [
    {
      assignmentId: id(722),
      unit: huuLung,
      role: 'SERVICE',
      validFrom: '2022-06-01T08:00:00+07:00',
      validTo: '2023-06-01T00:00:00+07:00',
    },
  ],
  allowedActions: ['ROTATE', 'END'],
}

let services: ServiceAccount[]

beforeEach(() => {
  services = []
  answers({
    me: {
      ...me(huuLung, 'VIEW_REPORTS', 'MANAGE_PEOPLE'),
      assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PEOPLE'] }],
    },
    clock,
    'service-accounts': () => ({ items: services }),
  })
})

const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

test('an account of a program needs an end, and its secret is shown once', async () => {
  const sent: unknown[] = []
  server.use(
    http.post('*/api/v1/service-accounts', async ({ request }) => {
      sent.push(await request.json())
      services = [service]
      return HttpResponse.json({ ...service, secret: 'tqZ1s0mE8ySx' }, { status: 201 })
    }),
  )
  renderApp('/nguoi-dung/phan-mem')
  expect(await screen.findByText('Chưa có tài khoản phần mềm nào.')).toBeDefined()
  await click('Thêm tài khoản phần mềm')
  const form = within(await screen.findByRole('dialog'))
  await userEvent.type(form.getByRole('textbox', { name: 'Tên phần mềm' }), 'iGate Hữu Lũng')
  await userEvent.click(form.getByRole('button', { name: 'Thêm và lấy khóa' }))
  expect(form.getByText('Nhập ngày theo dạng 13/7/2022.')).toBeDefined()
  expect(sent).toEqual([])
  await userEvent.type(form.getByRole('textbox', { name: 'Đến hết ngày' }), '31/5/2023')
  await userEvent.click(form.getByRole('button', { name: 'Thêm và lấy khóa' }))
  const shown = within(await screen.findByRole('dialog', { name: 'Khóa của iGate Hữu Lũng' }))
  expect(shown.getByText('tqZ1s0mE8ySx')).toBeDefined()
  expect(sent).toEqual([{ name: 'iGate Hữu Lũng', unitId: huuLung.id, validTo: '2023-06-01T00:00:00+07:00' }])
  await userEvent.click(shown.getByRole('button', { name: 'Đóng' }))
  await waitFor(() => expect(screen.queryByText('tqZ1s0mE8ySx')).toBeNull())
  const row = within(screen.getByRole('row', { name: /iGate/ }))
  expect(row.getByText('service-igate')).toBeDefined()
  expect(row.getByText('đến hết 31/05/2023')).toBeDefined()
})

test('a program whose term is over is not called active', async () => {
  services = [{ ...service, state: 'EXPIRED', roles: [] }]
  renderApp('/nguoi-dung/phan-mem')
  const row = within(await screen.findByRole('row', { name: /iGate/ }))
  expect(row.getByText('Đã hết hạn')).toBeDefined()
  expect(row.queryByText('Đang hoạt động')).toBeNull()
})

test('a program of an ended unit is listed with the people of ended units, to be ended', async () => {
  let asked = ''
  const sent: unknown[] = []
  const ended = { unitEndedOn: '2025-07-01' }
  services = [{ ...service, ...ended, roles: service.roles.map((held) => ({ ...held, ...ended })) }]
  answers({ people: { items: [] } })
  server.use(
    http.get('*/api/v1/service-accounts', ({ request }) => {
      asked = new URL(request.url).search
      return HttpResponse.json({ items: services })
    }),
    http.post('*/api/v1/service-accounts/:id/:step', ({ request, params }) => {
      sent.push(`${String(params.step)} ${request.headers.get('If-Match')}`)
      services = []
      return HttpResponse.json(service)
    }),
  )
  renderApp('/nguoi-dung/don-vi-cu')
  const row = within(await screen.findByRole('row', { name: /iGate/ }))
  expect(asked).toContain('former=true')
  expect(row.getByText('Chỉ còn xem số liệu cũ')).toBeDefined()
  expect(row.queryByText('Đang hoạt động')).toBeNull()
  expect(row.queryByRole('button', { name: /Đổi khóa/ })).toBeNull()
  await click('Kết thúc tài khoản của iGate Hữu Lũng')
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Kết thúc' }))
  await waitFor(() => expect(screen.queryByRole('row', { name: /iGate/ })).toBeNull())
  expect(sent).toEqual(['end "2"'])
})

test('a program of an ended unit that has a role elsewhere is at work', async () => {
  services = [{ ...service, unitEndedOn: '2025-07-01' }]
  renderApp('/nguoi-dung/phan-mem')
  const row = within(await screen.findByRole('row', { name: /iGate/ }))
  expect(row.getByText('Đang hoạt động')).toBeDefined()
  expect(row.queryByText('Chỉ còn xem số liệu cũ')).toBeNull()
})

test('a new secret replaces the old one, and an account is ended in the version that was seen', async () => {
  services = [service]
  const sent: (string | null)[] = []
  server.use(
    http.post('*/api/v1/service-accounts/:id/:step', ({ request, params }) => {
      sent.push(`${params.step} ${request.headers.get('If-Match')}`)
      if (params.step === 'end') services = []
      return HttpResponse.json(params.step === 'end' ? service : { ...service, secret: 'Hc9vR4pYw2' })
    }),
  )
  renderApp('/nguoi-dung/phan-mem')
  await click('Đổi khóa của iGate Hữu Lũng')
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Đổi khóa' }))
  const shown = within(await screen.findByRole('dialog', { name: 'Khóa của iGate Hữu Lũng' }))
  expect(shown.getByText('Hc9vR4pYw2')).toBeDefined()
  await userEvent.click(shown.getByRole('button', { name: 'Đóng' }))
  await click('Kết thúc tài khoản của iGate Hữu Lũng')
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Kết thúc' }))
  expect(await screen.findByText('Chưa có tài khoản phần mềm nào.')).toBeDefined()
  expect(sent).toEqual(['rotate "2"', 'end "2"'])
})

test('before an account of a program is ended for ever, the way back stands out', async () => {
  services = [service]
  renderApp('/nguoi-dung/phan-mem')
  await click('Kết thúc tài khoản của iGate Hữu Lũng')
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('button', { name: 'Kết thúc' }).dataset.variant).toBe('default')
  expect(dialog.getByRole('button', { name: 'Hủy' }).dataset.variant).not.toBe('default')
})
