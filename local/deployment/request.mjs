import { request } from 'node:http'

/**
 * Sends a path as it is; fetch would tidy it. On a connection of its own, because nginx closes those whose body it refuses.
 *
 * @returns status, headers with small names, body, and the names of headers that came twice
 */
export const ask = (port, path, { method = 'GET', headers = {}, body, from } = {}) =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers, localAddress: from, timeout: 30_000, agent: false },
      (response) => {
        const parts = []
        response.on('data', (part) => parts.push(part))
        response.on('end', () => {
          const names = response.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())
          resolve({
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
            twice: names.filter((name, index) => name !== 'set-cookie' && names.indexOf(name) !== index),
          })
        })
      },
    )
    sent.on('error', reject)
    sent.on('timeout', () => sent.destroy(new Error(`${path}: no answer`)))
    sent.end(body)
  })
