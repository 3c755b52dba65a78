import { expect, test } from './journey'
import { openAs } from './people'

test.use({ writes: false })

test('a crash of the tab loses at most the last second of typing', async ({ browser }) => {
  const page = await openAs(browser, 'xa.quyetthang', '/nhap-bao-cao?date=2022-07-12', { width: 360, height: 640 })
  const context = page.context()
  await page.getByRole('textbox', { name: 'Công dân số Xứ Lạng' }).fill('1.234')
  await page.getByRole('textbox', { name: 'Người mua trên Voso' }).fill('77')
  await page.waitForTimeout(1000)
  const crashed = page.waitForEvent('crash')
  const devtools = await context.newCDPSession(page)
  // The browser never answers this command, because the tab crashes.
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed

  const again = await context.newPage()
  await again.goto('/nhap-bao-cao?date=2022-07-12')
  await expect(again.getByRole('textbox', { name: 'Công dân số Xứ Lạng' })).toHaveValue('1.234')
  await expect(again.getByRole('textbox', { name: 'Người mua trên Voso' })).toHaveValue('77')
  await context.close()
})
