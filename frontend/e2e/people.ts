import type { Browser, Page } from '@playwright/test'

/** Logs in on Keycloak's page, in a new browser context for each person. */
export async function openAs(browser: Browser, user: string, path = '/', viewport = { width: 1440, height: 900 }) {
  const context = await browser.newContext({ viewport })
  const page = await context.newPage()
  await page.goto(path)
  await page.locator('#username').fill(user)
  await page.locator('#password').fill('toso-demo')
  await page.locator('#kc-login').click()
  await settled(page)
  return page
}

/** Waits for the heading, which appears together with the data of the page. That of a page of the login does not count. */
export async function settled(page: Page) {
  await page.locator('body:not([data-page-id]) main h1').waitFor()
}
