// A bad line: requests whose reply never reaches the phone, because somebody died or because the line broke.

import { Agent, request } from 'node:http'

const patience = 20_000
const agent = new Agent({ keepAlive: true })

/** Requests that are under way at this moment. */
export let inFlight = 0

/**
 * @param breakAfter milliseconds after the request has left, at which the line breaks; undefined for a line that holds
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
        // The reply was quicker than the break: the phone does not hear it all the same.
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
