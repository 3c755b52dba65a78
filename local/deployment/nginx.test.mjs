// What the one public address passes on, and with which headers: nginx and the server of `make run` beside each other, before a
// server that says what it got.

import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { stopAll } from '../processes.mjs'
import { nginxIsMissing, startNginx, startVite } from './nginx.mjs'
import { ask } from './request.mjs'
import { temporary } from './unprivileged.mjs'

const ports = { behind: 8470, nginx: 8471, vite: 8472, alone: 8473, few: 8474 }
const web = 'https://toso.example'
const skip = nginxIsMissing() ?? false
if (skip) console.log(`Skipped: nginx in front of the parts, because ${skip}`)

/** Answers like backend and Keycloak: sends some security headers itself, and shows what it got. */
const behind = createServer((request, response) => {
  response.setHeader('Content-Type', 'application/json')
  response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Content-Security-Policy', "default-src 'none'")
  response.setHeader('Cache-Control', 'no-store')
  response.end(JSON.stringify({ url: request.url, headers: request.headers }))
})

/** Sends a request that Node refuses to send. */
const tell = (path, { method = 'GET', version = 'HTTP/1.1', headers = {}, raw }) =>
  new Promise((resolve, reject) => {
    const client = connect({ host: '127.0.0.1', port: ports.nginx })
    const lines = Object.entries({ Host: 'toso.example', Connection: 'close', ...headers })
    client.write(`${method} ${path} ${version}\r\n${lines.map((line) => `${line.join(': ')}\r\n`).join('')}\r\n${raw}`)
    let answer = ''
    client.on('data', (part) => (answer += part))
    client.on('error', reject)
    client.on('close', () => {
      const [head, body] = answer.split('\r\n\r\n')
      const fields = head.split('\r\n').slice(1)
      const named = fields.map((line) => /^([^:]+): (.*)$/.exec(line)?.slice(1) ?? [])
      resolve({
        status: Number(head.split(' ')[1]),
        headers: Object.fromEntries(named.map(([name, value]) => [name?.toLowerCase(), value])),
        body,
      })
    })
  })

const login = [
  '/realms/toso/.well-known/openid-configuration',
  '/realms/toso/protocol/openid-connect/auth?client_id=toso-web&redirect_uri=https%3A%2F%2Ftoso.example%2F;x',
  '/realms/toso/protocol/openid-connect/token',
  '/realms/toso/login-actions/authenticate?session_code=a.b',
  '/realms/toso/broker/tinh/endpoint?state=x',
  '/resources/ab12c/login/toso/css/login.css',
  '/resources/ab12c/common/keycloak/img/@x.svg',
  // keycloak-js asks it when it looks for a session in the background.
  '/realms/toso/protocol/openid-connect/3p-cookies/step1.html',
]

const closed = [
  ...['/admin', '/admin/', '/admin/master/console/', '/ADMIN/', '/%61dmin/', '//admin', '/./admin', '/x/../admin/'],
  ...['/realms', '/realms/', '/realms/master', '/realms/master/protocol/openid-connect/token', '/realms/other/x'],
  ...['/realms/toso', '/realms/toso/', '/realms/toso/account', '/realms/toso/clients-registrations/default'],
  ...['/realms/toso/../master', '/realms/toso/..%2fmaster', '/realms/toso/%2e%2e/master', '/realms/toso/..;/master'],
  ...['/realms/toso/protocol/openid-connect/../../../master', '/realms/toso/protocol/openid-connect//token'],
  ...['/realms/toso/protocol/openid-connect/registrations', '/realms/toso/protocol/openid-connect/ext/par/request'],
  ...[
    '/realms/toso/protocol/openid-connect/auth/device',
    '/realms/toso/protocol/openid-connect/login-status-iframe.html',
  ],
  ...['/realms/toso/protocol/openid-connect/token;x=1', '/realms/toso/protocol/openid-connect/%2e%2e/%2e%2e/x'],
  ...['/realms/toso/protocol/openid-connect/%252e%252e/x', '/realms/toso%2f..%2fmaster', '/realms\\master'],
  ...['/realms;/master', '/admin;x', '/;/admin', '/realms%2fmaster', '/Realms/master', '/realms/TOSO/account'],
  ...[
    '/resources/',
    '/resources/ab12c/admin/x.js',
    '/resources/ab12c/login/../admin/x.js',
    '/resources/ab12c/account/x',
  ],
  ...[
    '/metrics',
    '/health',
    '/health/ready',
    '/js/keycloak.js',
    '/lb-check',
    '/welcome',
    '/q/metrics',
    '/q/health/ready',
  ],
  ...['/api/../q/metrics', '/api/..;/q/metrics', '/api/%2e%2e/q/metrics'],
]

