// Checks of the machine before anything is started.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { portNames } from './settings.mjs'
import { Failure } from './say.mjs'

export const java = tool('java')
export const javac = tool('javac')
export const jar = tool('jar')
export const jcmd = tool('jcmd')

function tool(name) {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', name) : name
}

/** Throws a Failure without a JDK. A runtime is not enough, because the backend is compiled. */
export function requireJdk() {
  const place = process.env.JAVA_HOME ? `JAVA_HOME (${process.env.JAVA_HOME})` : 'the PATH'
  let version
  try {
    version = execFileSync(javac, ['-version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch {
    throw new Failure(`A JDK 17 or newer is needed, but there is no javac on ${place}.`)
  }
  const major = Number(/javac (\d+)/.exec(version)?.[1])
  if (!(major >= 17)) throw new Failure(`A JDK 17 or newer is needed, but ${place} has ${version.trim()}.`)
}

/** Throws a Failure if a port is taken. @param ports numbers by the keys of {@link portNames} */
export async function requireFreePorts(ports) {
  for (const [key, port] of Object.entries(ports)) {
    if (!(await isTaken(port))) continue
    const { name, variable } = portNames[key]
    throw new Failure(`Port ${port} for ${name} is taken. To use another one: ${variable}=${port + 1000} make run`)
  }
}

/** Tests a port by connecting, because on macOS one can listen on a port although another address of it is taken. */
async function isTaken(port) {
  const answers = await Promise.all(['127.0.0.1', '::1'].map((host) => answersAt(host, port)))
  return answers.includes(true)
}

function answersAt(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    socket.setTimeout(1000)
    const end = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket
      .on('connect', () => end(true))
      .on('error', () => end(false))
      .on('timeout', () => end(false))
  })
}

/** Whether a process with this id runs and its command contains all words; the system may have reused the id. */
export function isRunning(pid, words) {
  try {
    const command = commandOf(pid)
    return words.every((word) => command.includes(word))
  } catch {
    return false
  }
}

function commandOf(pid) {
  // On Linux reads /proc, because `ps` may be missing.
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
}
