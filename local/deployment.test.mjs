// The variables of a deployment: what the documents name, what docker-compose.yml passes on, what deploy/env.example offers.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './settings.mjs'

const read = (file) => readFileSync(join(root, file), 'utf8')
const compose = read('docker-compose.yml')

/** The demo's accounts exist in the realm of the local stack only. */
const notDeployed = ['TOSO_DEMO_ENABLED']

/** Those in the section on the local stack are not of a deployment. */
const documented = new Set(
  [read('README.md'), read('docs/operations.md').replace(/^## The local stack$[^]*?(?=^## |$(?![^]))/m, '')]
    .flatMap((text) => text.match(/\b(?:TOSO|QUARKUS)_[A-Z_]+/g))
    .filter((name) => name !== null && !notDeployed.includes(name)),
)

/** Variables of our own programs, with their values; empty for those that Compose takes from .env. */
const passed = new Map(
  ['backend', 'frontend'].flatMap((service) => {
    const [, lines] = new RegExp(`^  ${service}:$(?:\\n    .*)*?\\n    environment:\\n((?:      .*\\n)+)`, 'm').exec(
      compose,
    )
    return [...lines.matchAll(/^ {6}([A-Z_]+): *(.*)$/gm)].map(([, name, value]) => [name, value])
  }),
)

const interpolated = [...compose.matchAll(/\$\{([A-Z_]+)(:\?)?/g)].map(([, name, required]) => ({ name, required }))
const required = new Set(interpolated.filter((one) => one.required).map(({ name }) => name))
const taken = new Set([
  ...interpolated.map(({ name }) => name),
  ...[...passed].filter(([, value]) => value === '').map(([name]) => name),
])

const offered = new Map(
  [...read('deploy/env.example').matchAll(/^(#?)([A-Z_]+)=/gm)].map(([, comment, name]) => [name, comment === '#']),
)

const sorted = (names) => [...names].sort()

test('docker-compose.yml passes on every variable that the documents name, and no other', () => {
  assert.deepEqual(sorted(passed.keys()), sorted(documented))
})

test('deploy/env.example offers every variable that docker-compose.yml takes from .env, and no other', () => {
  assert.deepEqual(sorted(offered.keys()), sorted(taken))
})

test('deploy/env.example comments out no variable that is required', () => {
  assert.deepEqual(
    [...required].filter((name) => offered.get(name)),
    [],
  )
})
