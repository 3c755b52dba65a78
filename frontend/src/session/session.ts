import Keycloak from 'keycloak-js'
import { sendThrough } from '../api/client'
import { ApiProblem, networkProblem } from '../api/problem'
import { currentLanguage } from '../i18n/i18n'

interface Config {
  keycloakUrl: string
  realm: string
  clientId: string
}

let keycloak: Keycloak | undefined
let leaving = false

/** Resolves once someone is logged in; until then the browser is on its way to the login page. */
export async function startSession() {
  const answer = await fetch('/config.json', { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`)
  const config = (await answer.json()) as Config
  keycloak = new Keycloak({ url: config.keycloakUrl, realm: config.realm, clientId: config.clientId })
  await keycloak.init({
    onLoad: 'login-required',
    pkceMethod: 'S256',
    checkLoginIframe: false,
    locale: currentLanguage(),
  })
  sendThrough(send)
}

/** True while the browser is sent to log in or out, when nobody should be asked whether they want to leave. */
export const isLeaving = () => leaving

export async function logOut() {
  leaving = true
  await keycloak?.logout({ redirectUri: window.location.origin })
}

async function logIn(): Promise<never> {
  leaving = true
  await keycloak?.login({ locale: currentLanguage() })
  // The page is about to be replaced; whoever waits for an answer goes on waiting.
  return new Promise<never>(() => undefined)
}

/** A token good for at least so many seconds. Only memory holds it, and no component is told when it changes. */
async function token(secondsLeft: number): Promise<string> {
  try {
    await keycloak?.updateToken(secondsLeft)
  } catch (cause) {
    // A refused refresh clears the tokens, an unanswered one does not.
    if (keycloak?.refreshToken) throw new ApiProblem({ type: networkProblem, title: 'No token', status: 0 }, { cause })
    return logIn()
  }
  return keycloak?.token ?? logIn()
}

async function send(request: Request): Promise<Response> {
  const again = request.clone()
  request.headers.set('Authorization', `Bearer ${await token(30)}`)
  const response = await fetch(request)
  if (response.status !== 401) return response
  again.headers.set('Authorization', `Bearer ${await token(-1)}`)
  const second = await fetch(again)
  return second.status === 401 ? logIn() : second
}
