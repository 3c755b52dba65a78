import { expect, test } from './journey'
import { openAs } from './people'

test.use({ writes: false })

test('Hôm nay: units that have not reported, and the progress of the plan', async ({ browser }) => {
  const page = await openAs(browser, 'huyen.huulung')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hôm nay 13/07/2022')
  await expect(page.getByRole('complementary')).toContainText(/Đồng hồ của hệ thống: \d\d:\d\d 13\/07\/2022/)
  const coverage = page.locator('section', { hasText: 'Tình hình gửi báo cáo' })
  await expect(coverage).toContainText('22/24')
  await expect(coverage.getByRole('link', { name: 'Quyết Thắng' })).toBeVisible()
  await expect(coverage.getByRole('link', { name: 'Hữu Liên' })).toBeVisible()
  const plan = page.locator('section', { hasText: 'Kết quả so với kế hoạch' })
  await expect(plan).toContainText('6.281')
  await expect(plan).toContainText('10,1%')
  await expect(plan).toContainText('kế hoạch 62.149 người')
  await expect(plan).toContainText('Tài khoản trên mỗi người theo kế hoạch')
  await page.context().close()
})

test('Tiến độ: the published totals, 24 communes, and the state in the URL', async ({ browser }) => {
  const page = await openAs(browser, 'huyen.huulung', '/tien-do')
  const totals = page.getByRole('region', { name: 'Tổng theo chỉ tiêu thống kê' })
  for (const figure of [
    '2.205 tài khoản (3,55% của 62.149)',
    '1.584 tài khoản (2,55%',
    '2.492 tài khoản (4,01%',
    '1.197',
    '1.295',
    '6.281 tài khoản (10,1% của 62.149)',
  ])
    await expect(totals).toContainText(figure)
  const table = page.getByRole('table')
  await expect(table.locator('tbody tr')).toHaveCount(24)
  await expect(table.getByRole('row', { name: /Quyết Thắng/ })).toContainText('Chưa báo cáo')
  await expect(table.getByRole('row', { name: /Quyết Thắng/ })).toContainText('—')
  await expect(table.locator('tfoot')).toContainText('22/24')

  await page.getByRole('button', { name: 'Công dân số Xứ Lạng' }).click()
  await expect(page).toHaveURL(/sort=APP_XULANG&dir=desc/)
  await expect(page.getByRole('columnheader', { name: 'Công dân số Xứ Lạng' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  const highestFirst = await figures(table.locator('tbody tr td:nth-child(3)').allInnerTexts())
  expect(highestFirst).toEqual([...highestFirst].sort((a, b) => b - a))
  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Công dân số Xứ Lạng' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )

  await page.getByRole('textbox', { name: 'Ngày số liệu' }).fill('1-7-22')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/date=2022-07-01/)
  await expect(page.getByText('Số liệu đến hết ngày 01/07/2022')).toBeVisible()
  await page.goBack()
  await expect(page.getByText('Số liệu đến hết ngày 13/07/2022')).toBeVisible()
  await page.context().close()
})

/** Reads the numbers of the cells that have one; two of the 24 communes have none. */
async function figures(cells: Promise<string[]>): Promise<number[]> {
  const texts = (await cells).filter((text) => /^\d/.test(text.trim()))
  expect(texts).toHaveLength(22)
  return texts.map((text) => Number((text.trim().split(/\s/)[0] ?? '').replaceAll('.', '')))
}
