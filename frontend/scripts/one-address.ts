// Vite's servers answer like nginx: with the same security headers and config.json, and they pass the same paths of Keycloak on
// and no other. What these are is read from nginx.conf.template. They pass on the same address of the client, too.
import { readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import type { Connect, Plugin } from 'vite'

const template = readFileSync(resolve(import.meta.dirname, '../nginx.conf.template'), 'utf8')

/** What the first group of a pattern finds in a text. Throws if that is nothing, so that no rule is lost when the file changes. */
function find(pattern: RegExp, text = template): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`nginx.conf.template has no ${pattern}`)
  return found
}

const linesOfMap = (variable: string) => find(new RegExp(`^map .* \\$${variable} \\{\n([^}]*)^\\}`, 'm'))

/** The regular expressions of a `map`; `~*` ignores case. */
const patterns = (variable: string) =>
  [...linesOfMap(variable).matchAll(/^ *"~(\*?)(.*)" 1;$/gm)].map(
    ([, star, text = '']) => new RegExp(text, star && 'i'),
  )

/** What a client claims and nginx does not pass on. */
const claimed = [...template.matchAll(/^ *proxy_set_header ([\w-]+) "";$/gm)].map(([, name = '']) => name.toLowerCase())

/** Headers that nginx adds to each answer whose sender did not set them. */
const headers = [...template.matchAll(/^ *add_header ([\w-]+) \$(\w+) always;$/gm)]
  .map(([, name = '', variable = '']) => ({ name, lines: linesOfMap(variable) }))
  .filter(({ lines }) => /^ *"" /m.test(lines))
  .map(({ name, lines }) => ({ name, value: find(/^ *"" "(.*)";$/m, lines) }))

const forLogin = patterns('toso_login')
const ambiguous = patterns('toso_ambiguous')
const closed = new RegExp(find(/^ *location ~\* (\S+) \{$/m), 'i')

const pathOf = (url: string) => url.replace(/\?.*/s, '')

function isClosed(url: string): boolean {
  if (forLogin.some((pattern) => pattern.test(url))) return false
  if (ambiguous.some((pattern) => pattern.test(url))) return true
  try {
    return closed.test(posix.normalize(decodeURIComponent(pathOf(url))))
  } catch {
    return true
  }
}

/**
 * @param webUrl the address of the SPA
 * @param keycloakUrl where the SPA logs in: the same address, or that of a foreign realm
 * @param realm name of the realm
 */
export function oneAddress(webUrl: string, keycloakUrl: string, realm: string): Plugin {
  const config = JSON.stringify({ keycloakUrl, realm, clientId: 'toso-web' })
  const connections = keycloakUrl === webUrl ? "connect-src 'self'" : `connect-src 'self' ${keycloakUrl}`

  const answer =
    (scripts: string): Connect.NextHandleFunction =>
    (request, response, next) => {
      for (const { name, value } of headers) {
        response.setHeader(name, value.replace("connect-src 'self'", connections).replace("script-src 'self'", scripts))
      }
      for (const name of claimed) Reflect.deleteProperty(request.headers, name)
      request.headers.host = new URL(webUrl).host
      request.headers['x-forwarded-host'] = request.headers.host
      request.headers['x-forwarded-for'] = request.socket.remoteAddress
      request.headers['x-forwarded-proto'] = 'http'
      const url = request.url ?? '/'
      if (isClosed(url)) {
        response.statusCode = 404
        response.end()
      } else if (pathOf(url) === '/config.json') {
        response.setHeader('Content-Type', 'application/json')
        response.setHeader('Cache-Control', 'no-cache')
        response.end(config)
      } else next()
    }

  return {
    name: 'one-address',
    configurePreviewServer: ({ middlewares }) => void middlewares.use(answer("script-src 'self'")),
    // React's reloading puts a script into the page.
    configureServer: ({ middlewares }) => void middlewares.use(answer("script-src 'self' 'unsafe-inline'")),
  }
}
