import Keycloak, { type KeycloakInitOptions } from 'keycloak-js'
import { sendThrough, type Carrier } from '../api/client'
import { ApiProblem, networkProblem } from '../api/problem'
import type { Kept } from '../device/store'
import { announce } from '../device/tabs'
import { currentLanguage } from '../i18n/i18n'
import { setBusinessClock } from './business-clock'
import { forget, lastUser, logOutMemory } from './kept'
import { isReachable, readConfig, type Config } from './login-server'
import { isGuarded, loginTopic, mayLeave } from './may-leave'

/**
 * `in`: logged in. `resuming`: started as the last user, while Keycloak is asked whether they are still logged in. `expired`: the login has expired, and the page has unsaved input. `offline`: started offline as the last
 * user. `back`: started offline, and Keycloak can be reached again.
 */
type SessionState = 'in' | 'resuming' | 'expired' | 'offline' | 'back'

export const expiredProblem = '/problems/session-expired'

const lookAgain = 20_000
const listeners = new Set<() => void>()
const otherTabs = new BroadcastChannel('toso.session')

let config: Config | undefined
let keycloak: Keycloak | undefined
let who: string | undefined
let state: SessionState = 'in'
let resumed: Promise<void> | undefined
let leaving = false
let outcome: Parameters<NonNullable<Keycloak['onActionUpdate']>> | undefined

/** Status and name of the action of Keycloak from which the user has returned to this page; undefined if there was none. */
export const actionOutcome = () => outcome

export const sessionState = () => state

