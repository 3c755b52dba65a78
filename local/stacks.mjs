// Several stacks beside each other, each with the demo as it begins: `node local/stacks.mjs PORTS COUNT`. The first listens on
// PORTS to PORTS+3, the next on the four ports after these.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from './settings.mjs'

const [ports, count] = process.argv.slice(2).map(Number)
let ready = 0

const stacks = Array.from({ length: count }, (_, index) => {
  const data = join(root, '.local', index === 0 ? 'e2e' : `e2e-${index + 1}`)
  const options = ['--data', data, '--ports', String(ports + 4 * index), '--fresh']
  const stack = spawn(process.execPath, [join(root, 'local/stack.mjs'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  createInterface(stack.stdout).on('line', (line) => {
    console.log(`${index + 1} | ${line}`)
    if (line.startsWith('Tổ Số is ready') && ++ready === count) console.log('All stacks are ready')
  })
  stack.on('exit', (code) => end(code ?? 1))
  return stack
})

/** A journey on half of them would only mislead. */
function end(code) {
  process.exitCode ??= code
  stacks.filter(({ exitCode }) => exitCode === null).forEach((stack) => stack.kill())
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
