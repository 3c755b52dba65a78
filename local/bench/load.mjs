// Lets the client send what a part wants to be sent, and gives back what came of it.

import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { java } from '../machine.mjs'
import { shortLived } from './stand.mjs'
import { start } from '../processes.mjs'
import { Failure, say } from '../say.mjs'

const json = 'application/json'
let runs = 0

/**
 * @param streams each `{ name, clients, rate, seconds, requests }`; a request is `{ label, path, as, body, accept }`, where
 *   `as` is the subject that asks. What the rest means is in Client.java.
 * @returns for each stream its samples `{ label, at, ms, status, bytes }`, and what the processes used meanwhile
 */
export async function load(stand, streams) {
  const { data, logs } = stand.places
  const [plan, samples] = ['plan', 'samples'].map((name) => join(data, `${name}.tsv`))
  writeFileSync(plan, planOf(stand, streams))
  const before = stand.usage()
  const begun = Date.now()
  const said = await runClient(['-cp', join(data, 'programs'), 'Client', String(stand.port), plan, samples], logs)
  const seconds = (Date.now() - begun) / 1000
  stand.requireBackend()
  const after = stand.usage()
  const used = (part) => (after[part] === undefined ? undefined : after[part] - before[part])
  const byStream = Object.fromEntries(streams.map(({ name }) => [name, []]))
  for (const line of readFileSync(samples, 'utf8').trimEnd().split('\n')) {
    const [stream, label, at, micros, status, bytes] = line.split('\t')
    byStream[stream]?.push({ label, at: at / 1e6, ms: micros / 1000, status: Number(status), bytes: Number(bytes) })
  }
  return {
    streams: byStream,
    seconds,
    cpu: { backend: used('backend'), postgres: used('postgres'), client: clientSeconds(said) },
    memory: after.memory,
  }
}

async function runClient(args, logs) {
  const flags = ['-Xmx256m', ...shortLived]
  const { child, log, ended } = start(`client-${++runs}`, java, [...flags, ...args], { logs, listen: true })
  const parts = []
  child.stdout.on('data', (part) => parts.push(part))
  const [how] = await Promise.all([ended, once(child.stdout, 'close')])
  if (how !== 0) throw new Failure(`the client failed (${how})`, log)
  const said = Buffer.concat(parts).toString('utf8').split('\n')
  for (const line of said) if (line.startsWith('strange')) say(line)
  return said
}

const clientSeconds = (said) => Number(said.find((line) => line.startsWith('cpu '))?.slice(4)) / 1000

function planOf(stand, streams) {
  const tokens = new Map()
  const numberOf = (subject) => {
    if (!tokens.has(subject)) tokens.set(subject, tokens.size)
    return tokens.get(subject)
  }
  const lines = streams.flatMap(({ name, clients, rate = 0, seconds = 0, requests }) => [
    ['stream', name, clients, rate, seconds],
    ...requests.map(({ label, path, as, body, accept = json }) => {
      const sent = body === undefined ? '' : JSON.stringify(body)
      return ['request', label, body === undefined ? 'GET' : 'POST', path, numberOf(as), accept, sent]
    }),
  ])
  const held = [...tokens.keys()].map((subject) => ['token', stand.tokenOf(subject)])
  return [...held, ...lines].map((fields) => `${fields.join('\t')}\n`).join('')
}
