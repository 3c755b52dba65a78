// Sends requests made from openapi.yaml to every operation of a backend with the demo: valid ones, and ones that break the
// contract. No answer may be 5xx, undocumented, or of another form than documented. Part of the long run.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { accountsOf } from '../accounts.mjs'
import { buildBackend, fetchTools } from '../builds.mjs'
import { makeIssuer } from '../chaos/tokens.mjs'
import { copyBuild, Database, environmentOf, requireFree } from '../chaos/victims.mjs'
import { startOver } from '../data.mjs'
import { java, requireJdk } from '../machine.mjs'
import { run, start } from '../processes.mjs'
import { runProgram } from '../program.mjs'
import { step } from '../say.mjs'
import { untilAnswers, untilReady } from '../services.mjs'
import { root } from '../settings.mjs'

const version = '4.32.5'
const checks = ['no_server_error', 'status_code_conformance', 'content_type_conformance', 'response_schema_conformance']

/** They may do different things, so together they come through most of the refusals. */
const callers = ['trunguong', 'huyen.huulung', 'xa.huulien']

async function main() {
  const { values: options } = parseArgs({
    options: {
      examples: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      ports: { type: 'string', default: '8290' },
      built: { type: 'boolean', default: process.env.TOSO_BUILT === '1' },
    },
  })
  requireJdk()
  const local = join(root, '.local')
  const data = join(local, 'fuzz')
  const port = Number(options.ports)
  const ports = { postgres: port, api: port + 1 }
  const settings = { data, logs: join(data, 'logs'), tools: join(local, 'tools'), builds: join(local, 'builds'), ports }
  await requireFree(Object.values(ports))
  await startOver(data, { everything: true })
  await fetchTools(settings)
  if (!options.built) await buildBackend(settings)
  copyBuild(data)
  const fuzzer = await step('Installing schemathesis', () => install(settings))

  const issuer = makeIssuer()
  await new Database(settings).start()
  const address = `http://localhost:${ports.api}`
  const program = start('backend', java, ['-Xmx768m', '-jar', join(data, 'backend', 'quarkus-run.jar')], {
    logs: settings.logs,
    cwd: data,
    env: { ...environmentOf(ports.api, ports.postgres, issuer.publicKey), TOSO_DEMO_ENABLED: 'true' },
  })
  await step('Starting the backend', () => untilReady(program, untilAnswers(`${address}/q/health/ready`, program)))

  const accounts = accountsOf()
  let failed = 0
  for (const caller of callers) {
    const { subject } = accounts.find(({ username }) => username === caller)
    const asked = ['run', join(root, 'openapi.yaml'), '--url', address, '--checks', checks.join()]
    asked.push('--phases', 'examples,coverage,fuzzing', '--max-examples', options.examples, '--seed', options.seed)
    asked.push('--continue-on-failure', '--header', `Authorization: Bearer ${issuer.tokenOf(subject)}`)
    const env = { SCHEMATHESIS_HOOKS: join(root, 'local/fuzz/hooks.py') }
    await run(`as ${caller}`, fuzzer, asked, { logs: settings.logs, cwd: data, env, show: true }).catch(() => failed++)
  }
  return failed === 0
}

async function install({ tools, logs }) {
  const folder = join(tools, `schemathesis-${version}`)
  const fuzzer = join(folder, 'bin', 'st')
  if (!existsSync(fuzzer)) {
    await run('venv', 'python3', ['-m', 'venv', folder], { logs })
    await run('pip', join(folder, 'bin', 'pip'), ['install', '--quiet', `schemathesis==${version}`], { logs })
  }
  return fuzzer
}

await runProgram(main)
