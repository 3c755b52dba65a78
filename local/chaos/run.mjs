// Runs a wave: all phones of a day send at once, and one victim is killed meanwhile.

import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure, say } from '../say.mjs'
import { inFlight, send } from './line.mjs'
import { deliver } from './phone.mjs'
import { generator } from './random.mjs'

/** Milliseconds after which a wave counts as hanging. */
const longestWave = 240_000
const mostTries = 50

export function makeRun(plan, ports, tokenOf) {
  return {
    plan,
    seed: plan.seed,
    regime: plan.regime,
    ports,
    tokenOf,
    random: generator(plan.seed, 'victims'),
    outcomes: new Map(),
    kills: { backend: 0, database: 0, inFlight: 0 },
    counts: {
      ...{ requests: 0, retries: 0, twice: 0, again: 0, dropped: 0, cut: 0, faults: 0, created: 0, replayed: 0 },
      unexpected: [],
    },
  }
}

export async function runWave(wave, run, { backends, database }) {
  const victim = wave.victim === 'database' ? database : backends[Math.floor(run.random() * backends.length)]
  const ended = new AbortController()
  // Each waiting phone adds a listener; 0 switches Node's warning off.
  setMaxListeners(0, ended.signal)
  let known = 0
  const phones = wave.reports.map(async (report) => {
    run.outcomes.set(report.key, await deliver(report, { ...run, signal: ended.signal }))
    known++
  })
  const all = Promise.all(phones)
  const limit = wait(longestWave, 'late', { ref: false, signal: ended.signal })
  const killing = (async () => {
    while (known < wave.killAfter || (inFlight === 0 && known < phones.length)) {
      await wait(1, undefined, { signal: ended.signal })
    }
    await kill(victim, wave.victim, run)
  })()
  try {
    const outcome = await Promise.race([Promise.all([all, killing]), limit])
    if (outcome === 'late') {
      const strange = run.counts.unexpected.at(-1) ?? 'none'
      throw new Failure(
        `${wave.asOf}: only ${known} of ${phones.length} phones have their answer; the last strange reply: ${strange}`,
      )
    }
  } finally {
    ended.abort()
    await Promise.allSettled([all, killing, limit])
  }
  say(`${wave.asOf}: all ${phones.length} phones have their answer`)
}

/** Kills a victim. The kill counts only if requests were running. */
async function kill(victim, kind, run) {
  const hurt = inFlight
  await victim.kill()
  if (hurt > 0) run.kills[kind]++
  run.kills.inFlight += hurt
  await victim.start()
}

/** Reads the district's progress of a day. Retries, because broken database connections remain in the pool after a kill. */
export async function readProgress({ asOf }, { plan, ports, tokenOf }) {
  const query = new URLSearchParams({ regime: plan.regime, unit: plan.district, asOf, carry: 'false' })
  for (let tries = 1; ; tries++) {
    const reply = await send(ports[0], 'GET', `/api/v1/progress?${query}`, { token: tokenOf(plan.overseer) })
    if (reply.status === 200) return reply.body
    if (tries === mostTries) throw new Failure(`The progress of ${asOf} cannot be read: ${JSON.stringify(reply)}`)
    await wait(200)
  }
}
