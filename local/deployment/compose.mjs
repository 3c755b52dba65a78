// Reads from docker-compose.yml what a service gets, so that tests start the programs with the same settings.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../settings.mjs'

export const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8')

const [, sections] = /^services:\n([^]*?)^\w/m.exec(compose)
const lines = new Map(
  sections
    .split(/^ {2}(?=\w)/m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf(':')), text]),
)

export const services = [...lines.keys()]

/** The lines of a service. */
export const serviceLines = (service) => lines.get(service)

/** Names and values of the environment of a service; empty for variables that Compose takes from .env. */
export const environmentLines = (service) => {
  const [, environment] = /^ {4}environment:\n((?: {6}.*\n)+)/m.exec(serviceLines(service))
  return [...environment.matchAll(/^ {6}([A-Z_]+): *(.*)$/gm)].map(([, name, value]) => [
    name,
    value.replaceAll('"', ''),
  ])
}

/** The environment of a service, with the values of an .env file. */
export function environmentOf(service, env) {
  const filled = environmentLines(service).map(([name, value]) => [
    name,
    (value || (env[name] ?? '')).replace(/\$\{([A-Z_]+)(?::[?-]([^}]*))?\}/g, (_, key, word) => env[key] ?? word),
  ])
  return Object.fromEntries(filled.filter(([, value]) => value !== ''))
}

/** The secrets of a service: the name of the file inside of the container, and that of the file in deploy/secrets. */
export const secretsOf = (service) =>
  [...serviceLines(service).matchAll(/\{ source: ([\w-]+), target: (\w+) \}/g)].map(([, source, target]) => ({
    source,
    target,
  }))

/** What of this folder a service gets to read: the path here, and the one inside of the container. */
export const mountsOf = (service) =>
  [...serviceLines(service).matchAll(/^ {6}- \.\/(\S+?):(\S+?):ro$/gm)].map(([, source, target]) => ({
    source,
    target,
  }))
