import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { AccountDifference } from '../features/people/types'
import { clock, huuLung, me } from '../testing/factories'
import { person } from '../testing/people-factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

const foundAt = '2022-07-13T15:00:00+07:00'
const { id, username, fullName, state } = person
const found: AccountDifference[] = [
  {
    subject: 'be',
    kind: 'USERNAME_DIFFERS',
    person: { id, kind: 'PERSON', username, fullName, state },
    accountUsername: 'be.huulien',
    foundAt,
  },
  { subject: 'la', kind: 'PERSON_MISSING', accountUsername: 'nguoi.la', foundAt },
]

function asked(administersRoot: boolean) {
  let times = 0
  answers({
    me: { ...me(huuLung, 'MANAGE_PEOPLE'), administersRoot },
    clock,
    people: { items: [person] },
  })
  server.use(
    http.get('*/api/v1/people/differences', () => {
      times++
      return HttpResponse.json({ items: found })
    }),
  )
  renderApp('/nguoi-dung')
  return () => times
}

test('an administrator of the root sees which accounts differ, and what to do', async () => {
  asked(true)
  const notice = within(await screen.findByRole('region', { name: /^2 tài khoản .* không khớp/ }))
  expect(notice.getByRole('heading', { name: 'Tên đăng nhập khác nhau' })).toBeDefined()
  expect(notice.getByText(/Nhờ người vận hành đổi lại cho đúng tên ở đây/)).toBeDefined()
  expect(notice.getByRole('link', { name: 'Hoàng Thị Bé' })).toBeDefined()
  expect(notice.getByText('Tên ở hệ thống đăng nhập: be.huulien')).toBeDefined()
  expect(notice.getByText('Tên ở hệ thống đăng nhập: nguoi.la')).toBeDefined()
})

test('nobody else asks for differences, and the import of people stands beside the button for one', async () => {
  const times = asked(false)
  await screen.findByRole('link', { name: 'Hoàng Thị Bé' })
  expect(screen.getByRole('button', { name: 'Thêm người dùng' })).toBeDefined()
  expect(screen.getByRole('button', { name: 'Nhập người dùng từ tệp' })).toBeDefined()
  expect(screen.queryByText(/không khớp/)).toBeNull()
  expect(times()).toBe(0)
})
