export interface Config {
  keycloakUrl: string
  realm: string
  clientId: string
}

const memory = 'toso.config'
// Timeout in milliseconds, after which the stored data is used. Answers take seconds on slow connections.
const patience = 8000

/** The address of Keycloak that this device has read last. */
function lastConfig(): Config | undefined {
  const last = localStorage.getItem(memory)
  return last ? (JSON.parse(last) as Config) : undefined
}

/**
 * The address of Keycloak from config.json; if that cannot be loaded, the last known one.
 *
 * @param returning from the login, for which it was read a moment ago
 */
export async function readConfig(returning = false): Promise<Config> {
  const last = lastConfig()
  if (returning && last) return last
  try {
    const answer = await fetch('/config.json', { cache: 'no-cache', signal: AbortSignal.timeout(patience) })
    if (!answer.ok) throw new Error(`config.json: ${answer.status}`)
    const config = (await answer.json()) as Config
    localStorage.setItem(memory, JSON.stringify(config))
    return config
  } catch (cause) {
    if (last) return last
    throw cause
  }
}

/** Whether Keycloak answers. Check this before redirecting, because otherwise the browser shows its own error page. */
export async function isReachable({ keycloakUrl, realm }: Config): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const url = `${keycloakUrl}/realms/${realm}/.well-known/openid-configuration`
    return (await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(patience) })).ok
  } catch {
    return false
  }
}