const security = [
  ...['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'permissions-policy'],
  ...['cross-origin-opener-policy', 'cross-origin-resource-policy', 'cross-origin-embedder-policy'],
  'x-permitted-cross-domain-policies',
]

describe('one address', { skip }, () => {
  const folder = temporary('nginx')
  const served = join(folder, 'served')
  const logs = join(folder, 'logs')

  before(async () => {
    mkdirSync(join(served, 'assets'), { recursive: true })
    writeFileSync(join(served, 'index.html'), '<!doctype html><title>Tổ Số</title>')
    writeFileSync(join(served, 'assets/a.js'), 'export {}')
    await new Promise((resolve) => behind.listen(ports.behind, '127.0.0.1', resolve))
    const environment = {
      TOSO_API_URL: `http://127.0.0.1:${ports.behind}`,
      TOSO_KEYCLOAK_INTERNAL_URL: `http://127.0.0.1:${ports.behind}`,
      TOSO_WEB_URL: web,
      TOSO_TRUSTED_PROXY: '127.0.0.2',
      TOSO_RATE_LOGIN: '30',
      NGINX_LOCAL_RESOLVERS: '127.0.0.1',
    }
    const away = { TOSO_API_URL: 'http://127.0.0.1:9', TOSO_KEYCLOAK_INTERNAL_URL: 'http://127.0.0.1:9' }
    const nginx = (name, port, more, connections) =>
      startNginx({
        folder: join(folder, name),
        served,
        port,
        logs,
        environment: { ...environment, ...more },
        connections,
      })
    await Promise.all([
      nginx('nginx', ports.nginx, {}),
      nginx('alone', ports.alone, away),
      nginx('few', ports.few, {}, 256),
      startVite({ served, port: ports.vite, environment, logs }),
    ])
  })
  after(async () => {
    behind.close()
    await stopAll(() => {})
    rmSync(folder, { recursive: true })
  })

  for (const server of ['nginx', 'vite']) {
    const get = (path, options) => ask(ports[server], path, options)

    test(`${server} passes on what a login needs, and nothing else of Keycloak`, async () => {
      for (const path of login) {
        const { status, body } = await get(path, { method: path.endsWith('/token') ? 'POST' : 'GET' })
        assert.equal(status, 200, path)
        assert.equal(JSON.parse(body).url, path)
      }
      for (const path of closed) assert.equal((await get(path)).status, 404, path)
      // nginx itself refuses a zero byte and a path above the root.
      for (const path of ['/realms/toso%00/x', '/../admin/', '/%2e%2e/admin/'])
        assert.match(String((await get(path)).status), /^40[04]$/, path)
    })

    test(`${server} says where to log in: here`, async () => {
      const config = { keycloakUrl: web, realm: 'toso', clientId: 'toso-web' }
      const { body, headers } = await get('/config.json')
      assert.deepEqual(JSON.parse(body), config)
      assert.equal(headers['cache-control'], 'no-cache')
    })

    test(`${server} serves the SPA for its own paths`, async () => {
      for (const path of ['/', '/nguoi-dung', '/administrators', '/realms-x'])
        assert.match((await get(path)).body, /Tổ Số/, path)
    })

    test(`${server} adds no header that the answer has already`, async () => {
      for (const path of ['/', '/assets/a.js', '/config.json', '/api/v1/me', '/admin', login[0]])
        assert.deepEqual((await get(path)).twice, [], path)
      for (const path of ['/api/v1/me', login[0]]) {
        const { headers } = await get(path)
        assert.equal(headers['content-security-policy'], "default-src 'none'")
        assert.equal(headers['cache-control'], 'no-store')
        assert.equal(headers['x-frame-options'], 'SAMEORIGIN')
      }
    })
  }

  test('both servers send the same security headers', async () => {
    for (const path of ['/', '/nguoi-dung', '/assets/a.js', '/config.json', '/api/v1/me', login[0], '/admin', '/x;y']) {
      const [nginx, vite] = await Promise.all([ask(ports.nginx, path), ask(ports.vite, path)])
      for (const name of security) {
        assert.ok(nginx.headers[name], `${name} of ${path}`)
        assert.equal(vite.headers[name], nginx.headers[name], `${name} of ${path}`)
      }
    }
    const policy = (await ask(ports.nginx, '/')).headers['content-security-policy']
    assert.match(policy, /(^|; )connect-src 'self';/)
    assert.doesNotMatch(policy, /https?:|frame-src(?! 'self';)|script-src[^;]*'unsafe/)
  })

  test('what nginx refuses itself is a problem with the security headers', async () => {
    const me = '/api/v1/me'
    const body = 'x'
    for (const [status, path, options, allow] of [
      [400, '/api/v1/%zz'],
      ...['%zz', '%', '"', '<', '>', '^', '`', '{', '|', '}', '\\'].map((sign) => [400, `${me}?under=${sign}`]),
      [400, '/api/v1/reorganisations?under=%zz'],
      [400, `${login[1]}&state=%zz`],
      // Letters as they are typed; the last bytes of some are control characters in Latin-1.
      ...['ăn', 'Đà', 'hữu', '\u00a0', '\u007f'].map((letters) => [400, `${me}?q=${letters}`, { raw: '' }]),
      [400, me, { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' }, raw: 'zz\r\n' }],
      [404, '/api'],
      [404, '/api/..;/v1/me'],
      [404, '/admin'],
      [404, 'http://evil.example/realms/master'],
      [404, '/assets/none.js'],
      [405, me, { method: 'TRACE' }, 'DELETE, GET, HEAD, PATCH, POST, PUT'],
      ...['/', '/index.html', '/config.json', '/assets/a.js', '/manifest.webmanifest', '/nguoi-dung'].flatMap((path) =>
        ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'].map((method) => [405, path, { method }, 'GET, HEAD']),
      ),
      [405, login[1], { method: 'POST', body }, 'GET, HEAD'],
      ...['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => [405, login[2], { method }, 'POST']),
      ...['PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => [405, login[3], { method }, 'GET, HEAD, POST']),
      [412, '/assets/a.js', { headers: { 'If-Unmodified-Since': 'Mon, 01 Jan 2001 00:00:00 GMT' } }],
      [413, me, { method: 'POST', headers: { 'Content-Length': 40 << 20 } }],
      [413, login[2], { method: 'POST', headers: { 'Content-Length': 1 << 20 } }],
      [414, `${me}?q=${'a'.repeat(40_000)}`],
      [414, `${login[1]}&state=${'a'.repeat(4_000)}`],
      [416, '/assets/a.js', { headers: { Range: 'bytes=999-' } }],
      [431, me, { headers: { 'X-Long': 'a'.repeat(40_000) } }],
      [501, me, { method: 'POST', headers: { 'Transfer-Encoding': 'foo' }, raw: 'x' }],
      [505, me, { version: 'HTTP/2.0', raw: '' }],
    ]) {
      const answer = await (options?.raw === undefined ? ask(ports.nginx, path, options) : tell(path, options))
      const { status: answered, headers, body: told } = answer
      const what = `${options?.method ?? 'GET'} ${path.slice(0, 100)}: ${answered} ${told}`
      assert.equal(answered, status, what)
      assert.equal(headers['content-type'].split(';')[0], 'application/problem+json', what)
      assert.equal(JSON.parse(told).status, status, what)
      assert.ok(headers['content-security-policy'], what)
      assert.equal(headers.allow, allow, what)
      assert.equal(headers.location, undefined, what)
    }
  })

  test('an address that does not stop guessing is stopped, and no other one, nor a person who is logged in', async () => {
    const guess = (from) => ask(ports.nginx, '/realms/toso/login-actions/authenticate?x=1', { method: 'POST', from })
    let passed = 0
    let refusal
    while (!refusal && passed < 400) {
      const answer = await guess('127.0.0.3')
      if (answer.status === 200) passed++
      else refusal = answer
    }
    assert.ok(passed > 300 && passed <= 310, String(passed))
    assert.equal(refusal.status, 429)
    assert.equal(refusal.headers['retry-after'], '60')
    assert.match(refusal.body, /Từ nơi này đã đăng nhập quá nhiều lần/)
    assert.ok(refusal.headers['content-security-policy'])
    for (const [path, options] of [
      [login[3], { from: '127.0.0.3' }],
      [login[2], { from: '127.0.0.3', method: 'POST' }],
      ['/api/v1/me', { from: '127.0.0.3' }],
      [login[3], { from: '127.0.0.4', method: 'POST' }],
    ])
      assert.equal((await ask(ports.nginx, path, options)).status, 200, path)
  })

  /** Guesses of these addresses, one after the other, as the TLS proxy names them. @returns how many pass */
  const guesses = async (count, addressOf) => {
    let passed = 0
    for (let number = 0; number < count; number++) {
      const headers = { 'X-Forwarded-For': addressOf(number) }
      const guess = { method: 'POST', from: '127.0.0.2', headers }
      if ((await ask(ports.nginx, '/realms/toso/login-actions/authenticate?x=1', guess)).status === 200) passed++
    }
    return passed
  }

  test('of IPv6 the network is counted, however its address is written', async () => {
    const hex = (number) => (number + 1).toString(16)
    for (const network of ['2405:4800::', '2001:db8:1234::5:', '2001:db8:1234:1::', '2001:db8:0:7:a:'])
      assert.match(String(await guesses(330, (number) => `${network}${hex(number)}:1:1`)), /^30\d$/, network)
    // Addresses of IPv4 in the form of IPv6 have 64 bits in common.
    assert.equal(await guesses(330, (number) => `::ffff:198.51.${number >> 8}.${number & 255}`), 330)
  })

  test('an office of a hundred people logs in at once, and begun logins of one address are limited', async () => {
    const begin = () => ask(ports.nginx, login[1], { from: '127.0.0.5' })
    const post = { method: 'POST', from: '127.0.0.5' }
    for (let count = 0; count < 150; count++) {
      assert.equal((await begin()).status, 200)
      assert.equal((await ask(ports.nginx, login[3], post)).status, 200)
    }
    let passed = 300
    while (passed < 2_000 && (await begin()).status === 200) passed++
    assert.ok(passed > 1_000 && passed < 1_200, String(passed))
    // A person who is logged in goes on.
    assert.equal((await ask(ports.nginx, login[2], post)).status, 200)
  })

  test('three thousand people behind one address renew their tokens at once, and a flood of it is limited', async () => {
    const renew = (from) => ask(ports.nginx, login[2], { method: 'POST', from })
    let passed = 0
    let answer
    while (passed < 10_000 && (answer = await renew('127.0.0.6')).status === 200) passed++
    assert.ok(passed > 3_000 && passed < 9_000, String(passed))
    assert.equal(answer.status, 429)
    assert.equal((await renew('127.0.0.7')).status, 200)
  })

  const told = async (from, headers, port = ports.nginx) => {
    const answer = await ask(port, '/api/v1/me', { from, headers })
    return { answer, got: JSON.parse(answer.body).headers }
  }
  const forged = {
    'X-Forwarded-For': '203.0.113.7, 198.51.100.9',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Prefix': '/evil',
    Forwarded: 'for=203.0.113.7;host=evil.example;proto=https',
  }

  for (const server of ['nginx', 'vite']) {
    test(`${server} does not pass on what a client writes into forwarded headers`, async () => {
      const { got } = await told('127.0.0.1', forged, ports[server])
      assert.equal(got['x-forwarded-for'], '127.0.0.1')
      assert.equal(got['x-forwarded-proto'], 'http')
      assert.equal(got['x-forwarded-host'], 'toso.example')
      for (const name of ['x-forwarded-prefix', 'x-forwarded-port', 'forwarded'])
        assert.equal(got[name], undefined, name)
    })
  }

  test('the host is the one of this address, whatever a client says', async () => {
    for (const path of ['/api/v1/me', login[0]]) {
      for (const port of [ports.nginx, ports.vite])
        assert.equal(JSON.parse((await ask(port, path)).body).headers.host, 'toso.example')
      const headers = { Host: 'evil.example' }
      assert.equal(JSON.parse((await ask(ports.nginx, path, { headers })).body).headers.host, 'toso.example')
      assert.equal((await ask(ports.vite, path, { headers })).status, 403)
    }
  })

  test('HSTS is not sent because a client says that it speaks TLS', async () => {
    const { answer } = await told('127.0.0.1', forged)
    assert.equal(answer.headers['strict-transport-security'], undefined)
  })

  test('behind the TLS proxy the address is the last one that it names, and HSTS is sent', async () => {
    const { answer, got } = await told('127.0.0.2', forged)
    assert.equal(got['x-forwarded-for'], '198.51.100.9')
    assert.equal(got['x-forwarded-proto'], 'https')
    assert.equal(got['x-forwarded-host'], 'toso.example')
    assert.equal(answer.headers['strict-transport-security'], 'max-age=31536000; includeSubDomains')
    const page = await ask(ports.nginx, '/', { from: '127.0.0.2', headers: { 'X-Forwarded-Proto': 'https' } })
    assert.equal(page.headers['strict-transport-security'], 'max-age=31536000; includeSubDomains')
  })

  test('slow bodies of one address leave another one served', async () => {
    const refused = []
    const waiting = Array.from({ length: 300 }, () => {
      const client = connect({ host: '127.0.0.1', port: ports.few })
      client.write('POST /api/v1/submissions HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n{')
      client.on('error', () => {})
      client.once('data', (answer) => refused.push(String(answer)) && client.destroy())
      return client
    })
    try {
      const left = () => waiting.filter((client) => !client.destroyed).length
      for (let tries = 0; left() > 100 && tries < 100; tries++) await sleep(50)
      assert.equal(left(), 100)
      // While there are too many connections, nginx closes some without an answer.
      assert.ok(refused.length > 50)
      for (const answer of refused) assert.match(answer, /^HTTP\/1.1 503 [^]*application\/problem\+json/)
      for (const path of ['/config.json', '/api/v1/clock'])
        assert.equal((await ask(ports.few, path, { from: '127.0.0.3' })).status, 200, path)
      assert.equal((await ask(ports.few, '/api/v1/clock')).status, 503)
    } finally {
      for (const client of waiting) client.destroy()
    }
  })

  test('while a part is away, its paths answer 503 with the security headers', async () => {
    const api = await ask(ports.alone, '/api/v1/me')
    assert.equal(api.status, 503)
    assert.equal(api.headers['content-type'], 'application/problem+json')
    assert.equal(api.headers['retry-after'], '5')
    assert.ok(api.headers['content-security-policy'])
    const page = await ask(ports.alone, login[1])
    assert.equal(page.status, 503)
    assert.equal(page.headers['content-type'], 'text/html; charset=utf-8')
    assert.match(page.body, /Máy chủ đăng nhập tạm thời không trả lời/)
    assert.ok(page.headers['content-security-policy'])
  })
})
