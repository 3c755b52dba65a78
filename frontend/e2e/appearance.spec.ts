import { expect, test, type Page } from './journey'
import { openAs, settled } from './people'

test.use({ writes: false })

const scheme = (page: Page) => page.locator('html').getAttribute('data-mantine-color-scheme')
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const dark = 'rgb(16, 22, 29)'
const light = 'rgb(243, 245, 248)'

test('the device decides between light and dark until the user chooses, before any module has run', async ({
  browser,
}) => {
  const page = await openAs(browser, 'huyen.huulung')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => ground(page)).toBe(dark)
  await page.locator('header button[aria-expanded]').click()
  await page.getByRole('radio', { name: 'Sáng' }).check()
  await expect.poll(() => ground(page)).toBe(light)

  // Without the modules nothing but color-scheme.js can have set it.
  const entry = /\/assets\/index-[^/]*\.js$/
  const other = await page.context().newPage()
  await other.emulateMedia({ colorScheme: 'dark' })
  await other.route(entry, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await other.goto('/')
  expect([await scheme(other), await ground(other)]).toEqual(['light', light])
  await page.getByRole('radio', { name: 'Theo thiết bị' }).check()
  await expect.poll(() => ground(page)).toBe(dark)
  await other.reload()
  expect([await scheme(other), await ground(other)]).toEqual(['dark', dark])
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
