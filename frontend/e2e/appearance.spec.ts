import type { Browser } from '@playwright/test'
import { expect, test, type Page } from './journey'
import { openAs, settled } from './people'

test.use({ writes: false })

const scheme = (page: Page) => page.locator('html').getAttribute('data-mantine-color-scheme')
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const dark = 'rgb(16, 22, 29)'
const light = 'rgb(243, 245, 248)'

/** What a dark device with the choice of this page shows while no module has run, so that only color-scheme.js can have set it. */
async function beforeModules(browser: Browser, page: Page) {
  const storageState = await page.context().storageState()
  const options = { colorScheme: 'dark', serviceWorkers: 'block', storageState } as const
  const context = await browser.newContext(options)
  const other = await context.newPage()
  await other.route(/\/assets\/index-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  )
  await other.goto('/')
  const shown = [await scheme(other), await ground(other)]
  await context.close()
  return shown
}

test('the device decides between light and dark until the user chooses, before any module has run', async ({
  browser,
}) => {
  const page = await openAs(browser, 'huyen.huulung')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => ground(page)).toBe(dark)
  await page.locator('header button[aria-expanded]').click()
  await page.getByRole('radio', { name: 'Sáng' }).check()
  await expect.poll(() => ground(page)).toBe(light)

  expect(await beforeModules(browser, page)).toEqual(['light', light])
  await page.getByRole('radio', { name: 'Theo thiết bị' }).check()
  await expect.poll(() => ground(page)).toBe(dark)
  expect(await beforeModules(browser, page)).toEqual(['dark', dark])
  await page.context().close()
})

test('what is printed is light and has neither banners nor navigation', async ({ browser }) => {
  const page = await openAs(browser, 'huyen.huulung')
  for (const path of ['/', '/tien-do']) {
    await page.goto(path)
    await settled(page)
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    await expect(page.locator('main h1')).toBeVisible()
    for (const hidden of ['#root > header', '#root > nav', '#root > aside'])
      await expect(page.locator(hidden)).toBeHidden()
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(22, 32, 44)')
    await page.emulateMedia({ media: 'screen' })
  }
  await page.context().close()
})

test('the first figure of the progress table is on the screen of a phone', async ({ browser }) => {
  const page = await openAs(browser, 'huyen.huulung', '/tien-do', { width: 360, height: 640 })
  const table = page.getByRole('region').filter({ has: page.getByRole('table') })
  const figure = await table.locator('tbody td[data-number]').first().boundingBox()
  const region = await table.boundingBox()
  if (!figure || !region) throw new Error('not shown')
  expect(figure.x + figure.width).toBeLessThanOrEqual(region.x + region.width)
  await page.context().close()
})
