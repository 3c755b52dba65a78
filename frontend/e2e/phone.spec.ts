import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, expectRefusal, stackFolder, test, type BrowserContext, type Page } from './journey'
import { openAs, settled } from './people'

const phone = { width: 360, height: 640 }
const user = 'xa.huulien'

/** Waits until the service worker is active and the entry forms are kept, so that the page works offline. */
async function readyForOffline(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready)
  await expect
    .poll(
      () =>
        page.evaluate(
          () =>
            new Promise<number>((done) => {
              const request = indexedDB.open('toso')
              request.onsuccess = () => {
                const kept = request.result.transaction('reference').objectStore('reference').getAll()
                kept.onsuccess = () => {
                  done((kept.result as { units: unknown[] }[])[0]?.units.length ?? 0)
                  request.result.close()
                }
              }
            }),
        ),
      { timeout: 60_000 },
    )
    .toBe(1)
}

/** Enters and sends a report. Later dates need larger values, because a falling stock causes a warning. */
async function enter(page: Page, value: string) {
  for (const input of await page.locator('main form input').all()) await input.fill(value)
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
}

const queued = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Hữu Liên' })

/** Collects the status of each submission that got an answer. */
function listen(context: BrowserContext) {
  const answers: number[] = []
  context.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith('/api/v1/submissions'))
      answers.push(response.status())
  })
  return answers
}

