// What a request asks of the database, read from the server's own log.

import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Sends requests, one after the other, while the server writes down what it is asked.
 *
 * @returns for each how many statements that were, without those that begin and end the transaction; each of them with its
 *   values; and the text of the answer. A request that has a body gets the `key` it was sent with
 */
export async function statementsOf(stand, requests) {
  await configure(stand, "set log_statement = 'all'")
  const answers = []
  try {
    for (const request of requests) {
      const before = stand.databaseLogSize
      if (request.body) request.key = randomUUID()
      const { text } = await stand.send(request)
      // The server's words are in its file a moment later.
      await wait(30)
      const statements = parseLog(stand.databaseLogSince(before))
      const asked = statements.filter(({ sql }) => !/^(begin|commit|rollback|set|show)\b/i.test(sql))
      answers.push({ count: asked.length, statements: asked, text })
    }
  } finally {
    await configure(stand, 'reset log_statement')
  }
  return answers
}

async function configure(stand, change) {
  await stand.sql(`alter system ${change}`, 'postgres')
  await stand.sql('select pg_reload_conf()', 'postgres')
  // Each connection of the backend hears of it at its next statement at the latest.
  await wait(300)
}

/** @returns each `{ sql, values }` that a client prepared and ran; a null is a value that is null */
export function parseLog(text) {
  const statements = []
  for (const entry of text.split(/\n(?!\t)/)) {
    const [, sql] = /LOG: {2}execute [^:]*: (.*)$/s.exec(entry) ?? []
    if (sql) statements.push({ sql: sql.replaceAll('\n\t', '\n').trim(), values: [] })
    const [, values] = /DETAIL: {2}Parameters: (.*)$/is.exec(entry) ?? []
    if (values && statements.length > 0) statements.at(-1).values = parseValues(values.replaceAll('\n\t', '\n'))
  }
  return statements
}

const parseValues = (text) =>
  [...text.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, value]) => value?.replaceAll("''", "'") ?? null)
