import Keycloak from 'keycloak-js'
import { sendThrough } from '../api/client'
import { ApiProblem, networkProblem } from '../api/problem'
import { currentLanguage } from '../i18n/i18n'
import { setBusinessClock } from './business-clock'
import { forget, lastUser } from './kept'
import { isReachable, readConfig, type Config } from './login-server'
import { mayLeave } from './may-leave'

/**
 * `in`: logged in. `expired`: the login server has ended it, and something on the page is not to be left yet.
 * `offline`: started as the last user, without a line. `back`: the same, and one could log in by now.
 */
export type SessionState = 'in' | 'expired' | 'offline' | 'back'

export const expiredProblem = '/problems/session-expired'

const logOutMemory = 'toso.loggedOut'
const lookAgain = 20_000
const listeners = new Set<() => void>()
const otherTabs = new BroadcastChannel('toso.session')

let config: Config | undefined
let keycloak: Keycloak | undefined
let who: string | undefined
let state: SessionState = 'in'
let leaving = false

export const sessionState = () => state

export function onSessionChange(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function change(next: SessionState) {
  state = next
  listeners.forEach((listener) => listener())
}

/** Whose pages these are, also after the login has expired. */
export const subject = () => who

/** True while the browser is sent to log in or out, when nobody should be asked whether they want to leave. */
export const isLeaving = () => leaving

/** Resolves once somebody is logged in, or the last user can go on without a line. */
export async function startSession() {
  sendThrough(send)
  otherTabs.onmessage = loggedOutElsewhere
  try {
    config = await readConfig()
    const returning = /[#&]state=/.test(window.location.hash)
    if (!returning && !(await isReachable(config))) throw noLine()
    await connect(config)
  } catch (cause) {
    const last = await lastUser()
    // A login server that answers, and does not let anybody in, is no matter of the line.
    if (!last || (config && (await isReachable(config)))) throw cause
    who = last.subject
    setBusinessClock(last.clock, last.clockAt)
    change('offline')
    watchForLine()
  }
}

async function connect({ keycloakUrl, realm, clientId }: Config) {
  keycloak = new Keycloak({ url: keycloakUrl, realm, clientId })
  // Not `login-required`: with it the adapter leaves for the login page by itself, whatever is being typed.
  const loggedIn = await keycloak.init({ pkceMethod: 'S256', checkLoginIframe: false })
  if (!loggedIn) await logIn()
  who = keycloak.subject
  localStorage.removeItem(logOutMemory)
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
  // Whoever is typing is left alone; the moment they are done, the way to the server is taken.
  setInterval(() => state === 'back' && quietly(), 2000)
}

/** Goes to the login page and comes back to this one; with a login that still stands one hardly notices. */
export async function logIn(): Promise<never> {
  if (!config || !(await isReachable(config))) throw noLine()
  leaving = true
  if (!keycloak) window.location.reload()
  else if (localStorage.getItem(logOutMemory) === 'untold') {
    // Somebody logged out without a line: the login server does not know yet, and would let the next one in as them.
    localStorage.setItem(logOutMemory, 'told')
    await keycloak.logout({ redirectUri: window.location.href })
  } else {
    // Whoever turned away from its question does not get in by the back door.
    const prompt = localStorage.getItem(logOutMemory) ? 'login' : undefined
    await keycloak.login({ locale: currentLanguage(), prompt })
  }
  // The page is about to be replaced; whoever waits for an answer goes on waiting.
  return new Promise<never>(() => undefined)
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

/** A token good for at least so many seconds. Only memory holds it, and no component is told when it changes. */
async function token(secondsLeft: number): Promise<string> {
  try {
    await keycloak?.updateToken(secondsLeft)
  } catch (cause) {
    // A refused refresh clears the tokens, an unanswered one does not.
    if (keycloak?.refreshToken) throw noLine({ cause })
  }
  return keycloak?.token ?? expire()
}

async function send(request: Request): Promise<Response> {
  if (state === 'offline' || state === 'back') throw noLine()
  const again = request.clone()
  request.headers.set('Authorization', `Bearer ${await token(30)}`)
  const response = await fetch(request)
  if (response.status !== 401) return response
  again.headers.set('Authorization', `Bearer ${await token(-1)}`)
  const second = await fetch(again)
  return second.status === 401 ? expire() : second
}
