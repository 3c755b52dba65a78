// The phone of a commune officer: sends a report with the same key until it knows whether it was accepted or refused.

import { setTimeout as wait } from 'node:timers/promises'
import { send } from './line.mjs'
import { generator } from './random.mjs'

const path = '/api/v1/submissions'
const chances = { dropped: 0.2, twice: 0.15, again: 0.1 }
const longestBreak = 60
const longestPause = 2000

/**
 * @param report a report of the plan
 * @param around the run: the backends' ports, tokens, counts, and a signal that aborts everything
 * @returns the replies that the phone has read: `acknowledged` (all 201, replayed or not), or `refused` with the submissions
 *   that exist instead
 */
export async function deliver(report, around) {
  const phone = { report, ...around, random: generator(around.seed, 'phone', report.key) }
  const replies = { acknowledged: [], refused: undefined }
  for (let tries = 0; !isKnown(replies); tries++) {
    around.signal.throwIfAborted()
    if (tries > 0) {
      around.counts.retries++
      await wait(pause(tries, phone.random), undefined, { signal: around.signal })
    }
    await attempt(phone, replies)
  }
  // Sometimes send the report once more, like a phone that has lost the acknowledgement.
  if (replies.refused === undefined && phone.random() < chances.again) {
    around.counts.again++
    const known = replies.acknowledged.length
    for (let tries = 0; replies.acknowledged.length === known && replies.refused === undefined; tries++) {
      if (tries > 0) await wait(pause(tries, phone.random), undefined, { signal: around.signal })
      await post(phone, replies, {})
    }
  }
  return replies
}

const isKnown = ({ acknowledged, refused }) => acknowledged.length > 0 || refused !== undefined
const pause = (tries, random) => Math.min(longestPause, 50 * 2 ** tries) * (0.5 + random())

async function attempt(phone, replies) {
  const { random, counts } = phone
  const breakAfter = random() < chances.dropped ? longestBreak * random() : undefined
  if (random() >= chances.twice) return post(phone, replies, { breakAfter })
  counts.twice++
  await Promise.all([post(phone, replies, { breakAfter }), post(phone, replies, {})])
}

async function post(phone, replies, { breakAfter }) {
  const { report, counts, random, ports, tokenOf, regime } = phone
  counts.requests++
  const port = ports[Math.floor(random() * ports.length)]
  const reply = await send(port, 'POST', path, {
    token: tokenOf(report.subject),
    headers: { 'Idempotency-Key': report.key },
    body: { regimeId: regime, unitId: report.unit, asOf: report.asOf, figures: report.figures },
    breakAfter,
  })
  if (reply.lost === 'dropped') counts.dropped++
  else if (reply.lost) counts.cut++
  else if (reply.status === 201) acknowledge(replies, reply, counts)
  else if (reply.status >= 500) counts.faults++
  else if (isInProgress(reply)) await wait(1000 * Number(reply.headers['retry-after']) * (0.5 + random()))
  else if (isThere(reply)) replies.refused = await whatIsThere(phone)
  else counts.unexpected.push(`${reply.status} ${JSON.stringify(reply.body)}`)
}

function acknowledge(replies, { body, headers }, counts) {
  const replayed = headers['idempotency-replayed'] === 'true'
  counts[replayed ? 'replayed' : 'created']++
  replies.acknowledged.push({ id: body.id, replayed, figures: body.figures })
}

const isInProgress = ({ status, body, headers }) =>
  status === 409 && body.type === '/problems/idempotency-in-progress' && headers['retry-after'] > 0
const isThere = ({ status, body }) => status === 409 && body.type === '/problems/submission-exists'

/** After a refusal, reads the unit's existing submissions for the date. */
async function whatIsThere(phone) {
  const { report, regime, ports, tokenOf, signal, random } = phone
  const query = new URLSearchParams({ regime, unit: report.unit, from: report.asOf, to: report.asOf })
  for (;;) {
    signal.throwIfAborted()
    const port = ports[Math.floor(random() * ports.length)]
    const reply = await send(port, 'GET', `${path}?${query}`, { token: tokenOf(report.subject) })
    if (reply.status === 200) return reply.body.items
    await wait(200)
  }
}
