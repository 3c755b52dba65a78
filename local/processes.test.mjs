import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { isRunning } from './machine.mjs'

const logs = mkdtempSync(join(tmpdir(), 'toso-'))
const here = (name) => JSON.stringify(new URL(name, import.meta.url).href)

/** A program that starts a shell with a child, prints the process ids of both, and then runs the code `then`. */
function starter(then) {
  const script = `
    import { createInterface } from 'node:readline'
    import { start, stopAll } from ${here('processes.mjs')}
    const logs = ${JSON.stringify(logs)}
    const shell = start('sleeper', 'sh', ['-c', 'sleep 300 & echo $!; wait'], { logs, listen: true })
    createInterface({ input: shell.child.stdout }).on('line', async (child) => {
      console.log(JSON.stringify([shell.child.pid, Number(child)]))
      ${then}
    })`
  const program = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { program, lines: createInterface({ input: program.stdout }) }
}

const areRunning = (pids) => pids.filter((pid) => isRunning(pid, ['sleep 300']))

async function untilGone(pids) {
  for (let tries = 0; tries < 100 && areRunning(pids).length > 0; tries++) await wait(100)
  assert.deepEqual(areRunning(pids), [])
}

test('stopping ends a program together with the children it started', async () => {
  const { program, lines } = starter('await stopAll(() => {}); process.exit(0)')
  const [line] = await once(lines, 'line')
  await once(program, 'exit')
  assert.deepEqual(areRunning(JSON.parse(line)), [])
})

test('after SIGKILL of the starter no program keeps running', async () => {
  const { program, lines } = starter('')
  const [line] = await once(lines, 'line')
  assert.equal(areRunning(JSON.parse(line)).length, 2)
  program.kill('SIGKILL')
  await untilGone(JSON.parse(line))
})

test('a failure names the program, how it ended and its log', async () => {
  const { run } = await import('./processes.mjs')
  await assert.rejects(run('grumbler', 'sh', ['-c', 'echo no >&2; exit 3'], { logs }), (error) => {
    assert.equal(error.message, 'grumbler failed (3)')
    assert.equal(error.log, join(logs, 'grumbler.log'))
    return true
  })
  await assert.rejects(run('absent', 'no-such-program', [], { logs }), /absent failed \(.*ENOENT/)
})
