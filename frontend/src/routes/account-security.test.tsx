import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { startSession } from '../session/session'
import { clock, huuLien, me } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

const login = vi.hoisted(() => vi.fn(() => new Promise(() => undefined)))
const outcome = vi.hoisted(() => ({ came: [] as string[] }))
// The login server is outside of the project.
vi.mock('keycloak-js', () => ({
  default: class {
    token = 'token'
    login = login
    updateToken = () => Promise.resolve(false)
    onActionUpdate?: (...came: string[]) => void
    init() {
      if (outcome.came.length > 0) this.onActionUpdate?.(...outcome.came)
      return Promise.resolve(true)
    }
  },
}))

let line: boolean

beforeEach(() => {
  line = true
  login.mockClear()
  answers({ me: me(huuLien, 'SUBMIT'), clock })
  server.use(
    http.get('*/config.json', () =>
      HttpResponse.json({ keycloakUrl: 'http://localhost:3000', realm: 'toso', clientId: 'toso-web' }),
    ),
    http.get('*/realms/toso/.well-known/openid-configuration', () =>
      line ? HttpResponse.json({}) : HttpResponse.error(),
    ),
  )
})

/** Opens the page as the login server leads to it. */
async function open(...came: string[]) {
  outcome.came = came
  await startSession(false)
  renderApp('/bao-mat')
  await screen.findByRole('heading', { level: 1, name: 'Bảo mật tài khoản' })
}

test.each([
  ['Đăng ký khóa bảo mật', 'webauthn-register'],
  ['Đăng ký điện thoại', 'CONFIGURE_TOTP'],
  ['Lập mã dự phòng', 'CONFIGURE_RECOVERY_AUTHN_CODES'],
  ['Đổi mật khẩu', 'UPDATE_PASSWORD'],
])('%s starts the action of the login server', async (button, action) => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: button }))
  await vi.waitFor(() => expect(login).toHaveBeenCalledWith(expect.objectContaining({ action })))
})

test.each([
  ['success', 'CONFIGURE_TOTP', /^Đã đăng ký điện thoại/],
  ['success', 'webauthn-register', /^Đã đăng ký khóa bảo mật/],
  ['cancelled', 'UPDATE_PASSWORD', /^Đã thôi, không có gì thay đổi/],
  ['error', 'CONFIGURE_TOTP', /^Chưa làm được/],
])('what came of an action is said: %s of %s', async (status, action, words) => {
  await open(status, action)
  expect(screen.getByText(words).getAttribute('role')).toBe('status')
})

test('while the login server cannot be reached, the page says so and stays', async () => {
  await open()
  line = false
  await userEvent.click(screen.getByRole('button', { name: 'Đổi mật khẩu' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/mạng|kết nối/)
  expect(login).not.toHaveBeenCalled()
})

test('the menu of the user leads to it on every page', async () => {
  renderApp('/cho-gui')
  await userEvent.click(await screen.findByRole('button', { name: /^Vi Thị Hương/ }))
  const link = await screen.findByRole('link', { name: 'Bảo mật tài khoản' })
  expect(link.getAttribute('href')).toBe('/bao-mat')
})