test('opened offline, the page shows the form, checks and queues the report, and sends it later', async ({
  browser,
}) => {
  const page = await openAs(browser, user, '/nhap-bao-cao?date=2022-07-06', phone)
  const context = page.context()
  const answers = listen(context)
  await readyForOffline(page)
  await context.setOffline(true)
  await page.reload()
  await settled(page)
  await expect(page.getByText(/Không có mạng, đang dùng với tên/)).toBeVisible()
  await page.getByRole('link', { name: 'Tiến độ' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có kết nối')
  await page.goto('/nhap-bao-cao?date=2022-07-06')
  await page.locator('main form input').first().fill('10,5')
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await expect(page.getByRole('alert')).toContainText('“10,5” không phải số nguyên')
  await enter(page, '8')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chờ gửi')
  await expect(queued(page)).toContainText('Chờ gửi')
  await page.reload()
  await expect(queued(page)).toContainText('Chờ gửi')

  await context.setOffline(false)
  await expect(queued(page)).toContainText('Đã gửi', { timeout: 60_000 })
  expect(answers).toEqual([201])
  await context.close()
})

test('the last user enters figures before the login server has answered, and sends them afterwards', async ({
  browser,
}) => {
  const first = await openAs(browser, user, '/nhap-bao-cao?date=2022-07-11', phone)
  const context = first.context()
  const answers = listen(context)
  await readyForOffline(first)
  await first.close()
  const page = await context.newPage()
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  await page.route('**/realms/**', async (route) => {
    await answered
    await route.continue()
  })
  await page.goto('/nhap-bao-cao?date=2022-07-11')
  await page.locator('main form input').first().fill('13')
  await expect(page.getByText(/Không có mạng/)).toBeHidden()
  const present = page.waitForResponse(/\/form\?/)
  answer()
  await present
  await expect(page.locator('main form input').first()).toHaveValue('13')
  await enter(page, '13')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biên nhận')
  expect(answers).toEqual([201])
  await context.close()
})

test('if the session of the last user has ended, the login follows when nobody is typing', async ({ browser }) => {
  const first = await openAs(browser, user, '/nhap-bao-cao?date=2022-07-12', phone)
  const context = first.context()
  await readyForOffline(first)
  await first.close()
  await context.clearCookies()
  const page = await context.newPage()
  await page.goto('/nhap-bao-cao?date=2022-07-12')
  const input = page.locator('main form input').first()
  await input.fill('14')
  await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeVisible({ timeout: 30_000 })
  await expect(input).toHaveValue('14')
  await input.fill('')
  await input.blur()
  await page.locator('#username').waitFor({ timeout: 30_000 })
  await context.close()
})

test('an expired login loses no typed figures', async ({ browser }) => {
  // No new tokens, and the session has ended.
  expectRefusal(400)
  expectRefusal(401)
  const page = await openAs(browser, user, '/nhap-bao-cao?date=2022-07-07', phone)
  const context = page.context()
  const answers = listen(context)
  const inputs = page.locator('main form input')
  await inputs.nth(0).fill('9')
  // Simulates a session that Keycloak has ended: no new tokens, and the API answers 401.
  await context.clearCookies()
  await context.route('**/protocol/openid-connect/token', (route) =>
    route.fulfill({ status: 400, json: { error: 'invalid_grant' } }),
  )
  await context.route('**/api/v1/**', (route) => route.fulfill({ status: 401, json: {} }))
  await inputs.nth(1).fill('9')
  await expect(page.getByText(/Phiên đăng nhập đã hết/)).toBeVisible({ timeout: 90_000 })
  await inputs.nth(2).fill('9')
  await inputs.nth(3).fill('9')
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await page.locator('#username').waitFor()
  await context.unroute('**/protocol/openid-connect/token')
  await context.unroute('**/api/v1/**')
  await page.locator('#username').fill(user)
  await page.locator('#password').fill('toso-demo')
  await page.locator('#kc-login').click()
  await settled(page)
  await page.goto('/cho-gui')
  await expect(queued(page).first()).toContainText('Đã gửi', { timeout: 30_000 })
  expect(answers.filter((status) => status !== 401)).toEqual([201])
  await context.close()
})

test('another user of the phone does not see queued reports, and their owner finds them again', async ({ browser }) => {
  const page = await openAs(browser, user, '/nhap-bao-cao?date=2022-07-08', phone)
  const context = page.context()
  await readyForOffline(page)
  await context.setOffline(true)
  await enter(page, '10')
  await expect(queued(page).first()).toContainText('Chờ gửi')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page.getByText('Không kết nối được máy chủ đăng nhập')).toBeVisible()
  await context.setOffline(false)

  // The logout happened offline, so Keycloak still has the session and asks before it ends it.
  await page.goto('/cho-gui')
  await page.locator('#kc-logout').click()
  await page.locator('#username').fill('xa.yenthinh')
  await page.locator('#password').fill('toso-demo')
  await page.locator('#kc-login').click()
  await settled(page)
  await expect(page.getByText('Không có báo cáo nào chờ gửi')).toBeVisible()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()

  await page.locator('#username').fill(user)
  await page.locator('#password').fill('toso-demo')
  await page.locator('#kc-login').click()
  await settled(page)
  await page.goto('/cho-gui')
  await expect(queued(page).first()).toContainText('Đã gửi', { timeout: 30_000 })
  await context.close()
})

test('queued reports are moved to another device as a file, and each is received once', async ({ browser }) => {
  const page = await openAs(browser, user, '/nhap-bao-cao?date=2022-07-09', phone)
  const context = page.context()
  await readyForOffline(page)
  await context.setOffline(true)
  await enter(page, '11')
  await expect(queued(page).first()).toContainText('Chờ gửi')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lưu ra tệp' }).click()
  const file = {
    name: 'cho-gui.json',
    mimeType: 'application/json',
    buffer: await readFile(await (await download).path()),
  }

  const other = await openAs(browser, user, '/cho-gui')
  const chooser = other.getByLabel('Gửi từ tệp')
  await chooser.setInputFiles(file)
  await expect(other.getByText('Đã nhận 1 báo cáo từ tệp')).toBeVisible()
  await expect(queued(other).first()).toContainText('Đã gửi', { timeout: 30_000 })
  await chooser.setInputFiles(file)
  await expect(other.getByText('1 báo cáo đã có sẵn ở đây.')).toBeVisible()
  await chooser.setInputFiles({ ...file, buffer: Buffer.from('{}') })
  await expect(other.getByRole('alert')).toContainText('Không đọc được tệp này')

  await context.setOffline(false)
  await expect(queued(page).first()).toContainText('Đã gửi', { timeout: 60_000 })
  await queued(page).first().getByRole('link', { name: 'Xem biên nhận' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biên nhận')
  await expect(page.locator('[data-action]')).toHaveCount(1)
  await other.context().close()
  await context.close()
})

test('a new version waits while figures are being typed, and keeps queued reports', async ({ browser }) => {
  const page = await openAs(browser, user, '/nhap-bao-cao?date=2022-07-10', phone)
  const context = page.context()
  await readyForOffline(page)
  await page.reload()
  await settled(page)
  await appendFile(join(stackFolder, 'web/sw.js'), '\n// another version\n')
  await page.locator('main form input').first().fill('12')
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const banner = page.getByText('Có bản mới.')
  await page.waitForTimeout(3000)
  await expect(banner).toBeHidden()
  await context.setOffline(true)
  await enter(page, '12')
  await expect(queued(page).first()).toContainText('Chờ gửi')
  await expect(banner).toBeVisible()
  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Dùng bản mới' }).click()
  await loaded
  await settled(page)
  await expect(queued(page).first()).toContainText('Chờ gửi')
  await context.setOffline(false)
  await expect(queued(page).first()).toContainText('Đã gửi', { timeout: 60_000 })
  await context.close()
})
