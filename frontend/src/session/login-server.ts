export interface Config {
  keycloakUrl: string
  realm: string
  clientId: string
}

const memory = 'toso.config'
// On the weakest line an answer takes seconds; after these, what the device has kept is the better answer.
const patience = 8000

/** Where to log in: as the server says now, or else as it said the last time. */
export async function readConfig(): Promise<Config> {
  try {
    const answer = await fetch('/config.json', { cache: 'no-cache', signal: AbortSignal.timeout(patience) })
    if (!answer.ok) throw new Error(`config.json: ${answer.status}`)
    const config = (await answer.json()) as Config
    localStorage.setItem(memory, JSON.stringify(config))
    return config
  } catch (cause) {
    const last = localStorage.getItem(memory)
    if (last) return JSON.parse(last) as Config
    throw cause
  }
}

/** Asked before the browser is sent there: without an answer it would show its own error page in place of ours. */
export async function isReachable({ keycloakUrl, realm }: Config): Promise<boolean> {
  if (!navigator.onLine) return false
  try {
    const url = `${keycloakUrl}/realms/${realm}/.well-known/openid-configuration`
    return (await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(patience) })).ok
  } catch {
    return false
  }
}
