import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Contact } from '../api/types'
import {
  clock,
  focalPerson,
  huuLien,
  huuLung,
  me,
  progress,
  regime,
  row,
  unitView,
  yenBinh,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'
import { alive, old } from '../testing/units'

let asked: string[]

beforeEach(() => {
  asked = []
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'VIEW_CONTACTS'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    'regimes/:id/obligations': { items: [] },
    progress: progress([row(yenBinh, [5, 3, 1, 2, 8]), row(huuLien, undefined)]),
    reorganisations: { items: [] },
    'units/:id/contact/phone': { unitId: huuLien.id, phone: '0900000123' },
  })
  server.use(
    http.get('*/api/v1/contacts', ({ request }) => {
      asked.push(...new URL(request.url).searchParams.getAll('unit'))
      return HttpResponse.json({ items: [focalPerson] })
    }),
  )
})

test('beside a unit that has not reported stands who can be called, and the number on request', async () => {
  renderApp('/tien-do')
  const missing = await screen.findByRole('row', { name: /Hữu Liên/ })
  expect(await within(missing).findByText('Nông Thị Hà')).toBeDefined()
  expect(within(missing).getByText('09•• ••• 123')).toBeDefined()
  expect(asked).toEqual([huuLien.id])
  expect(screen.getByText(/Mỗi lần xem một số đều được ghi lại/)).toBeDefined()

  await userEvent.click(within(missing).getByRole('button', { name: /Xem số của người liên hệ Xã Hữu Liên/ }))
  const link = await within(missing).findByRole('link', { name: '0900 000 123' })
  expect(link.getAttribute('href')).toBe('tel:0900000123')
})

test('nobody is asked for where the user may not know them', async () => {
  answers({ me: me(huuLung, 'VIEW_PROGRESS') })
  renderApp('/tien-do')
  expect(await screen.findByRole('row', { name: /Hữu Liên/ })).toBeDefined()
  expect(asked).toEqual([])
})

test('the unit says who can be called; a refusal names the field and loses nothing', async () => {
  const bodies: unknown[] = []
  let held: Contact = { unit: old, version: 0, allowedActions: ['EDIT'] }
  answers({
    'units/:id': unitView(old),
    'units/:id/history': alive,
    'units/:id/children': { items: [] },
    'units/:id/population/years': { items: [] },
    'units/:id/contact': () => held,
  })
  server.use(
    http.put('*/api/v1/units/:id/contact', async ({ request }) => {
      bodies.push([request.headers.get('If-Match'), await request.json()])
      if (bodies.length === 1)
        return problem('invalid-contact', 422, { errors: [{ pointer: '/phone', code: 'not-a-phone-number' }] })
      held = { ...focalPerson, unit: old }
      return HttpResponse.json(held)
    }),
  )
  renderApp(`/don-vi/${old.id}`)
  expect(await screen.findByText('Chưa có người liên hệ.')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Sửa người liên hệ' }))
  const type = async (label: string, text: string) => userEvent.type(screen.getByRole('textbox', { name: label }), text)
  await type('Họ tên', 'Nông Thị Hà')
  await type('Số điện thoại', '123')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  expect(await screen.findByText(/Không phải số điện thoại/)).toBeDefined()
  await type('Số điện thoại', '4567890')
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  expect(await screen.findByText('Đã lưu người liên hệ.')).toBeDefined()
  expect(await screen.findByText('Nông Thị Hà')).toBeDefined()
  expect(bodies).toEqual([
    ['"0"', { name: 'Nông Thị Hà', phone: '123', hours: '' }],
    ['"0"', { name: 'Nông Thị Hà', phone: '1234567890', hours: '' }],
  ])
})

test('who saved first is named, and the next save replaces theirs', async () => {
  const seen: (string | null)[] = []
  let held: Contact = { ...focalPerson, unit: old, allowedActions: ['EDIT', 'READ_PHONE'] }
  answers({
    'units/:id': unitView(old),
    'units/:id/history': alive,
    'units/:id/children': { items: [] },
    'units/:id/population/years': { items: [] },
    'units/:id/contact': () => held,
  })
  server.use(
    http.put('*/api/v1/units/:id/contact', ({ request }) => {
      seen.push(request.headers.get('If-Match'))
      if (seen.length > 1) return HttpResponse.json(held)
      held = { ...held, version: 2, name: 'Vi Văn Bằng' }
      return problem('stale', 412, { version: 2 })
    }),
  )
  renderApp(`/don-vi/${old.id}`)
  await userEvent.click(await screen.findByRole('button', { name: 'Sửa người liên hệ' }))
  expect(screen.getByText(/Đang giữ số 09•• ••• 123/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  expect(await screen.findByText(/Người khác vừa sửa: Vi Văn Bằng/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
  expect(await screen.findByText('Đã lưu người liên hệ.')).toBeDefined()
  expect(seen).toEqual(['"1"', '"2"'])
})
