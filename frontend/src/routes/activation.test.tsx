import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { Providers } from '../app/providers'
import { createQueryClient } from '../app/query-client'
import { store, type Kept } from '../device/store'
import { ActivationPage } from '../features/activation/activation-page'
import { clock, huuLien, me } from '../testing/factories'
import { problem, server } from '../testing/server'

const code = '7KQM-W2XA-P9DT-HJ4C'
const be = { username: 'hoangthibe', fullName: 'Hoàng Thị Bé' }

const keycloak = vi.hoisted(() => ({ init: vi.fn(), logout: vi.fn() }))
// The login server is outside of the project.
vi.mock('keycloak-js', () => ({
  default: class {
    init = keycloak.init
    logout = keycloak.logout
  },
}))

let sent: unknown[]

beforeEach(async () => {
  sent = []
  localStorage.clear()
  sessionStorage.clear()
  await (await store()).clear('reference')
  window.history.replaceState(null, '', '/kich-hoat')
  server.use(
    http.post('*/api/v1/activations/check', async ({ request }) => {
      const body = (await request.json()) as { code: string }
      return body.code === code
        ? HttpResponse.json({ ...be, expiresAt: '2022-07-16T16:05:00+07:00' })
        : problem('slip-unknown', 404)
    }),
  )
})

function open() {
  render(
    <Providers queries={createQueryClient()}>
      <ActivationPage />
    </Providers>,
  )
}

function activates(answer: () => Response) {
  server.use(
    http.post('*/api/v1/activations', async ({ request }) => {
      sent.push(await request.json())
      return answer()
    }),
  )
}

async function type(password: string, again = password) {
  await userEvent.type(await screen.findByLabelText('Mật khẩu mới'), password)
  await userEvent.type(screen.getByLabelText('Gõ lại mật khẩu'), again)
  await userEvent.click(screen.getByRole('button', { name: 'Đặt mật khẩu' }))
}

test('the code of a scanned link is checked and leaves the address; the password is set and leads to the login', async () => {
  window.history.replaceState(null, '', `/kich-hoat#${code}`)
  activates(() => HttpResponse.json(be))
  open()
  expect(await screen.findByRole('heading', { name: 'Xin chào Hoàng Thị Bé' })).toBeDefined()
  expect(screen.getByText(/Mã hết hạn lúc 16:05 16\/07\/2022/)).toBeDefined()
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Tên đăng nhập/ }).value).toBe('hoangthibe')
  expect(window.location.hash).toBe('')
  await type('bốn con ngựa chạy')
  expect(await screen.findByText(/đăng nhập bằng tên hoangthibe/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Đăng nhập' }).getAttribute('href')).toBe('/')
  expect(sent).toEqual([{ code, password: 'bốn con ngựa chạy' }])
})

test('a code that cannot be used is explained and can be typed again', async () => {
  open()
  const field = screen.getByRole('textbox', { name: 'Mã dùng một lần' })
  await userEvent.type(field, 'wrong{Enter}')
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Mã này sai, đã dùng hoặc đã hết hạn/)
  expect((field as HTMLInputElement).value).toBe('wrong')
  await userEvent.clear(field)
  await userEvent.type(field, `${code}{Enter}`)
  expect(await screen.findByRole('heading', { name: 'Xin chào Hoàng Thị Bé' })).toBeDefined()
})

test('a password that is short, that is the user name, or that was typed differently is not sent', async () => {
  window.history.replaceState(null, '', `/kich-hoat#${code}`)
  activates(() => HttpResponse.json(be))
  open()
  await type('ngan', 'ngam')
  expect(screen.getByText(/^Mật khẩu có ít nhất 12 ký tự, không trùng/)).toBeDefined()
  expect(screen.getByText('Hai lần gõ không giống nhau.')).toBeDefined()
  await userEvent.clear(screen.getByLabelText('Mật khẩu mới'))
  await userEvent.clear(screen.getByLabelText('Gõ lại mật khẩu'))
  await type('hoangthibe')
  expect(screen.getByText(/^Mật khẩu có ít nhất 12 ký tự, không trùng/)).toBeDefined()
  expect(sent).toEqual([])
})

test('after a lost answer, a used code leads to the login', async () => {
  window.history.replaceState(null, '', `/kich-hoat#${code}`)
  activates(() => (sent.length === 1 ? HttpResponse.error() : problem('slip-unknown', 404)))
  open()
  await type('bốn con ngựa chạy')
  expect((await screen.findByRole('alert')).textContent).toBe('Không kết nối được máy chủ.')
  await userEvent.click(screen.getByRole('button', { name: 'Đặt mật khẩu' }))
  expect(await screen.findByText(/có thể mật khẩu đã được đặt/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Đăng nhập' })).toBeDefined()
})

/** Somebody has logged in on this device. */
async function loggedIn() {
  const kept: Kept = { subject: 'hai', me: { ...me(huuLien), name: 'Nguyễn Văn Hải' }, clock, clockAt: 0, units: [] }
  await (await store()).put('reference', kept)
}

test('a link that is opened where somebody else is logged in first logs them out', async () => {
  await loggedIn()
  server.use(
    http.get('*/config.json', () =>
      HttpResponse.json({ keycloakUrl: 'http://kc', realm: 'toso', clientId: 'toso-web' }),
    ),
  )
  window.history.replaceState(null, '', `/kich-hoat#${code}`)
  open()
  expect(await screen.findByRole('heading', { name: 'Nguyễn Văn Hải đang đăng nhập trên máy này' })).toBeDefined()
  expect(screen.queryByLabelText('Mật khẩu mới')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Đăng xuất Nguyễn Văn Hải' }))
  await vi.waitFor(() => expect(keycloak.logout).toHaveBeenCalledOnce())
  expect(keycloak.logout).toHaveBeenCalledWith({ redirectUri: `${window.location.origin}/kich-hoat?da-dang-xuat` })
  // Until Keycloak has logged out, the session is still open.
  expect(await (await store()).count('reference')).toBe(1)
})

test('after the logout the code is still known, and the password is set', async () => {
  await loggedIn()
  sessionStorage.setItem('toso.code', code)
  window.history.replaceState(null, '', '/kich-hoat?da-dang-xuat')
  activates(() => HttpResponse.json(be))
  open()
  await type('bốn con ngựa chạy')
  expect(await screen.findByText(/đăng nhập bằng tên hoangthibe/)).toBeDefined()
  expect(await (await store()).count('reference')).toBe(0)
  expect(window.location.search).toBe('')
  expect(sessionStorage.getItem('toso.code')).toBeNull()
})

test('a user who comes back without logging out is asked again', async () => {
  await loggedIn()
  sessionStorage.setItem('toso.code', code)
  open()
  expect(await screen.findByRole('button', { name: 'Đăng xuất Nguyễn Văn Hải' })).toBeDefined()
})

test('the next login asks for the new password, also if the login server has another session', async () => {
  window.history.replaceState(null, '', `/kich-hoat#${code}`)
  activates(() => HttpResponse.json(be))
  open()
  await type('bốn con ngựa chạy')
  expect(await screen.findByText(/đăng nhập bằng tên hoangthibe/)).toBeDefined()
  expect(localStorage.getItem('toso.loggedOut')).toBe('told')
})
