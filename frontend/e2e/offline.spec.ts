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
