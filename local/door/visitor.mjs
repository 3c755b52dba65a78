// A browser without scripts: keeps cookies, follows redirects, and fills in the forms of the pages of Keycloak.

import assert from 'node:assert/strict'
import { createHash, createHmac, randomBytes } from 'node:crypto'

const most = 20

/** The address to which the SPA is redirected; nothing listens there. */
export const home = 'http://localhost:9/'

/** One browser at one realm. Every page that it gets is checked by `check` and its id is added to `pages`. */
export class Visitor {
  #cookies = new Map()

  /** @param realm its address */
  constructor(realm, { pages = new Set(), check = () => {} } = {}) {
    this.realm = realm
    this.endpoint = `${realm}/protocol/openid-connect`
    this.pages = pages
    this.check = check
  }

  #send(url) {
    const { pathname } = new URL(url)
    return [...this.#cookies.values()]
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  #keep(response) {
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)
      const path = /;\s*path=([^;]+)/i.exec(line)?.[1] ?? '/'
      if (/;\s*max-age=0\b/i.test(line)) this.#cookies.delete(`${path} ${name}`)
      else this.#cookies.set(`${path} ${name}`, { name, value, path })
    }
  }

  /** The address of Keycloak for one that nginx passes on to it: here there is no nginx. */
  #atKeycloak(url) {
    return /^(?:realms|resources)\//.test(url.slice(home.length))
      ? url.replace(home, new URL('/', this.realm).href)
      : url
  }

  /** @returns the page at the end of all redirects, or `{ arrived }`: the parameters with which the SPA was called */
  async open(url, form) {
    let method = form ? 'POST' : 'GET'
    url = this.#atKeycloak(url)
    let body = form && new URLSearchParams(form)
    for (let count = 0; count < most; count++) {
      const response = await fetch(url, { method, body, redirect: 'manual', headers: { cookie: this.#send(url) } })
      this.#keep(response)
      const next = response.headers.get('location')
      if (!next) return this.#page(url, response)
      url = this.#atKeycloak(new URL(next, url).href)
      if (url.startsWith(home)) return { arrived: Object.fromEntries(new URL(url).searchParams) }
      method = 'GET'
      body = undefined
    }
    throw new Error(`more than ${most} redirects: ${url}`)
  }

  async #page(url, response) {
    const html = await response.text()
    const page = new Page(url, response.status, html)
    // Not those of the province.
    if (url.startsWith(this.realm)) {
      this.pages.add(page.id)
      this.check(page)
    }
    return page
  }

  /** Opens the login page, or arrives at once if the session is still valid. */
  start(more = {}) {
    this.verifier = randomBytes(32).toString('base64url')
    const challenge = createHash('sha256').update(this.verifier).digest('base64url')
    const asked = {
      client_id: 'toso-web',
      redirect_uri: home,
      response_type: 'code',
      scope: 'openid',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...more,
    }
    return this.open(`${this.endpoint}/auth?${new URLSearchParams(asked)}`)
  }

  /** Fills in a form of a page. @param fields by name; hidden fields of the form are sent too */
  fill(page, fields, form = page.form()) {
    return this.open(form.action, { ...form.hidden, ...fields })
  }

  async logIn(username, password, more) {
    return this.fill(await this.start(more), { username, password })
  }

  /** @returns the tokens for the code with which the SPA was called */
  async tokens({ arrived }) {
    assert.ok(arrived?.code, `no code: ${JSON.stringify(arrived)}`)
    const answer = await this.token({
      grant_type: 'authorization_code',
      code: arrived.code,
      redirect_uri: home,
      code_verifier: this.verifier,
    })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
    return answer.body
  }

  refresh(token) {
    return this.token({ grant_type: 'refresh_token', refresh_token: token })
  }

  async token(fields) {
    const body = new URLSearchParams({ client_id: 'toso-web', ...fields })
    const response = await fetch(`${this.endpoint}/token`, { method: 'POST', body })
    return { status: response.status, body: await response.json() }
  }
}

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const plain = (text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity])
const attribute = (tag, name) => plain(new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1] ?? '')

class Page {
  constructor(url, status, html) {
    Object.assign(this, { url, status, html })
    this.id = /data-page-id="([^"]*)"/.exec(html)?.[1] ?? ''
    this.text = plain(html.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
  }

  /** @param index of the form on the page */
  form(index = 0) {
    const form = [...this.html.matchAll(/<form[^]*?<\/form>/gi)][index]?.[0]
    assert.ok(form, `no form on ${this.id}: ${this.text}`)
    const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/gi)].map(([tag]) => [
      attribute(tag, 'name'),
      attribute(tag, 'value'),
    ])
    return { action: new URL(attribute(form, 'action'), this.url).href, hidden: Object.fromEntries(hidden) }
  }

  /** The address of the link whose tag matches. */
  link(tag) {
    const [found] = [...this.html.matchAll(/<a\s[^>]*>/g)].map(([one]) => one).filter((one) => tag.test(one))
    assert.ok(found, `no link ${tag} on ${this.id}: ${this.text}`)
    return new URL(attribute(found, 'href'), this.url).href
  }

  /** The files that a browser loads with this page. */
  resources() {
    const tags = [...this.html.matchAll(/<(?:link|script|img)\s[^>]*>/g)].map(([tag]) => tag)
    const addresses = tags.map((tag) => attribute(tag, 'src') || attribute(tag, 'href'))
    return [...new Set(addresses.filter((one) => one !== '' && !one.startsWith('data:')))].map(
      (one) => new URL(one, this.url).href,
    )
  }
}

/** The code that an authenticator app shows. @param late steps of 30 s after now; no code is accepted twice */
export function oneTimeCode(secret, late = 0) {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + late))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac[19] & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
