// Sends reports while backends and database are killed repeatedly, then checks that none is lost or doubled. See docs/chaos.md.

import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildBackend, fetchTools } from '../builds.mjs'
import { startOver } from '../data.mjs'
import { requireJdk } from '../machine.mjs'
import { runProgram } from '../program.mjs'
import { Failure, say } from '../say.mjs'
import { root } from '../settings.mjs'
import { makePlan } from './plan.mjs'
import { makeRun, readProgress, runWave } from './run.mjs'
import { describe, shortcomings } from './table.mjs'
import { makeIssuer } from './tokens.mjs'
import { judge, sums } from './verdict.mjs'
import { Backend, Database, copyBuild, requireFree } from './victims.mjs'
import { storedSql, worldSql } from './world.mjs'

/** Each day has one kill; half of them hit a backend, the other half the database. */
const forms = { short: { units: 200, days: 4 }, long: { units: 500, days: 20 } }
const size = ({ units, days }) => units * days

const usage = `Usage: node local/chaos/chaos.mjs [--short] [--built] [--seed SEED] [--ports BASE]
  --short       ${size(forms.short)} obligations instead of ${size(forms.long)}
  --built       use the last build of the backend as it is
  --seed SEED   decide by chance as an earlier run did
  --ports BASE  listen on BASE to BASE+2 (default 8280)`

async function main() {
  const options = readOptions()
  requireJdk()
  const plan = makePlan({ ...options, today: todayInVietnam() })
  say(`${options.units} units report on ${options.days} days; seed ${plan.seed}`)
  const settings = await prepare(options)

  const issuer = makeIssuer()
  const database = new Database(settings)
  const backends = [1, 2].map((n) => new Backend(n, options.ports + n, settings, issuer.publicKey))
  await database.start()
  // The first backend creates the tables.
  await backends[0].start()
  database.sql(worldSql(plan))
  await backends[1].start()

  const run = makeRun(
    plan,
    backends.map(({ port }) => port),
    issuer.tokenOf,
  )
  for (const wave of plan.waves) await runWave(wave, run, { backends, database })
  for (const backend of backends) backend.requireUnhurt()

  const stored = JSON.parse(database.sql(storedSql))
  const progress = []
  for (const wave of plan.waves) progress.push(await readProgress(wave, run))
  const wrong = { ...judge(plan, run.outcomes, stored, progress), ...shortcomings(run, stored) }
  console.log(describe(run, stored, sums(plan, run.outcomes, stored, progress), wrong))
  return Object.values(wrong).every((number) => number === 0)
}

function readOptions() {
  let given
  try {
    given = parseArgs({
      options: {
        short: { type: 'boolean', default: false },
        built: { type: 'boolean', default: false },
        seed: { type: 'string', default: String(randomInt(1_000_000)) },
        ports: { type: 'string', default: process.env.TOSO_CHAOS_PORTS ?? '8280' },
      },
    }).values
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`)
  }
  const ports = Number(given.ports)
  if (!Number.isInteger(ports) || ports < 1) throw new Failure(`${given.ports} is not a port\n${usage}`)
  return {
    seed: given.seed,
    built: given.built || process.env.TOSO_BUILT === '1',
    ports,
    ...forms[given.short ? 'short' : 'long'],
  }
}

async function prepare({ built, ports }) {
  const local = join(root, '.local')
  const data = join(local, 'chaos')
  const settings = {
    data,
    logs: join(data, 'logs'),
    tools: join(local, 'tools'),
    builds: join(local, 'builds'),
    ports: { postgres: ports },
  }
  await requireFree([ports, ports + 1, ports + 2])
  await startOver(data, { everything: true })
  await fetchTools(settings)
  if (!built) await buildBackend(settings)
  copyBuild(data)
  return settings
}

function todayInVietnam() {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(new Date())
}

await runProgram(main)
