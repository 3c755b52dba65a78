// Prints progress: one line per event, with the seconds since the start.

const begun = Date.now()
const running = new Map()
let lastWord = begun

export function say(text) {
  lastWord = Date.now()
  console.log(`${seconds(begun).padStart(6)}  ${text}`)
}

/** Prints when a piece of work starts, every ten seconds that it is still running, and how long it took. */
export async function step(text, work) {
  const start = Date.now()
  say(`${text} …`)
  running.set(text, start)
  try {
    const result = await work()
    say(`${text}: done (${seconds(start)})`)
    return result
  } finally {
    running.delete(text)
  }
}

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`

setInterval(() => {
  if (running.size === 0 || Date.now() - lastWord < 10_000) return
  say(`still: ${[...running.keys()].join(' · ')}`)
}, 1000).unref()

/** An error that the user can fix; printed without a stack trace. @param log file whose end is printed too */
export class Failure extends Error {
  constructor(message, log) {
    super(message)
    this.log = log
  }
}
