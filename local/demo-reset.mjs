// Deletes the demo's data: the next `make run` starts with the original figures, accounts and clock.

import { startOver } from './data.mjs'
import { Failure } from './say.mjs'
import { readSettings } from './settings.mjs'

try {
  const { data } = readSettings(process.argv.slice(2), process.env)
  await startOver(data, { everything: true })
  console.log(`Removed ${data}. The next \`make run\` starts over.`)
} catch (error) {
  if (!(error instanceof Failure)) throw error
  console.error(error.message)
  process.exit(1)
}
