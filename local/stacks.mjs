// Several stacks beside each other, each with the original demo: `node local/stacks.mjs PORTS COUNT`. The first listens on PORTS
// to PORTS+3, the next on the four ports after these. Each starts when the one before is ready, because the first fetches and
// builds what all of them use.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './settings.mjs'

const [ports, count] = process.argv.slice(2).map(Number)
const stacks = []
if (Number.isInteger(ports) && count > 0) start(0)
else {
  console.error('Usage: node local/stacks.mjs PORTS COUNT')
  process.exitCode = 1
}

function start(index) {
  const data = join(root, '.local', index === 0 ? 'e2e' : `e2e-${index + 1}`)
  const options = ['--data', data, '--ports', String(ports + 4 * index), '--fresh', ...(index > 0 ? ['--built'] : [])]
  const stack = spawn(process.execPath, [join(root, 'local/stack.mjs'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  stacks.push(stack)
  createInterface(stack.stdout).on('line', (line) => {
    console.log(`${index + 1} | ${line}`)
    if (!line.startsWith('Tổ Số is ready')) return
    if (index + 1 < count) start(index + 1)
    else console.log('All stacks are ready')
  })
  stack.on('exit', (code) => end(code ?? 1))
}

/** Ends all stacks when one of them ends, and keeps the first exit code. */
function end(code) {
  process.exitCode ??= code
  stacks.filter(({ exitCode }) => exitCode === null).forEach((stack) => stack.kill())
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
