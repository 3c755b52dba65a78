import type { KeycloakInitOptions } from 'keycloak-js'
import { forget } from './kept'
import type { Config } from './login-server'

/** Milliseconds after which a login behind the page has failed. */
const patience = 30_000

/**
 * Continues the session of the last user in a frame, without leaving the page.
 *
 * @param connect asks Keycloak, and returns whether somebody is logged in
 * @param subject of who is logged in; before that, of the last user
 */
export async function logInSilently(
  config: Config,
  connect: (config: Config, more: KeycloakInitOptions) => Promise<boolean>,
  subject: () => string | undefined,
): Promise<boolean> {
  const last = subject()
  const loggedIn = connect(config, {
    onLoad: 'check-sso',
    silentCheckSsoRedirectUri: `${window.location.origin}/silent-login.html`,
    silentCheckSsoFallback: false,
  })
  const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience))
  if (!(await Promise.race([loggedIn, late]))) return false
  if (subject() === last) return true
  // Somebody else has logged in since. Their page must not show what belongs to the last user.
  await forget()
  window.location.reload()
  return new Promise<never>(() => undefined)
}
