// Sends requests over an unreliable connection: a reply can be lost because a server was killed or the connection broke.

import { Agent, request } from 'node:http'

const patience = 20_000
const agent = new Agent({ keepAlive: true })

/** Number of requests that are running now. */
export let inFlight = 0

/**
 * @param breakAfter milliseconds between sending the request and breaking the connection; undefined for a reliable connection
 * @returns status, headers and body, or `{ lost: why }`
 */
export function send(port, method, path, { token, headers, body, breakAfter }) {
  inFlight++
  return new Promise((resolve) => {
    let broken = false
    const text = body === undefined ? undefined : JSON.stringify(body)
    const sent = request({
      agent,
      method,
      path,
      host: 'localhost',
      port,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(text && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
        ...headers,
      },
    })
    sent.setTimeout(patience, () => sent.destroy(new Error('timeout')))
    sent.on('error', (error) => resolve({ lost: broken ? 'dropped' : (error.code ?? error.message) }))
    sent.on('response', (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('error', (error) => resolve({ lost: broken ? 'dropped' : (error.code ?? error.message) }))
      response.on('end', () => {
        // The reply came before the break, but the phone must not get it either.
        if (breakAfter !== undefined) return resolve({ lost: 'dropped' })
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: parsed(Buffer.concat(parts).toString('utf8')),
        })
      })
    })
    if (breakAfter !== undefined) {
      sent.on('finish', () =>
        setTimeout(() => {
          broken = true
          sent.destroy(new Error('dropped'))
        }, breakAfter),
      )
    }
    sent.end(text)
  }).finally(() => inFlight--)
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
