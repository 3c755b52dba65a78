// The end of a program that starts other programs: stops them, and explains a failure.

import { stopAll, tail } from './processes.mjs'
import { Failure } from './say.mjs'

/**
 * Runs `main`, then stops all programs that it has started, also after a signal or an error, and exits.
 *
 * @param main returns whether it succeeded; the exit code is then 0, otherwise 1
 */
export async function runProgram(main) {
  let ending = false

  async function end(code) {
    if (ending) return
    ending = true
    await stopAll(() => {})
    process.exit(code)
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(1))
  try {
    const good = await main()
    await end(good ? 0 : 1)
  } catch (error) {
    if (!ending) explain(error)
    await end(1)
  }
}

/** Prints an error: a Failure without a stack trace, and the end of its log if it has one. */
export function explain(error) {
  console.error(error instanceof Failure ? error.message : error)
  if (error.log) console.error(`\nThe end of ${error.log}:\n\n${tail(error.log)}\n`)
}
