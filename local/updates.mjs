// `make updates`: lists newer versions of what the project pins. It changes nothing.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './settings.mjs'

const plugin = 'org.codehaus.mojo:versions-maven-plugin:2.21.0'
const preReleases = '(?i).*[.-](alpha|beta|cr|m|rc)[.-]?\\d*'

/** Reads the value of a property, or the version that follows an artifact, from a POM. Fails if the POM has none. */
export function pinned(pom, name) {
  const found =
    new RegExp(`<${name}>([^<]+)</${name}>`).exec(pom) ??
    new RegExp(`<artifactId>${name}</artifactId>\\s*<version>([^<]+)</version>`).exec(pom)
  if (!found) throw new Error(`No version of ${name} is pinned`)
  return found[1]
}

/**
 * Reads the lines `name .... 1.0 -> 1.1` from the output of the versions plugin.
 *
 * @returns the updates, or undefined if Maven could not reach the registry and used its cache
 */
export function mavenUpdates(output, status) {
  if (status !== 0 || /Could not transfer/.test(output)) return undefined
  return [...output.matchAll(/^\[INFO\] +(\S+) \.* ?(\S+) -> (\S+)$/gm)].map(([, name, current, newest]) => ({
    name: name.replace(/^\$\{(.+)\.version\}$/, '$1'),
    current,
    newest,
  }))
}

/**
 * Reads the answer of `npm outdated --json`, which also exits with 1 if there are updates.
 *
 * @returns the updates, or undefined if npm could not reach the registry
 */
export function npmUpdates(output) {
  let answer
  try {
    answer = JSON.parse(output || '{}')
  } catch {
    return undefined
  }
  if (answer.error) return undefined
  return Object.entries(answer).map(([name, { current, wanted, latest }]) => ({
    name,
    current: current ?? wanted,
    newest: latest,
  }))
}

/** What names the images of others: docker-compose.yml, and the Dockerfile that builds on Keycloak's. */
export const deployed = () =>
  ['docker-compose.yml', 'deploy/keycloak/Dockerfile'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n')

/** Names the images that the deployment should use to have the versions of the local stack, but does not. */
export function strayImages(files, keycloak, postgres) {
  const wanted = [`keycloak/keycloak:${keycloak}`, `postgres:${postgres.split('.')[0]}`]
  return wanted.filter(
    (image) => !new RegExp(`(?:image:|FROM) ${image.replaceAll('.', '\\.')}(?: AS \\w+)?\\s*$`, 'm').test(files),
  )
}

function askMaven(pom, goal) {
  const { stdout, stderr, status } = spawnSync(
    join(root, 'backend', 'mvnw'),
    [
      '-B',
      '-ntp',
      '-U',
      '-f',
      pom,
      `${plugin}:${goal}`,
      `-Dmaven.version.ignore=${preReleases}`,
      '-Dversions.outputLineWidth=160',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return mavenUpdates(`${stdout}${stderr}`, status)
}

function askNpm() {
  return npmUpdates(
    spawnSync('npm', ['outdated', '--json', '--fetch-retries=1'], { cwd: join(root, 'frontend'), encoding: 'utf8' })
      .stdout,
  )
}

/** Checks versions that no POM declares as a dependency, by means of a temporary POM. */
function askOthers(backend, local) {
  const others = [
    ['org.keycloak', 'keycloak-quarkus-dist', pinned(local, 'keycloak.version'), 'tar.gz'],
    ['com.palantir.javaformat', 'palantir-java-format', pinned(backend, 'palantir-java-format.version'), 'jar'],
    ['org.apache.maven.plugins', 'maven-compiler-plugin', pinned(backend, 'maven-compiler-plugin'), 'jar'],
  ]
  const dependencies = others.map(
    ([group, artifact, version, type]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>` +
      `<version>${version}</version><type>${type}</type></dependency>`,
  )
  const folder = mkdtempSync(join(tmpdir(), 'toso-updates-'))
  try {
    const pom = join(folder, 'pom.xml')
    writeFileSync(
      pom,
      `<project><modelVersion>4.0.0</modelVersion><groupId>vn.toso</groupId><artifactId>toso-pins</artifactId>
      <version>1</version><packaging>pom</packaging><dependencies>${dependencies.join('')}</dependencies></project>`,
    )
    return askMaven(pom, 'display-dependency-updates')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @returns whether the registry answered */
function report(title, updates) {
  console.log(`\n${title}`)
  if (!updates) console.log('  The registry could not be asked. Nothing is known about newer versions.')
  else if (updates.length === 0) console.log('  Everything is at the newest version.')
  else for (const { name, current, newest } of updates) console.log(`  ${name.padEnd(40)} ${current} -> ${newest}`)
  return updates !== undefined
}

function main() {
  const backend = join(root, 'backend', 'pom.xml')
  const local = join(root, 'local', 'pom.xml')
  const [backendPom, localPom] = [backend, local].map((pom) => readFileSync(pom, 'utf8'))
  const answered = [
    report('Backend (backend/pom.xml)', askMaven(backend, 'display-property-updates')),
    report('PostgreSQL and its starter (local/pom.xml)', askMaven(local, 'display-property-updates')),
    report('Keycloak, Java format, compiler plugin', askOthers(backendPom, localPom)),
    report('SPA (frontend/package.json)', askNpm()),
  ]
  const stray = strayImages(deployed(), pinned(localPom, 'keycloak.version'), pinned(localPom, 'postgres.version'))
  for (const image of stray) console.log(`\nThe deployment has another version than the local stack: expected ${image}`)
  console.log('\nNothing was changed. docs/adr/0003-dependencies.md says why some versions stay behind.')
  if (answered.includes(false) || stray.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
