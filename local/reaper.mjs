// Reads `+<process group>` and `-<process group>` from standard input to know which groups run. When the input ends, the
// starter has ended: sends SIGTERM to the remaining groups, and SIGKILL after 20 seconds.

import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

const groups = new Set()

for await (const line of createInterface({ input: process.stdin })) {
  const group = Number(line.slice(1))
  if (line.startsWith('+')) groups.add(group)
  else groups.delete(group)
}

const signal = (name) => {
  for (const group of groups) {
    try {
      process.kill(-group, name)
    } catch {
      groups.delete(group)
    }
  }
}

signal('SIGTERM')
for (let tries = 0; tries < 40 && groups.size > 0; tries++) {
  await wait(500)
  signal(0)
}
signal('SIGKILL')
