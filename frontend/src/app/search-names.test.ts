import type { RegisteredRouter } from '@tanstack/react-router'
import { expectTypeOf, test } from 'vitest'

/** What OAuth and OpenID Connect put into the address to which a login leads back. Keycloak refuses to lead back to one that has it. */
type Reserved = 'code' | 'state' | 'session_state' | 'iss' | 'error' | 'error_description' | 'error_uri' | 'response'

type Routes = RegisteredRouter['routesById']
type Names<Search> = Search extends unknown ? keyof Search : never

test('no page has a search parameter with which a reload could not log in', () => {
  // The types are compared by `npm run typecheck`.
  expectTypeOf<Extract<Names<Routes[keyof Routes]['types']['fullSearchSchema']>, Reserved>>().toBeNever()
})
