import { mkdir, readFile, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runJava } from './journey'
import { startStack } from './own-stack'

const { journeyStack } = await import(new URL('../../local/settings.mjs', import.meta.url).href)
const { localSecret } = await import(new URL('../../local/services.mjs', import.meta.url).href)
const path = (inProject: string) => fileURLToPath(new URL(`../../${inProject}`, import.meta.url))

/** The stack of this worker lends its Keycloak and its PostgreSQL. */
const { port: lent } = journeyStack(Number(process.env.TEST_PARALLEL_INDEX ?? 0))
const [keycloak, postgres] = [lent + 2, lent + 3]
/** After the stacks of both workers. */
const { port: ownPorts } = journeyStack(2)
const realm = `http://localhost:${keycloak}/realms/toso`
const data = path('.local/e2e-empty')
const linkFile = `${data}/setup/first-administrator`
/** Keycloak keeps its accounts between runs, so each run needs other ones. */
export const administrator = { username: `quantri.${Date.now()}`, fullName: 'Hoàng Thị Quản Trị' }

/** Starts a backend and an SPA on an empty database, as docs/operations.md says, for the province of Lạng Sơn. */
export async function startEmpty() {
  const web = `http://localhost:${ownPorts}`
  await rm(linkFile, { force: true })
  await mkdir(`${data}/setup`, { recursive: true })
  await Promise.all([allowLogin(web), emptyDatabase()])
  const stop = await startStack(data, ownPorts, [], {
    QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://localhost:${postgres}/toso_empty`,
    QUARKUS_DATASOURCE_USERNAME: 'toso_app',
    QUARKUS_DATASOURCE_PASSWORD: 'local',
    QUARKUS_FLYWAY_PASSWORD: 'local',
    QUARKUS_OIDC_AUTH_SERVER_URL: realm,
    TOSO_KEYCLOAK_CLIENT_SECRET: localSecret,
    TOSO_DEMO_ENABLED: 'false',
    TOSO_FIRST_ADMINISTRATOR_USERNAME: administrator.username,
    TOSO_FIRST_ADMINISTRATOR_FULL_NAME: administrator.fullName,
    TOSO_FIRST_ADMINISTRATOR_LINK_FILE: linkFile,
    TOSO_FIRST_ADMINISTRATOR_ROOT_LEVEL: 'PROVINCE',
    TOSO_FIRST_ADMINISTRATOR_ROOT_TYPE: 'TINH',
    TOSO_FIRST_ADMINISTRATOR_ROOT_CODE: '20',
    TOSO_FIRST_ADMINISTRATOR_ROOT_NAME: 'Lạng Sơn',
  })
  return {
    web,
    link: async () => (await readFile(linkFile, 'utf8')).trim(),
    stop,
  }
}

async function emptyDatabase() {
  for (const statement of [
    'drop database if exists toso_empty with (force)',
    "create database toso_empty owner toso_owner template template0 encoding 'UTF8'",
  ]) {
    const sql = runJava('Sql.java', String(postgres), 'postgres')
    sql.child.stdin?.end(statement)
    await sql
  }
}

/** The realm of the worker's stack lets people log in at one SPA only. Here it learns a second address. */
async function allowLogin(web: string) {
  const { access_token: token } = (await answer(`${realm}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'toso-backend',
      client_secret: localSecret,
    }),
  })) as { access_token: string }
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const clients = realm.replace('/realms/', '/admin/realms/') + '/clients'
  const [client] = (await answer(`${clients}?clientId=toso-web`, { headers })) as [
    { id: string; redirectUris: string[]; webOrigins: string[] },
  ]
  const both = (known: string[], another: string) => [...new Set([...known, another])]
  await answer(`${clients}/${client.id}`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({
      ...client,
      redirectUris: both(client.redirectUris, `${web}/*`),
      webOrigins: both(client.webOrigins, web),
    }),
  })
}

async function answer(url: string, request: RequestInit): Promise<unknown> {
  const response = await fetch(url, request)
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response.status === 204 ? undefined : response.json()
}
