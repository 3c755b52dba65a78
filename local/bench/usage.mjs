// Reads the processor time and memory of processes from /proc; on systems other than Linux the results are undefined.

import { existsSync, readFileSync, readdirSync } from 'node:fs'

/** Clock ticks per second in /proc; the same on every Linux that Node supports. */
const ticks = 100

const statOf = (pid) => {
  try {
    // The name in parentheses may contain any character; the fields after it start with state and parent.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
  } catch {
    return undefined
  }
}

const seconds = (stat, from, to) => stat.slice(from, to).reduce((sum, part) => sum + Number(part), 0) / ticks

/** Processor time of a process in seconds; undefined if it cannot be read. */
export function cpuOf(pid) {
  const stat = statOf(pid)
  return stat && seconds(stat, 11, 13)
}

/** Processor time of a process and its children in seconds, including children that have ended. */
export function cpuOfFamily(pid) {
  for (;;) {
    const own = statOf(pid)
    if (!own) return undefined
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(statOf)
      .filter((stat) => stat?.[1] === String(pid))
    // When a child ends, its time is added to its parent's. If that happened during this loop, read again.
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

/** The load average of the machine over the last minute. */
export function loadOfMachine() {
  return existsSync('/proc/loadavg') ? Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]) : undefined
}
