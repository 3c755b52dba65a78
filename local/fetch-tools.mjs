// For the Makefile: fetches PostgreSQL and Keycloak unless they are there.

import { fetchTools } from './builds.mjs'
import { runProgram } from './program.mjs'
import { readSettings } from './settings.mjs'

await runProgram(async () => {
  await fetchTools(readSettings([], {}))
  return true
})
