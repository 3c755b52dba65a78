// Starts the demo over: the next `make run` begins with the figures, the logins and the clock of the first.

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