export function onSessionChange(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(next: SessionState) {
  state = next
  listeners.forEach((listener) => listener())
}

/** Subject of the user, also after the login has expired. */
export const subject = () => who

/** Whether the browser is being redirected for login or logout; guards must not ask then. */
export const isLeaving = () => leaving

/**
 * Resolves when the user is logged in, or the last user continues offline.
 *
 * @param early whether the page can also be shown to the last user before Keycloak has answered
 */
export async function startSession(early: boolean) {
  sendThrough(send)
  otherTabs.onmessage = loggedOutElsewhere
  const returning = /[#&]state=/.test(window.location.hash)
  const known = early && !returning && !localStorage.getItem(logOutMemory) ? await lastUser() : undefined
  if (known) {
    continueAs(known, 'resuming')
    resumed = resume()
    return
  }
  try {
    config = await readConfig(returning)
    if (!returning && !(await isReachable(config))) throw noLine()
    if (!(await connect(config))) await leaveForLogin()
    announce(loginTopic, who ?? '')
  } catch (cause) {
    const last = await lastUser()
    // If Keycloak answers, the failure has another cause than the network.
    if (!last || (config && (await isReachable(config)))) throw cause
    continueAs(last, 'offline')
    watchForLine()
  }
}

function continueAs(last: Kept, how: SessionState) {
  who = last.subject
  setBusinessClock(last.clock, last.clockAt)
  change(how)
}

/** Logs in behind the page, which the last user is using already. If that fails, the login page follows when nobody is typing. */
async function resume() {
  let next: SessionState = 'offline'
  try {
    config = await readConfig()
    if (await isReachable(config)) {
      next = 'back'
      const { logInSilently } = await import('./silent-login')
      if (await logInSilently(config, connect, subject)) next = 'in'
    }
  } catch {
    // The login page follows.
  }
  change(next)
  if (next !== 'in') watchForLine()
}

/** @returns whether the user is logged in */
async function connect({ keycloakUrl, realm, clientId }: Config, more?: KeycloakInitOptions) {
  keycloak = new Keycloak({ url: keycloakUrl, realm, clientId })
  keycloak.onActionUpdate = (...came) => (outcome = came)
  // Not `login-required`, because the adapter would then redirect to the login page even while the user types.
  if (!(await keycloak.init({ pkceMethod: 'S256', checkLoginIframe: false, ...more }))) return false
  who = keycloak.subject
  localStorage.removeItem(logOutMemory)
  return true
}

function watchForLine() {
  const look = async () => {
    if (state === 'offline') {
      config ??= await readConfig().catch(() => undefined)
      if (config && (await isReachable(config))) change('back')
    }
    if (state === 'back' && mayLeave()) await logIn()
  }
  const quietly = () => void look().catch(() => undefined)
  window.addEventListener('online', quietly)
  setInterval(() => state === 'offline' && quietly(), lookAgain)
  // Checks often, so that the login starts as soon as the user has stopped typing.
  setInterval(() => state === 'back' && quietly(), 2000)
}

/**
 * Redirects to the login page and back to this page. If Keycloak's session is still valid, no page is shown.
 *
 * @param action what Keycloak lets the user do after the login, such as `CONFIGURE_TOTP`
 */
export async function logIn(action?: string): Promise<never> {
  if (!config || !(await isReachable(config))) throw noLine()
  return leaveForLogin(action)
}

/** Whether the page has input that a login would lose, because the device does not keep it. */
export function mustStay(): boolean {
  leaving = true
  const stays = isGuarded()
  leaving = false
  return stays
}

/** Logs in again, in a second tab if this page must stay; it goes on after that. */
export async function logInAgain() {
  if (mustStay()) window.open('/')
  else await logIn()
}

async function leaveForLogin(action?: string): Promise<never> {
  leaving = true
  if (!keycloak) window.location.reload()
  else if (localStorage.getItem(logOutMemory) === 'untold') {
    // The last logout happened offline. End Keycloak's session now, because the next user would be logged in as the last one.
    localStorage.setItem(logOutMemory, 'told')
    await keycloak.logout({ redirectUri: window.location.href })
  } else {
    // If the user left Keycloak's question about the logout unanswered, force a new login.
    const prompt = localStorage.getItem(logOutMemory) ? 'login' : undefined
    await keycloak.login({ locale: currentLanguage(), prompt, action })
  }
  // Never resolves, because the page is about to be replaced.
  return new Promise<never>(() => undefined)
}

/** Milliseconds until the session ends unless it is renewed; undefined without a session. */
export function remaining(): number | undefined {
  const end = keycloak?.refreshTokenParsed?.exp
  return end && (end + (keycloak?.timeSkew ?? 0)) * 1000 - Date.now()
}

/** Gets new tokens. Fails if Keycloak does not answer, and after the end of the session as each request does. */
export const renew = () => token(-1)

/** Ends a session that cannot be prolonged. The login follows, and then this page. */
export async function endSession() {
  leaving = true
  await keycloak?.logout({ redirectUri: window.location.href })
}

/** Goes on with the login of another tab. */
export function goOn(): Promise<void> {
  const going = async () => {
    const { logInSilently } = await import('./silent-login')
    if (config && (await logInSilently(config, connect, subject))) change('in')
  }
  return (resumed = going())
}

export async function logOut() {
  leaving = true
  await forget()
  otherTabs.postMessage('out')
  if (keycloak?.token && config && (await isReachable(config)))
    return keycloak.logout({ redirectUri: window.location.origin })
  localStorage.setItem(logOutMemory, 'untold')
  window.location.assign('/')
}

function loggedOutElsewhere() {
  if (!keycloak) return window.location.reload()
  keycloak.clearToken()
  void expire().catch(() => undefined)
}

async function expire(): Promise<never> {
  if (mayLeave()) return logIn()
  change('expired')
  throw new ApiProblem({ type: expiredProblem, title: 'The login has expired', status: 401 })
}

const noLine = (options?: ErrorOptions) =>
  new ApiProblem({ type: networkProblem, title: 'The login server cannot be reached', status: 0 }, options)

/** A token that is valid for at least `secondsLeft`; -1 forces a new one. Tokens are kept only in memory. */
async function token(secondsLeft: number): Promise<string> {
  try {
    await keycloak?.updateToken(secondsLeft)
  } catch (cause) {
    // The adapter clears its tokens if Keycloak refuses the refresh, but not if Keycloak does not answer.
    if (keycloak?.refreshToken) throw noLine({ cause })
  }
  return keycloak?.token ?? expire()
}

async function send(request: Request, carrier: Carrier = fetch): Promise<Response> {
  await resumed
  if (state === 'offline' || state === 'back') throw noLine()
  const again = request.clone()
  request.headers.set('Authorization', `Bearer ${await token(30)}`)
  const response = await carrier(request)
  if (response.status !== 401) return response
  again.headers.set('Authorization', `Bearer ${await token(-1)}`)
  const second = await carrier(again)
  return second.status === 401 ? expire() : second
}
