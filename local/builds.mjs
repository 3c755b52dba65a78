// Builds a part of the project only if the fingerprint of its sources has changed since its last build.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jar, javac } from './machine.mjs'
import { run } from './processes.mjs'
import { Failure, step } from './say.mjs'
import { root } from './settings.mjs'

export const backend = join(root, 'backend')
export const frontend = join(root, 'frontend')
export const backendBuild = join(backend, 'target', 'quarkus-app')
export const frontendBuild = join(frontend, 'dist')

const mvnw = join(backend, 'mvnw')
// File locks, because two Maven runs may write to the same local repository at once: the backend's build and the download of tools.
const maven = [
  '-B',
  '-q',
  '-Daether.syncContext.named.factory=file-lock',
  '-Daether.syncContext.named.nameMapper=file-gav',
]

export async function fetchTools(settings) {
  const { tools, builds, logs } = settings
  const pom = join(root, 'local', 'pom.xml')
  await unlessUnchanged(builds, 'tools', fingerprint([pom]), join(tools, 'lib'), () =>
    step('Fetching PostgreSQL and Keycloak, about 190 MB', () => {
      rmSync(tools, { recursive: true, force: true })
      return run('tools', mvnw, [...maven, '-f', pom, 'generate-resources'], { logs, cwd: root })
    }),
  )
  await buildProvider(settings)
}

/** The folder of Keycloak; its name ends with the version. */
export const keycloakIn = (tools) =>
  join(
    tools,
    readdirSync(tools).find((name) => name.startsWith('keycloak-')),
  )

/** Adds our part to Keycloak, compiled against the libraries that it brings, as in its Dockerfile. */
async function buildProvider({ tools, builds, logs }) {
  const keycloak = keycloakIn(tools)
  const result = join(keycloak, 'providers/toso.jar')
  const source = join(root, 'deploy/keycloak/provider')
  const sources = filesIn(source).filter((file) => file.endsWith('.java'))
  await unlessUnchanged(builds, 'provider', fingerprint([source]), result, async () => {
    const classes = join(builds, 'provider-classes')
    rmSync(classes, { recursive: true, force: true })
    const libraries = join(keycloak, 'lib/lib/main/*')
    await run('provider', javac, ['--release', '17', '-cp', libraries, '-d', classes, ...sources], { logs, cwd: root })
    const content = ['-C', classes, '.', '-C', source, 'META-INF']
    await run('provider', jar, ['--create', '--file', result, ...content], { logs, cwd: root })
  })
}

export async function buildBackend({ builds, logs }) {
  const sources = ['src/main', 'pom.xml', '.mvn'].map((name) => join(backend, name))
  await unlessUnchanged(builds, 'backend', fingerprint(sources), backendBuild, () =>
    step('Building the backend (the first time fetches its libraries)', () =>
      // `make test` checks formatting and runs the tests.
      run('backend-build', mvnw, [...maven, 'package', '-Dmaven.test.skip', '-Dspotless.check.skip'], {
        logs,
        cwd: backend,
      }),
    ),
  )
}

export async function buildFrontend(settings) {
  await installPackages(settings)
  const ours = ['src', 'public', 'scripts', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json']
  const sources = [...ours, 'vite.config.ts', '../openapi.yaml', '../docs'].map((name) => join(frontend, name))
  await unlessUnchanged(settings.builds, 'frontend', fingerprint(sources), frontendBuild, () =>
    step('Building the SPA', () => run('frontend-build', 'npm', ['run', 'build'], { ...settings, cwd: frontend })),
  )
}

/** Like the Makefile, compares with the file that npm writes at each installation. */
export async function installPackages({ logs }) {
  const installed = join(frontend, 'node_modules/.package-lock.json')
  const wanted = ['package.json', 'package-lock.json'].map((name) => join(frontend, name))
  if (existsSync(installed) && wanted.every((file) => statSync(file).mtimeMs <= statSync(installed).mtimeMs)) return
  await step("Installing the SPA's packages", () => run('packages', 'npm', ['ci'], { logs, cwd: frontend }))
  utimesSync(installed, new Date(), new Date())
}

export function requireBuilds() {
  for (const build of [backendBuild, frontendBuild]) {
    if (!existsSync(build)) throw new Failure(`${build} does not exist; build it first, or leave out --built`)
  }
}

async function unlessUnchanged(stamps, name, now, result, work) {
  const stamp = join(stamps, name)
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  rmSync(stamp, { force: true })
  await work()
  if (!existsSync(result)) throw new Failure(`${name} did not create ${result}`)
  mkdirSync(stamps, { recursive: true })
  writeFileSync(stamp, now)
}

/** A hash over paths and contents. Taken before the build, so that changes during the build cause another one next time. */
export function fingerprint(sources) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !isGenerated(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
}

const isGenerated = (name) => name.includes('.gen.')
