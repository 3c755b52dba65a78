import { defineConfig } from '@playwright/test'

// The same browser that the rest of the project finds, and a whole stack of its own beside a developer's.
const { chromiumFlags, findChromium } = await import(new URL('../local/chromium.mjs', import.meta.url).href)
const executablePath = (process.env.TOSO_CHROMIUM ??= findChromium())
const ports = Number(process.env.TOSO_E2E_PORTS ?? 8180)
const baseURL = `http://localhost:${ports}`

export default defineConfig({
  testDir: 'e2e',
  // One stack and one set of figures: whoever reads comes first, whoever sends comes last.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL,
    locale: 'vi-VN',
    // Not the zone of the figures, on purpose.
    timezoneId: 'America/Los_Angeles',
    launchOptions: { executablePath, args: chromiumFlags },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'reading', testIgnore: /(sending|offline|phone|grid|review|report|desk|teams|units|reform)\.spec/ },
    { name: 'sending', testMatch: /sending\.spec/, dependencies: ['reading'] },
    { name: 'offline', testMatch: /(offline|phone)\.spec/, dependencies: ['sending'] },
    { name: 'grid', testMatch: /grid\.spec/, dependencies: ['offline'] },
    { name: 'review', testMatch: /review\.spec/, dependencies: ['grid'] },
    { name: 'report', testMatch: /report\.spec/, dependencies: ['review'] },
    { name: 'desk', testMatch: /(desk|teams)\.spec/, dependencies: ['report'] },
    { name: 'units', testMatch: /units\.spec/, dependencies: ['desk'] },
    // On a stack of its own, because it moves the clock.
    { name: 'reform', testMatch: /reform\.spec/, dependencies: ['units'] },
  ],
  webServer: {
    command: `node ../local/stack.mjs --data ../.local/e2e --ports ${ports} --fresh`,
    wait: { stdout: /Tổ Số is ready/ },
    stdout: 'pipe',
    timeout: 1_200_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
  },
})
