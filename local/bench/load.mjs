// Runs the client with the requests of a part, and returns the samples and the resources used.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { java } from '../machine.mjs'
import { start } from '../processes.mjs'
import { Failure, say } from '../say.mjs'
import { shortLived } from './stand.mjs'

const json = 'application/json'
const uses = ['backend', 'postgres', 'client']

/** Runs one step; see {@link loads}. */
export async function load(stand, streams) {
  const [step] = await loads(stand, [streams])
  return step
}

/**
 * @param steps run one after the other; each is a list of streams that run at once:
 *   `{ name, clients, rate, seconds, requests, watch }`. A request is `{ label, path, as, body, accept }`, where `as` is the
 *   subject of the caller. Client.java explains the other members
 * @returns for each step the samples of its streams, each `{ label, at, ms, status, bytes }`, the seconds of processor time
 *   of backend, PostgreSQL and client, and the backend's memory in megabytes at the end of the step
 */
export async function loads(stand, steps) {
  const { data } = stand.places
  const [plan, samples] = ['plan', 'samples'].map((name) => join(data, `${name}.tsv`))
  writeFileSync(plan, planOf(stand, steps))
  const usages = await runClient(stand, [String(stand.port), plan, samples])
  stand.requireBackend()
  const results = steps.map((streams, step) => ({
    streams: Object.fromEntries(streams.map(({ name }) => [name, []])),
    cpu: Object.fromEntries(uses.map((part) => [part, usages[step + 1][part] - usages[step][part]])),
    memory: usages[step + 1].memory,
  }))
  for (const line of readFileSync(samples, 'utf8').trimEnd().split('\n')) {
    const [step, stream, label, at, micros, status, bytes] = line.split('\t')
    const sample = { label, at: at / 1e6, ms: micros / 1000, status: Number(status), bytes: Number(bytes) }
    results[step]?.streams[stream].push(sample)
  }
  return results
}

/** @returns the usage before the first step and after each step */
async function runClient(stand, args) {
  const { data, logs } = stand.places
  const flags = ['-Xmx256m', ...shortLived, '-cp', join(data, 'programs'), 'Client']
  const usages = [{ ...stand.usage(), client: 0 }]
  const { child, log, ended } = start('client', java, [...flags, ...args], { logs, listen: true })
  for await (const line of createInterface({ input: child.stdout })) {
    const [, ms] = /^done (\d+)$/.exec(line) ?? []
    if (ms) usages.push({ ...stand.usage(), client: ms / 1000 })
    else say(line)
  }
  const how = await ended
  if (how !== 0) throw new Failure(`the client failed (${how})`, log)
  return usages
}

function planOf(stand, steps) {
  const tokens = new Map()
  const numberOf = (subject) => {
    if (!tokens.has(subject)) tokens.set(subject, tokens.size)
    return tokens.get(subject)
  }
  const lines = steps.flatMap((streams, step) => [
    ...(step > 0 ? [['then']] : []),
    ...streams.flatMap(({ name, clients, rate = 0, seconds = 0, requests, watch = false }) => [
      ['stream', name, clients, rate, seconds, watch],
      ...requests.map(({ label, path, as, body, accept = json }) => {
        const sent = body === undefined ? '' : JSON.stringify(body)
        return ['request', label, body === undefined ? 'GET' : 'POST', path, numberOf(as), accept, sent]
      }),
    ]),
  ])
  const held = [...tokens.keys()].map((subject) => ['token', stand.tokenOf(subject)])
  return [...held, ...lines].map((fields) => `${fields.join('\t')}\n`).join('')
}
