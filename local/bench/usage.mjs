// What processes have used of the machine, as Linux counts it; elsewhere nothing is known.

import { existsSync, readFileSync, readdirSync } from 'node:fs'

/** The clock ticks of a second in /proc, the same on every Linux that Node runs on. */
const ticks = 100

const statOf = (pid) => {
  try {
    // The name, in parentheses, may hold anything; the state and the parent follow it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
  } catch {
    return undefined
  }
}

const seconds = (stat, from, to) => stat.slice(from, to).reduce((sum, part) => sum + Number(part), 0) / ticks

/** Seconds of processor that a process has had; undefined where that cannot be known. */
export function cpuOf(pid) {
  const stat = statOf(pid)
  return stat && seconds(stat, 11, 13)
}

/** The same of a server and its children, those that have ended included. */
export function cpuOfFamily(pid) {
  for (;;) {
    const own = statOf(pid)
    if (!own) return undefined
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat?.[1] === String(pid))
    // What a child has had passes to its parent when it ends: one that did so meanwhile would be missing.
    if (seconds(own, 13, 15) !== seconds(statOf(pid), 13, 15)) continue
    return children.reduce((sum, stat) => sum + seconds(stat, 11, 13), seconds(own, 11, 15))
  }
}

/** Megabytes of memory that a process holds. */
export function memoryOf(pid) {
  const file = `/proc/${pid}/status`
  if (!existsSync(file)) return undefined
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))[1]) / 1024)
}

/** How many processes wanted the processor, on average of the last minute, whoever started them. */
export function loadOfMachine() {
  return existsSync('/proc/loadavg') ? Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]) : undefined
}
