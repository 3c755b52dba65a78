// Everything on one machine: PostgreSQL, Keycloak with the demo realm, the backend and the SPA. One Ctrl-C ends it all.

import { accountLines } from './accounts.mjs'
import { buildBackend, buildFrontend, fetchTools, installPackages, requireBuilds } from './builds.mjs'
import { claim, keepDate, release, startOver } from './data.mjs'
import { requireFreePorts, requireJdk } from './machine.mjs'
import { stopAll } from './processes.mjs'
import { explain } from './program.mjs'
import { Failure, say } from './say.mjs'
import { startBackend, startKeycloak, startPostgres, startWeb } from './services.mjs'
import { readSettings } from './settings.mjs'

let settings
let claimed = false
let ending = false

async function main() {
  settings = readSettings(process.argv.slice(2), process.env)
  if (settings.help) return console.log(settings.help)
  requireJdk()
  if (settings.fresh) await startOver(settings.data, { everything: false })
  await claim(settings.data)
  claimed = true
  keepDate(settings)
  await requireFreePorts(portsInUse())

  const { dev, built, databaseUrl, oidcUrl } = settings
  if (built) requireBuilds()
  const tools = databaseUrl && oidcUrl ? undefined : fetchTools(settings)
  const database = databaseUrl ? undefined : after(tools, () => watch(startPostgres(settings)))
  const keycloak = oidcUrl ? undefined : after(tools, () => watch(startKeycloak(settings)))
  const jar = built || dev ? undefined : buildBackend(settings)
  const pages = built ? undefined : dev ? installPackages(settings) : buildFrontend(settings)
  const backend = after(Promise.all([jar, database]), () => watch(startBackend(settings)))
  const web = after(pages, () => watch(startWeb(settings)))
  await Promise.all([database, keycloak, backend, web])

  console.log(['', ...accountLines(settings.date), '', 'Ctrl-C stops everything.', ''].join('\n'))
  console.log(`Tổ Số is ready: http://localhost:${settings.ports.web}`)
}

function portsInUse() {
  const { web, api, keycloak, postgres } = settings.ports
  return {
    web,
    api,
    ...(!settings.oidcUrl && { keycloak }),
    ...(!settings.databaseUrl && { postgres }),
  }
}

async function after(before, work) {
  await before
  return work()
}

/** Stops the whole stack if one of its programs ends by itself. */
async function watch(starting) {
  const program = await starting
  program.ended.then((how) => fail(new Failure(`${program.name} ended by itself (${how})`, program.log)))
}

async function end(code) {
  if (ending) return
  ending = true
  const stopped = await stopAll((name) => say(`Stopping ${name}`))
  if (claimed) release(settings.data)
  if (stopped) say('Stopped')
  process.exit(code)
}

async function fail(error) {
  if (ending) return
  explain(error)
  await end(1)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
main().catch(fail)
