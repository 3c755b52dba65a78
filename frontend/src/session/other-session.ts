import { forget, lastUser, logOutMemory } from './kept'
import { readConfig } from './login-server'

/** In the address to which Keycloak returns after the logout. */
const mark = '?da-dang-xuat'

/** Kept in the tab while Keycloak logs out, because a code must not be in an address. */
const codeMemory = 'toso.code'

/** The person who is logged in on this device; undefined if nobody is. */
export async function whoIsLoggedIn(): Promise<string | undefined> {
  return (await lastUser())?.me.name
}

/**
 * Ends the session of the person who is logged in on this device, here and at Keycloak, and returns to this page with the code.
 *
 * Nothing is forgotten before Keycloak has logged out: otherwise its session would stay open unseen if the user came back early.
 */
export async function logOutFirst(code: string) {
  sessionStorage.setItem(codeMemory, code)
  const { default: Keycloak } = await import('keycloak-js')
  const { keycloakUrl, realm, clientId } = await readConfig()
  const keycloak = new Keycloak({ url: keycloakUrl, realm, clientId })
  await keycloak.init({ checkLoginIframe: false })
  await keycloak.logout({ redirectUri: window.location.origin + window.location.pathname + mark })
}

/** The code with which the page was left, if Keycloak has logged out since; the session is then forgotten here too. */
export async function returnedAfterLogOut(): Promise<string | undefined> {
  const code = sessionStorage.getItem(codeMemory) ?? undefined
  sessionStorage.removeItem(codeMemory)
  if (!window.location.search.startsWith(mark)) return code
  window.history.replaceState(null, '', window.location.pathname)
  await forget()
  const otherTabs = new BroadcastChannel('toso.session')
  otherTabs.postMessage('out')
  otherTabs.close()
  return code
}

/** Lets the next login ask for the password, also if Keycloak still has a session: nobody continues as somebody else. */
export function askForLogin() {
  localStorage.setItem(logOutMemory, 'told')
}
