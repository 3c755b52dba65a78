// Access tokens like those of Keycloak, signed with a key that is created for the run.

import { generateKeyPairSync, sign } from 'node:crypto'

const validSeconds = 6 * 3600
const encoded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url')

export function makeIssuer() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const issued = new Map()
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    tokenOf(subject) {
      if (!issued.has(subject)) issued.set(subject, issue(subject, privateKey))
      return issued.get(subject)
    },
  }
}

function issue(subject, privateKey) {
  const now = Math.floor(Date.now() / 1000)
  const claims = { sub: subject, preferred_username: subject, aud: 'toso-api', iat: now, exp: now + validSeconds }
  const content = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}`
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`
}
