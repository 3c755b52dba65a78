// A container's programs are not root, and PostgreSQL refuses to be.

import { chmodSync, chownSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { start } from '../processes.mjs'

const isRoot = process.getuid() === 0
const nobody = 65534

/** Command and arguments that run a program without rights. */
export const unprivileged = (command, args) =>
  isRoot ? ['setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', command, ...args]] : [command, args]

/** Like `start`, without rights. */
export const startUnprivileged = (name, command, args, options) => start(name, ...unprivileged(command, args), options)

/** Creates a folder that unprivileged programs may write to. */
export function writable(folder) {
  mkdirSync(folder, { recursive: true })
  if (isRoot) chownSync(folder, nobody, nobody)
  return folder
}

/** Creates a folder for a test, which unprivileged programs can enter. */
export function temporary(name) {
  const folder = mkdtempSync(join(tmpdir(), `toso-${name}-`))
  chmodSync(folder, 0o755)
  return folder
}
