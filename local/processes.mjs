// Starts programs in process groups of their own, so that a Ctrl-C reaches us first and we end them in order.

import { spawn } from 'node:child_process'
import { mkdirSync, openSync, closeSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './say.mjs'

/** Everything still running, in the order of its start. */
const running = new Set()
let stopping = false
let reaper

/**
 * Starts a program; what it says goes to `<logs>/<name>.log`. Its standard input stays open as long as we live.
 * With `listen`, its standard output is ours to read instead.
 */
export function start(name, command, args, { logs, cwd, env, listen = false, patience = 20_000, show = false }) {
  if (stopping) throw new Failure(`${name} is not started: everything is being stopped`)
  startReaper()
  mkdirSync(logs, { recursive: true })
  const log = join(logs, `${name}.log`)
  const file = openSync(log, 'w')
  const output = show ? 'inherit' : file
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['pipe', listen ? 'pipe' : output, output],
  })
  closeSync(file)
  child.stdin.on('error', () => {})
  const program = { name, log, child, patience }
  program.ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(signal ?? code))
  }).then((how) => {
    running.delete(program)
    tellReaper(`-${child.pid}`)
    return how
  })
  if (child.pid) {
    running.add(program)
    tellReaper(`+${child.pid}`)
  }
  return program
}

/** Runs a program to its end, which must be a good one. */
export async function run(name, command, args, options) {
  const program = start(name, command, args, options)
  const how = await program.ended
  if (how !== 0) throw new Failure(`${name} failed (${how})`, program.log)
}

/** Ends everything, the latest first; true if there was anything to end. */
export async function stopAll(tell) {
  stopping = true
  const programs = [...running].reverse()
  for (const program of programs) {
    tell(program.name)
    await stopOne(program)
  }
  return programs.length > 0
}

export async function stopOne(program) {
  signal(program, 'SIGTERM')
  const timer = setTimeout(() => signal(program, 'SIGKILL'), program.patience)
  await program.ended
  clearTimeout(timer)
  // A program may leave children behind in its group when it ends.
  signal(program, 'SIGKILL')
}

function signal(program, name) {
  try {
    process.kill(-program.child.pid, name)
  } catch (error) {
    // None of the group is left; macOS says it in another way.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error
  }
}

export function tail(log, lines = 25) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
}

/** Ends the programs when we are killed without a chance to do it ourselves. */
function startReaper() {
  if (reaper) return
  reaper = spawn(process.execPath, [fileURLToPath(new URL('reaper.mjs', import.meta.url))], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  reaper.stdin.on('error', () => {})
  reaper.unref()
  reaper.stdin.unref?.()
}

function tellReaper(line) {
  reaper.stdin.write(`${line}\n`)
}
