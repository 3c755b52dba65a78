import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { test as plain, type BrowserContext } from '@playwright/test'

export { expect, type BrowserContext, type Page } from '@playwright/test'

const { java } = await import(new URL('../../local/machine.mjs', import.meta.url).href)
const { journeyStack } = await import(new URL('../../local/settings.mjs', import.meta.url).href)
/** The stack of this worker: the SPA, the backend, Keycloak and PostgreSQL, one port after the other. */
const { port: web, data } = journeyStack(Number(process.env.TEST_PARALLEL_INDEX ?? 0))
const [api, postgres] = [web + 1, web + 3]
const path = (inProject: string) => fileURLToPath(new URL(`../../${inProject}`, import.meta.url))

/** The folder of this worker's stack, with the copy of the SPA that it serves. */
export const stackFolder: string = data

/** Whether the database may have changed since the last restore. True at first: a new worker does not know. */
let changed = true

/** Runs one of the local stack's Java programs. */
export const runJava = (program: string, ...options: string[]) =>
  promisify(execFile)(java, ['-cp', path('.local/tools/lib/*'), path(`local/${program}`), ...options])

async function restore() {
  await runJava('Figures.java', String(postgres))
  await plain.expect
    .poll(() => fetch(`http://localhost:${api}/q/health/ready`).then(({ status }) => status), { timeout: 30_000 })
    .toBe(200)
}

/** What Chromium writes for each request without a connection. Journeys go offline on purpose. */
const offline = 'net::ERR_INTERNET_DISCONNECTED'
const refusal = 'refused'

/** Says that the journey provokes answers of a status, which Chromium writes to the console. */
export const expectRefusal = (status: number) =>
  plain.info().annotations.push({ type: refusal, description: String(status) })

/**
 * A test against the whole stack. It starts with the original database of the demo, including its clock. A file whose tests only
 * read sets `test.use({ writes: false })`, so that the next test needs no restore. A page must not write errors to its
 * console.
 */
export const test = plain.extend<{ writes: boolean; freshFigures: undefined; noErrors: undefined }>({
  baseURL: `http://localhost:${web}`,
  writes: [true, { option: true }],
  freshFigures: [
    async ({ writes }, use) => {
      if (changed) await restore()
      changed = writes
      await use(undefined)
    },
    { auto: true, timeout: 60_000 },
  ],
  noErrors: [
    async ({ browser }, use, { annotations }) => {
      const errors: string[] = []
      const listen = (context: BrowserContext) => {
        context.on('console', (message) => {
          if (message.type() === 'error')
            errors.push(`${message.page()?.url()}: ${message.text()} (${message.location().url})`)
        })
        context.on('weberror', (failure) => errors.push(`${failure.page()?.url()}: ${failure.error().stack}`))
      }
      browser.on('context', listen)
      await use(undefined)
      browser.off('context', listen)
      const expected = annotations
        .filter(({ type }) => type === refusal)
        .map(({ description }) => `status of ${description} `)
      const unexpected = errors.filter((text) => ![offline, ...expected].some((words) => text.includes(words)))
      plain.expect(unexpected, 'errors in the console').toEqual([])
    },
    { auto: true },
  ],
})
