import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { announce } from '../device/tabs'
import { sessionState, startSession } from '../session/session'
import { clock, huuLien, me } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

const minute = 60_000

/** The login server, which is outside of the project. Times in milliseconds. */
const login = vi.hoisted(() => ({
  subject: '',
  /** How long a session lives without and with renewals. */
  idle: 0,
  longest: 0,
  begunAt: 0,
  endsAt: 0,
  renewals: 0,
  ended: false,
  logins: 0,
  logouts: [] as string[],
}))
vi.mock('keycloak-js', () => ({
  default: class {
    token: string | undefined
    refreshToken: string | undefined
    refreshTokenParsed: { exp: number } | undefined
    timeSkew = 0
    subject = login.subject
    init() {
      this.#tokens()
      return Promise.resolve(true)
    }
    #tokens() {
      login.endsAt = Math.min(Date.now() + login.idle, login.begunAt + login.longest)
      this.token = this.refreshToken = 'token'
      this.refreshTokenParsed = { exp: login.endsAt / 1000 }
    }
    updateToken(seconds: number) {
      if (seconds !== -1) return Promise.resolve(false)
      if (login.ended || Date.now() >= login.endsAt) {
        this.token = this.refreshToken = this.refreshTokenParsed = undefined
        return Promise.reject(new Error('invalid_grant'))
      }
      login.renewals++
      this.#tokens()
      return Promise.resolve(true)
    }
    login() {
      login.logins++
      return new Promise(() => undefined)
    }
    logout({ redirectUri }: { redirectUri: string }) {
      login.logouts.push(redirectUri)
      return Promise.resolve()
    }
  },
}))

const user = me(huuLien, 'SUBMIT')

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  Object.assign(login, { subject: user.subject, idle: 30 * minute, longest: 90 * minute, begunAt: Date.now() })
  Object.assign(login, { renewals: 0, ended: false, logins: 0, logouts: [] })
  const start = Date.now()
  const now = () => new Date(Date.parse(clock.now) + Date.now() - start).toISOString()
  answers({ me: user, clock: () => ({ ...clock, now: now() }) })
  server.use(
    http.get('*/config.json', () =>
      HttpResponse.json({ keycloakUrl: 'http://localhost:3000', realm: 'toso', clientId: 'toso-web' }),
    ),
    http.get('*/realms/toso/.well-known/openid-configuration', () => HttpResponse.json({})),
  )
})
afterEach(() => vi.useRealTimers())

async function open() {
  await startSession(false)
  renderApp('/no-such-page')
  await screen.findByRole('heading', { level: 1 })
  await vi.dynamicImportSettled()
}

const pass = (minutes: number) => act(() => vi.advanceTimersByTimeAsync(minutes * minute))
const work = () => act(() => window.dispatchEvent(new Event('keydown')))
const soon = () => screen.queryByText(/^Phiên làm việc kết thúc lúc/)?.textContent

test('the end of a session at its longest is said ten minutes before, in the time that the page shows', async () => {
  login.begunAt -= 70 * minute
  await open()
  await pass(9)
  expect(soon()).toBeUndefined()
  await pass(2)
  // The page's clock says 16:05 at the start.
  expect(soon()).toMatch(/^ ?Phiên làm việc kết thúc lúc 16:25. Đăng nhập lại để tiếp tục./)
})

test('a person who works goes on without a notice, and a page that was left alone ends', async () => {
  await open()
  await pass(19)
  await work()
  await pass(2)
  expect(login.renewals).toBe(1)
  expect(soon()).toBeUndefined()
  await pass(20)
  expect(login.renewals).toBe(1)
  expect(soon()).toBeDefined()
})

test('the button renews a session that can be renewed, and otherwise leads through the login back to this page', async () => {
  await open()
  await pass(21)
  const press = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  const again = () => screen.getByRole('button', { name: 'Đăng nhập lại' })
  await press.click(again())
  await vi.waitFor(() => expect(soon()).toBeUndefined())
  expect(login.logouts).toEqual([])
  login.begunAt = Date.now() + 25 * minute - login.longest
  await pass(21)
  await work()
  await pass(1)
  await press.click(again())
  await vi.waitFor(() => expect(login.logouts).toEqual([window.location.href]))
})

test.each(['a guard', 'a dialog'])('unsaved text stays: behind %s the notice asks to save first', async (behind) => {
  login.begunAt -= 85 * minute
  await open()
  await pass(1)
  const guard = (event: Event) => event.preventDefault()
  const dialog = document.createElement('div')
  dialog.setAttribute('role', 'dialog')
  if (behind === 'a guard') window.addEventListener('beforeunload', guard)
  else document.body.append(dialog)
  const press = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  await press.click(screen.getByRole('button', { name: 'Đăng nhập lại' }))
  expect(await screen.findByText(/Trang này có nội dung chưa lưu/)).toBeDefined()
  expect(login.logouts).toEqual([])
  window.removeEventListener('beforeunload', guard)
  dialog.remove()
})

test('after the end, a login of the same person in another tab lets this page go on', async () => {
  await open()
  const guard = (event: Event) => event.preventDefault()
  window.addEventListener('beforeunload', guard)
  login.ended = true
  await pass(31)
  expect(screen.getByText(/^ ?Phiên đăng nhập đã hết/)).toBeDefined()
  const second = vi.spyOn(window, 'open').mockReturnValue(null)
  const press = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
  await press.click(screen.getByRole('button', { name: 'Đăng nhập lại' }))
  expect(second).toHaveBeenCalledWith('/')
  expect(login.logins).toBe(0)

  login.ended = false
  login.begunAt = Date.now()
  announce('toso.login', 'somebody else')
  await pass(1)
  expect(sessionState()).toBe('expired')
  announce('toso.login', user.subject)
  await vi.waitFor(() => expect(sessionState()).toBe('in'))
  await pass(0.1)
  expect(screen.queryByText(/Phiên đăng nhập đã hết/)).toBeNull()
  window.removeEventListener('beforeunload', guard)
})
