import { expect, test } from './journey'
import { openAs, settled } from './people'

test('a report queued offline is sent once by an open tab when the connection returns', async ({ browser }) => {
  const page = await openAs(browser, 'xa.quyetthang', '/nhap-bao-cao?date=2022-07-05', { width: 360, height: 640 })
  const context = page.context()
  const second = await context.newPage()
  await second.goto('/cho-gui')
  await settled(second)
  const answers: number[] = []
  context.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith('/api/v1/submissions'))
      answers.push(response.status())
  })

  for (const input of await page.locator('main form input').all()) await input.fill('7')
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  // The code for offline use loads shortly after the page.
  await page.waitForFunction(() =>
    ['offline-entry', 'outbox'].every((part) =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes(part)),
    ),
  )
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chờ gửi')
  const item = page.getByRole('listitem').filter({ hasText: 'Quyết Thắng' })
  await expect(item).toContainText('Chờ gửi')
  await expect(item).toContainText('Không kết nối được máy chủ')
  await expect(page.getByRole('link', { name: '1 Chờ gửi' })).toBeVisible()
  await expect(second.getByRole('listitem').filter({ hasText: 'Quyết Thắng' })).toContainText('Chờ gửi')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page.getByRole('dialog')).toContainText('Còn 1 báo cáo chưa gửi')
  await page.getByRole('button', { name: 'Ở lại' }).click()

  await page.close()
  await context.setOffline(false)
  const sent = second.getByRole('listitem').filter({ hasText: 'Quyết Thắng' })
  await expect(sent).toContainText('Đã gửi', { timeout: 30_000 })
  await sent.getByRole('link', { name: 'Xem biên nhận' }).click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('Biên nhận')
  expect(answers).toEqual([201])
  await context.close()
})

test('Hôm nay and Tiến độ can be read offline with their age, and are current again with the connection', async ({
  browser,
}) => {
  const page = await openAs(browser, 'huyen.huulung', '/')
  const context = page.context()
  const figures = await page
    .getByRole('main')
    .getByText(/^\d+\/24$/)
    .first()
    .innerText()
  await page.getByRole('link', { name: 'Tiến độ', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tiến độ – Huyện Hữu Lũng')
  await page.getByRole('button', { name: 'Công dân số Xứ Lạng' }).click()
  await expect(page).toHaveURL(/sort=/)
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const opened = indexedDB.open('toso')
          opened.onsuccess = () => {
            const all = opened.result.transaction('pages').objectStore('pages').getAll()
            all.onsuccess = () => {
              resolve(all.result.map(({ page, search }) => page + JSON.stringify(search)))
              opened.result.close()
            }
          }
        }),
    )
  await expect.poll(kept, { timeout: 60_000 }).toContainEqual(expect.stringMatching(/^\/tien-do.*sort/))
  await page.goto('/')
  await settled(page)
  await expect.poll(kept, { timeout: 60_000 }).toHaveLength(2)
  await page.evaluate(() => navigator.serviceWorker.ready)

  await context.setOffline(true)
  await page.reload()
  await settled(page)
  await expect(page.getByText(/Không có mạng, đang dùng với tên/)).toBeVisible()
  await expect(
    page.getByText(/^\s*Số liệu lúc 16:\d\d 13\/07\/2022 \((vừa xong|\d+ phút trước)\), đang ngoại tuyến/),
  ).toBeVisible()
  await expect(page.getByRole('main').getByText(figures).first()).toBeVisible()
  await page.getByRole('link', { name: 'Tiến độ', exact: true }).first().click()
  await expect(page.getByText(/đang ngoại tuyến/)).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page).toHaveURL(/sort=/)
  await page.getByRole('rowheader').getByRole('link').first().click()
  await expect(page.getByText('Trang này cần có mạng.', { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Hôm nay – Huyện Hữu Lũng/ })).toBeVisible()

  await page.getByRole('link', { name: /^Tiến độ – Huyện Hữu Lũng/ }).click()
  await expect(page.getByText(/đang ngoại tuyến/)).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/đang ngoại tuyến/)).toBeHidden({ timeout: 60_000 })
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.locator('#username').waitFor()
  await context.close()
})
