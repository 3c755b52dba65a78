// Finds the SQL statements that a request causes, from PostgreSQL's log.

import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Sends requests one after the other while PostgreSQL logs all statements. Adds a `key` to each request with a body.
 *
 * @returns for each request the number of statements without those that begin or end a transaction, the statements with
 *   their values, and the text of the answer
 */
export async function statementsOf(stand, requests) {
  await configure(stand, "set log_statement = 'all'")
  const answers = []
  try {
    for (const request of requests) {
      const before = stand.databaseLogSize
      if (request.body) request.key = randomUUID()
      const { text } = await stand.send(request)
      // PostgreSQL writes its log a moment later.
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
  // Give PostgreSQL's processes time to reload the configuration.
  await wait(300)
}

/** @returns `{ sql, values }` for each prepared statement that a client ran; SQL NULL becomes null */
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
