import { defineConfig } from '@playwright/test'

// Uses the Chromium that local/chromium.mjs finds, and starts its own stack on ports apart from a developer's stack.
const { chromiumFlags, findChromium } = await import(new URL('../local/chromium.mjs', import.meta.url).href)
const executablePath = (process.env.TOSO_CHROMIUM ??= findChromium())
const workers = 2

export default defineConfig({
  testDir: 'e2e',
  // Each worker has a stack of its own. Each journey starts by restoring its database: see e2e/journey.ts.
  workers,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    locale: 'vi-VN',
    // Deliberately not Vietnam's time zone.
    timezoneId: 'America/Los_Angeles',
    launchOptions: { executablePath, args: chromiumFlags },
    trace: 'retain-on-failure',
  },
  webServer: {
    command: `node ../local/stacks.mjs ${workers}`,
    wait: { stdout: /All stacks are ready/ },
    stdout: 'pipe',
    timeout: 1_200_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
  },
})
