import type { Browser, Page } from '@playwright/test'

/** Logs in through Keycloak's own page, each person in a browser of their own. */
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

/** The page has its heading, and so its figures. */
export async function settled(page: Page) {
  await page.locator('main h1').waitFor()
}
