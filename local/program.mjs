// What a program that starts others does at its end.

import { stopAll, tail } from './processes.mjs'
import { Failure } from './say.mjs'

/**
 * Runs a program to its end, and then stops all that it has started, also when it is interrupted.
 *
 * @param main gives whether all went well; it decides how the process ends
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

/** Tells why a program ends before its work is done. */
export function explain(error) {
  console.error(error instanceof Failure ? error.message : error)
  if (error.log) console.error(`\nThe end of ${error.log}:\n\n${tail(error.log)}\n`)
}
