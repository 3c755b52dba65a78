import { expect, test } from './journey'
import { openAs, settled } from './people'

test.use({ writes: false })

test('a province of three districts sees whom to chase, ranks its districts, and has reports to review', async ({
  browser,
}) => {
  const page = await openAs(browser, 'tinh.caobang')
  const coverage = page.locator('main section').filter({ hasText: 'Tình hình gửi báo cáo' })
  await expect(coverage).toContainText('41/48')
  const missing = coverage.locator('[data-what=missing] li')
  await expect(missing).toHaveCount(7)
  const one = missing.filter({ hasText: 'Phong Nậm' })
  await expect(one).toContainText('Trùng Khánh')
  await expect(one.getByRole('link', { name: 'Nhập hộ' })).toBeVisible()
  await expect(one.getByRole('link', { name: 'Miễn' })).toBeVisible()
  const plan = page.locator('main section').filter({ hasText: 'Kết quả so với kế hoạch' })
  await expect(plan).toContainText(/\d+,\d%.*kế hoạch [\d.]+ người/)

  const order = page.getByRole('combobox', { name: 'Xếp theo' })
  const districts = page.locator('main section').filter({ has: order }).getByRole('listitem')
  await order.selectOption({ label: 'Tỷ lệ đơn vị đã báo cáo' })
  for (const [place, district, line] of [
    [0, 'Huyện Hạ Lang', '12/13 đã báo cáo'],
    [1, 'Huyện Trùng Khánh', '18/21 đã báo cáo'],
    [2, 'Huyện Thạch An', '11/14 đã báo cáo'],
  ] as const) {
    await expect(districts.nth(place)).toContainText(district)
    await expect(districts.nth(place)).toContainText(line)
    await expect(districts.nth(place)).toContainText(/tài khoản \([+−-]?[\d.]+ từ 12\/07\) · \d+,\d%/)
  }
  await order.selectOption({ label: 'Tỷ lệ so với kế hoạch' })
  const rates = (await districts.allInnerTexts()).map((text) => Number(/(\d+,\d)%/.exec(text)?.[1]?.replace(',', '.')))
  expect(rates).toEqual([...rates].sort((a, b) => b - a))

  await page.goto('/duyet')
  await settled(page)
  await expect(page.getByRole('button', { name: 'Duyệt 41 báo cáo' })).toBeVisible()
  await page.goto('/tien-do')
  await settled(page)
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(3)
  await page.goto('/bao-cao')
  await settled(page)
  await expect(page.getByRole('button', { name: 'Lập báo cáo' })).toBeVisible()
  await page.context().close()
})
