// Finds a Chromium that runs: one on the PATH, else Playwright's own, else the distribution's package.
// As a program it prints the path to standard output and its progress to standard error.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure } from './say.mjs'
import { root } from './settings.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const frontend = join(root, 'frontend')

/** Flags for Chromium on a test machine: it may run as root and without a GPU, and must not fetch anything by itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export function findChromium() {
  const found = onPath() ?? playwrights() ?? distributions()
  if (found) return found
  throw new Failure(
    'No Chromium was found on the PATH, and neither Playwright nor apt-get could fetch one. Install chromium and try again.',
  )
}

function onPath() {
  const places = (process.env.PATH ?? '').split(delimiter)
  return names
    .flatMap((name) => places.map((place) => join(place, name)))
    .find((path) => existsSync(path) && runs(path))
}

/** Whether the program starts: the file may be a stub, or libraries may be missing. */
function runs(path) {
  return spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0
}

function playwrights() {
  const { chromium } = createRequire(join(frontend, 'package.json'))('@playwright/test')
  const path = chromium.executablePath()
  if (!existsSync(path)) {
    tell("No Chromium on the PATH: fetching Playwright's own")
    attempt('npx', ['playwright', 'install', 'chromium'], { cwd: frontend })
  }
  if (existsSync(path) && runs(path)) return path
  tell("Playwright's own Chromium could not be fetched, or does not run on this system")
  return undefined
}

function distributions() {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return undefined
  const sudo = process.getuid() === 0 ? [] : ['sudo', '-n']
  const aptGet = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args]
    return attempt(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  tell("Installing the distribution's package chromium")
  return aptGet('update') && aptGet('install', '-y', '--no-install-recommends', 'chromium') ? onPath() : undefined
}

function attempt(command, args, options) {
  // Redirect its output to standard error, because only the path belongs on standard output.
  return spawnSync(command, args, { ...options, stdio: ['ignore', 2, 2] }).status === 0
}

function tell(text) {
  console.error(`${text} …`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(findChromium())
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
