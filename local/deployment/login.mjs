// Logs in as the SPA does, through the public address.

import { createHash, randomBytes } from 'node:crypto'

/** @returns the tokens of a user. Throws an Error if the login page does not accept the password */
export async function logIn(web, username, password) {
  const verifier = randomBytes(32).toString('base64url')
  const openid = `${web}/realms/toso/protocol/openid-connect`
  const page = await fetch(
    `${openid}/auth?${new URLSearchParams({
      client_id: 'toso-web',
      redirect_uri: `${web}/`,
      response_type: 'code',
      scope: 'openid',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    })}`,
  )
  const [, action] = /<form[^>]* action="([^"]+)"/.exec(await page.text()) ?? []
  if (!action) throw new Error(`no login page, but ${page.status}`)
  const cookies = page.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const answer = await fetch(action.replaceAll('&amp;', '&'), {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookies.join('; ') },
    body: new URLSearchParams({ username, password, credentialId: '' }),
  })
  const code = new URL(answer.headers.get('location') ?? web).searchParams.get('code')
  if (!code) throw new Error(`${username} is not let in: ${answer.status}`)
  const tokens = await fetch(`${openid}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'toso-web',
      redirect_uri: `${web}/`,
      code,
      code_verifier: verifier,
    }),
  })
  if (!tokens.ok) throw new Error(`no token: ${tokens.status} ${await tokens.text()}`)
  return tokens.json()
}
