// Starts programs in process groups of their own, so that Ctrl-C reaches only us and we can stop them in order.

import { spawn } from 'node:child_process'
import { mkdirSync, openSync, closeSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './say.mjs'

/** Running programs in the order of their start. */
const running = new Set()
let stopping = false
let reaper

/**
 * Starts a program. Its output goes to `<logs>/<name>.log`, or to ours with `show`; with `listen` the caller reads its standard
 * output. Its standard input stays open until we end. `patience`: milliseconds between SIGTERM and SIGKILL.
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

/** Runs a program to its end. Throws a Failure unless it exits with 0. */
export async function run(name, command, args, options) {
  const program = start(name, command, args, options)
  const how = await program.ended
  if (how !== 0) throw new Failure(`${name} failed (${how})`, program.log)
}

/** Stops all programs, the latest first. @returns whether there was any */
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
  // Kill children that the program left in its group.
  signal(program, 'SIGKILL')
}

function signal(program, name) {
  try {
    process.kill(-program.child.pid, name)
  } catch (error) {
    // ESRCH, or EPERM on macOS: no process of the group is left.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error
  }
}

export function tail(log, lines = 25) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
}

/** Starts a process that stops the programs if we are killed with SIGKILL. */
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
