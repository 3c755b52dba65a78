// Measures the first pages on a phone with a slow line: node local/bench/phone.mjs [--ports BASE] [--dist DIR] [--stock]. See
// docs/benchmarks.md. --dist: another build of the SPA; --stock: Keycloak's own login page.

import { createReadStream, existsSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { frontendBuild, fetchTools, requireBuilds } from '../builds.mjs'
import { chromiumFlags, findChromium } from '../chromium.mjs'
import { startOver } from '../data.mjs'
import { Administration } from '../door/administration.mjs'
import { runProgram } from '../program.mjs'
import { say } from '../say.mjs'
import { startBackend, startKeycloak, startPostgres } from '../services.mjs'
import { readSettings, root } from '../settings.mjs'

const { chromium } = createRequire(join(root, 'frontend/package.json'))('playwright-core')

/** 400 kbit/s in both directions, 400 ms until an answer begins, a processor four times slower than this machine's. */
const line = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const slowness = 4
const rounds = 3

const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml' }

/** Serves all at one address, the SPA compressed, as nginx does in a deployment; Vite's preview does not compress. */
function serve({ ports }, dist) {
  const config = { keycloakUrl: `http://localhost:${ports.web}`, realm: 'toso', clientId: 'toso-web' }
  createServer((asked, answer) => {
    const { pathname } = new URL(asked.url, 'http://localhost')
    if (pathname === '/config.json') return answer.end(JSON.stringify(config))
    const behind = /^\/(api|realms|resources)\//.exec(pathname)?.[1]
    if (behind) {
      const { method, url: path, headers } = asked
      const port = behind === 'api' ? ports.api : ports.keycloak
      const passed = request({ port, host: 'localhost', method, path, headers }, (reply) => {
        answer.writeHead(reply.statusCode, reply.headers)
        reply.pipe(answer)
      })
      return asked.pipe(passed)
    }
    const file = join(dist, pathname)
    const found = extname(file) !== '' && existsSync(file) ? file : join(dist, 'index.html')
    const type = types[extname(found)]
    answer.setHeader('content-type', type ?? 'application/octet-stream')
    answer.setHeader(
      'cache-control',
      pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    if (!type) return createReadStream(found).pipe(answer)
    answer.setHeader('content-encoding', 'gzip')
    createReadStream(found).pipe(createGzip()).pipe(answer)
  }).listen(ports.web, 'localhost')
}

async function open(context) {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', line)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness })
  return page
}

/** In the page: how many units the device keeps forms of. */
const keptUnits = () =>
  new Promise((done) => {
    const request = indexedDB.open('toso')
    request.onsuccess = () => {
      const kept = request.result.transaction('reference').objectStore('reference').getAll()
      kept.onsuccess = () => {
        done(kept.result[0]?.units.length ?? 0)
        request.result.close()
      }
    }
  })

/** @returns seconds until a field of the login can be used, until one of the form can after the login, and on the next visit */
async function visit(browser, web) {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'vi-VN' })
  const seconds = async (work) => {
    const begun = performance.now()
    await work()
    return (performance.now() - begun) / 1000
  }
  const form = (page) => page.locator('main form input[inputmode]').first().waitFor({ timeout: 180_000 })
  const page = await open(context)
  let asked
  page.on('request', (one) => {
    if (one.url().includes('/openid-connect/auth')) asked ??= performance.now()
  })
  const start = await seconds(async () => {
    await page.goto(`${web}/nhap-bao-cao`, { waitUntil: 'commit' })
    await page.locator('#username').waitFor({ timeout: 180_000 })
    await page.waitForLoadState('load', { timeout: 180_000 })
  })
  const login = (performance.now() - asked) / 1000
  await page.locator('#username').fill('xa.huulien')
  await page.locator('#password').fill('toso-demo')
  const after = await seconds(async () => {
    await page.locator('#kc-login').click({ noWaitAfter: true })
    await form(page)
  })
  // Until the service worker has all files, and the form is kept.
  await page.evaluate(() => navigator.serviceWorker.ready)
  while ((await page.evaluate(keptUnits)) === 0) await page.waitForTimeout(500)
  await page.close()
  const next = await open(context)
  const warm = await seconds(async () => {
    await next.goto(`${web}/nhap-bao-cao`, { waitUntil: 'commit' })
    await form(next)
  })
  await context.close()
  return { login, cold: start + after, warm }
}

async function main() {
  const { values } = parseArgs({
    options: { ports: { type: 'string', default: '8590' }, dist: { type: 'string' }, stock: { type: 'boolean' } },
  })
  requireBuilds()
  const settings = readSettings(['--data', join(root, '.local/phone'), '--ports', values.ports, '--built'], process.env)
  await fetchTools(settings)
  await startOver(settings.data, { everything: true })
  Object.assign(process.env, Administration.environment)
  await Promise.all([startPostgres(settings), startKeycloak(settings)])
  await startBackend(settings)
  if (values.stock) {
    const administration = new Administration(`http://localhost:${settings.ports.keycloak}`)
    await administration.put('/toso', { loginTheme: 'keycloak.v2' })
  }
  serve(settings, resolve(values.dist ?? frontendBuild))
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
  for (let round = 1; round <= rounds; round++) {
    const { login, cold, warm } = await visit(browser, `http://localhost:${settings.ports.web}`)
    say(`login page ${login.toFixed(1)} s, entry form cold ${cold.toFixed(1)} s, warm ${warm.toFixed(1)} s`)
  }
  await browser.close()
  return true
}

runProgram(main)
