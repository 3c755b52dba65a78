// The deployment as a whole, without containers: what of Keycloak is public, and that a backup taken under load can be had back.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { demoPassword } from '../accounts.mjs'
import { Visitor } from '../door/visitor.mjs'
import { stopAll, stopOne } from '../processes.mjs'
import { explain } from '../program.mjs'
import { logIn } from './login.mjs'
import { ask } from './request.mjs'
import { runScript, startWriters } from './load.mjs'
import { buildKeycloak, deployment, deploymentIsMissing, startPostgres } from './stand.mjs'
import { temporary } from './unprivileged.mjs'

const first = Number(process.env.TOSO_DEPLOYMENT_PORTS ?? 8480)
const ports = { web: first, api: first + 1, keycloak: first + 2, management: first + 3 }
const web = `http://127.0.0.1:${ports.web}`
const writers = ['xa.yenbinh', 'xa.yenthinh', 'xa.nhattien', 'xa.minhson']
/** Of the district that the writers are in. */
const overseer = 'huyen.huulung'
const skip = deploymentIsMissing() ?? false
if (skip) console.log(`Skipped: the deployment as a whole, because ${skip}`)

describe('the deployment', { skip, timeout: 900_000 }, () => {
  const folder = temporary('deployment')
  const logs = join(folder, 'logs')
  const backups = join(folder, 'backups')
  const key = join(folder, 'key')
  let used, empty, home, running
  /** Name of the backup that was made under load, and what the writers knew around it. */
  let backup, load

  const made = () => (existsSync(backups) ? readdirSync(backups).filter((name) => name.startsWith('toso-')) : [])
  const runBackup = (recipient) =>
    runScript('deploy/backup', [], used, { TOSO_BACKUP_FOLDER: backups, TOSO_BACKUP_RECIPIENT: recipient })
  const restore = (cluster, ...args) => runScript('deploy/restore', args, cluster)
  const inFolder = (name) => join(backups, name)
  const recipient = () => /age1\w+/.exec(readFileSync(key, 'utf8'))[0]

  async function startAll() {
    ;[used, empty, home] = await Promise.all([
      startPostgres({ folder: join(folder, 'used'), port: first + 4, logs }),
      startPostgres({ folder: join(folder, 'empty'), port: first + 5, logs }),
      buildKeycloak(folder, logs),
    ])
    const parts = deployment({ folder, ports, database: used, logs })
    const keycloak = await parts.startKeycloak(home, { importsRealm: true })
    running = [await parts.startWeb(), await parts.startBackend(), keycloak]
  }

  before(async () => {
    mkdirSync(logs)
    execFileSync('age-keygen', ['-o', key], { stdio: 'ignore' })
    try {
      await startAll()
    } catch (error) {
      explain(error)
      throw error
    }
  })
  after(async () => {
    await stopAll(() => {})
    rmSync(folder, { recursive: true, force: true })
  })

  test('of the real Keycloak only the login is public', async () => {
    for (const path of ['/admin/', '/realms/master/protocol/openid-connect/auth', '/realms/toso/account/']) {
      assert.notEqual((await ask(ports.keycloak, path)).status, 404, `${path} of Keycloak`)
      assert.equal((await ask(ports.web, path)).status, 404, path)
    }
    for (const path of [
      '/metrics',
      '/health/ready',
      '/realms/toso/../master',
      '/realms/toso/..;/master',
      '//admin/',
      '/x/%2e%2e/admin/',
    ])
      assert.equal((await ask(ports.web, path)).status, 404, path)
    const { body } = await ask(ports.web, '/realms/toso/.well-known/openid-configuration')
    const told = JSON.parse(body)
    assert.equal(told.issuer, `${web}/realms/toso`)
    for (const endpoint of ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'userinfo_endpoint'])
      assert.match(told[endpoint], new RegExp(`^${web}/`), endpoint)
  })

  test('a browser gets the login page with its style sheet, its script and its picture', async () => {
    const page = await new Visitor(`${web}/realms/toso`).start({ redirect_uri: `${web}/` })
    assert.equal(page.id, 'login-login', page.text)
    const files = page.resources()
    assert.equal(files.length, 3, files.join())
    for (const file of files) {
      // Accepts compressed answers, as browsers do.
      const answer = await fetch(file)
      assert.equal(answer.status, 200, file)
      assert.ok((await answer.text()).length > 0, file)
    }
  })

  test('a person logs in and reads, with one address only', async () => {
    const { access_token: token } = await logIn(web, writers[0], demoPassword)
    const me = await ask(ports.web, '/api/v1/me', { headers: { Authorization: `Bearer ${token}` } })
    assert.equal(me.status, 200)
    assert.deepEqual(me.twice, [])
    await assert.rejects(logIn(web, writers[0], 'wrong'), /is not let in/)
  })

  test('Keycloak and the backend share a secret that stands in a file only', async () => {
    const answer = await fetch(`${web}/realms/toso/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'toso-backend',
        client_secret: readFileSync(join(used.secrets, 'keycloak-client'), 'utf8'),
      }),
    })
    assert.equal(answer.status, 200)
    const environment = readFileSync(`/proc/${running[1].child.pid}/environ`, 'latin1')
    assert.match(environment, /SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS/)
    for (const name of ['app', 'owner', 'keycloak-client'])
      assert.ok(!environment.includes(readFileSync(join(used.secrets, name), 'utf8')), name)
  })

  test('a backup that fails leaves nothing that looks like one', async () => {
    const { code } = await runBackup('age1nobody')
    assert.notEqual(code, 0)
    assert.deepEqual(made(), [])
  })

  test('a backup is made while reports are written', async () => {
    const writing = await startWriters(web, writers, demoPassword)
    await writing.until(20)
    const before = writing.acknowledged()
    const { code, output } = await runBackup(recipient())
    assert.equal(code, 0, output)
    const during = writing.acknowledged()
    await writing.until(20)
    load = { before, during, after: await writing.stop() }
    ;[backup] = made()
    assert.ok(backup, output)
    const count = (revisions) => [...revisions.values()].reduce((sum, number) => sum + number, 0)
    assert.ok(count(during) > count(before), `only ${count(during) - count(before)} reports during the backup`)
    console.log(`${count(during) - count(before)} reports were written during the backup. ${output.trim()}`)
  })

  test('nothing of it can be read without the key', () => {
    const encrypted = readdirSync(inFolder(backup)).filter((name) => name !== 'SHA256SUMS')
    assert.equal(encrypted.length, 4)
    for (const name of encrypted)
      assert.match(readFileSync(join(inFolder(backup), name), 'latin1'), /^age-encryption.org/)
  })

  test('a restore refuses data that is there, a changed backup and another key, and changes nothing', async () => {
    await Promise.all(running.map(stopOne))
    const refused = await restore(used, inFolder(backup), key)
    assert.equal(refused.code, 1)
    assert.match(refused.output, /there is data in: toso keycloak/)

    const changed = join(folder, backup)
    cpSync(inFolder(backup), changed, { recursive: true })
    appendFileSync(join(changed, 'toso.dump.age'), 'x')
    assert.match((await restore(empty, changed, key)).output, /has changed since it was made/)

    const other = join(folder, 'other-key')
    execFileSync('age-keygen', ['-o', other], { stdio: 'ignore' })
    const locked = await restore(empty, inFolder(backup), other)
    assert.equal(locked.code, 1)
    assert.match(locked.output, /Nothing is restored: the key .* does not open the backup/)
    assert.equal(empty.sql('postgres', "select count(*) from pg_database where datname like '%_incoming'"), '0')
    assert.equal(empty.sql('toso', "select count(*) from pg_tables where schemaname = 'public'"), '0')
  })

  test('what was acknowledged before the backup is in it, and nothing of later', async () => {
    const { code, output } = await restore(empty, inFolder(backup), key)
    assert.equal(code, 0, output)
    assert.match(output, /Restore only what came from your own server/)
    assert.match(output, /Backup of \d{4}-\d\d-\d\d \d\d:\d\d UTC/)
    assert.match(output, /toso: \d+ bytes, \d+ tables, \d+ rows/)
    console.log(output.trim().split('\n').at(-1))
    for (const [submission, number] of load.before) {
      const restored = Number(
        empty.sql('toso', `select count(*) from submission_revision where submission_id = '${submission}'`),
      )
      assert.ok(restored >= number, `${submission}: ${restored} of ${number} revisions`)
      // One more may have been written when the backup ended, without the writer knowing yet.
      assert.ok(restored <= load.during.get(submission) + 1, `${submission}: ${restored} revisions are too many`)
      assert.ok(restored < load.after.get(submission) || load.after.get(submission) === load.during.get(submission))
    }
  })

  test('row counts and the totals of three days are those of the moment of the backup', () => {
    const content = execFileSync('age', ['--decrypt', '-i', key, join(inFolder(backup), 'toso.content.age')], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
    const rows = content.filter((line) => line.startsWith('rows')).map((line) => line.split(' '))
    assert.ok(rows.length > 40)
    for (const [, table, count] of rows) assert.equal(empty.sql('toso', `select count(*) from ${table}`), count, table)
    // Other SQL than that of the backup: from the newest revision of each report.
    const totals = empty.sql(
      'toso',
      `with newest as (select submission_id, max(number) as number from submission_revision group by submission_id),
            days as (select as_of, dense_rank() over (order by as_of desc) as place from submission)
       select 'total ' || s.as_of || ' ' || i.code || ' ' || coalesce(sum(f.value)::text, '')
       from newest join submission s on s.id = newest.submission_id
            join submission_figure f using (submission_id, number) join indicator i on i.id = f.indicator_id
       where s.as_of in (select as_of from days where place <= 3) group by s.as_of, i.code order by s.as_of, i.code`,
    )
    assert.ok(totals.split('\n').length >= 12)
    assert.deepEqual(
      totals.split('\n'),
      content.filter((line) => line.startsWith('total')),
    )
    const later = used.sql('toso', 'select count(*) from submission_revision')
    assert.ok(Number(later) > Number(empty.sql('toso', 'select count(*) from submission_revision')))
  })

  test('people log in on the restored databases with their passwords, and their figures are there', async () => {
    const parts = deployment({ folder, ports, database: empty, logs })
    rmSync(join(home, 'data/import'), { recursive: true })
    const keycloak = await parts.startKeycloak(home, { importsRealm: false })
    running = [await parts.startWeb(), await parts.startBackend(), keycloak]
    const { access_token: token } = await logIn(web, overseer, demoPassword)
    for (const [id, number] of load.before) {
      const report = await ask(ports.web, `/api/v1/submissions/${id}`, {
        headers: { Authorization: `Bearer ${token}` },
      })
      assert.equal(report.status, 200, report.body)
      assert.ok(JSON.parse(report.body).revision >= number)
    }
    const inUse = await restore(empty, '--replace', inFolder(backup), key)
    assert.match(inUse.output, /is in use/)
    await Promise.all(running.map(stopOne))
  })

  test('--replace puts the data that was there aside', async () => {
    const { code, output } = await restore(used, '--replace', inFolder(backup), key)
    assert.equal(code, 0, output)
    const [, aside] = /the database (toso_before_\w+)\./.exec(output)
    const count = (database) => Number(used.sql(database, 'select count(*) from submission_revision'))
    assert.ok(count(aside) > count('toso'))
  })

  test('a backup deletes those that are too old', async () => {
    mkdirSync(inFolder('toso-20200105T130000Z'))
    mkdirSync(inFolder('toso-20200105T010000Z'))
    const { code, output } = await runBackup(recipient())
    assert.equal(code, 0, output)
    assert.ok(existsSync(inFolder('toso-20200105T130000Z')))
    assert.ok(!existsSync(inFolder('toso-20200105T010000Z')))
  })
})
