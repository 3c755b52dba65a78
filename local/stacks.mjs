// Several stacks for the journeys beside each other, each with the original demo: `node local/stacks.mjs COUNT`. Each starts when
// the one before is ready, because the first fetches and builds what all of them use.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { journeyStack, manyRequests, root } from './settings.mjs'

const count = Number(process.argv[2])
const stacks = []
if (count > 0) start(0)
else {
  console.error('Usage: node local/stacks.mjs COUNT')
  process.exitCode = 1
}

function start(index) {
  const { data, port } = journeyStack(index)
  const options = ['--data', data, '--ports', String(port), '--fresh', ...(index > 0 ? ['--built'] : [])]
  const stack = spawn(process.execPath, [join(root, 'local/stack.mjs'), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...manyRequests },
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
