import { expect, test, type Page } from './journey'
import { printedPages } from './paper'
import { openAs, settled } from './people'

const name = 'Hộ kinh doanh có mã QR'

const fillIn = async (page: Page, values: Record<string, string>) => {
  for (const [label, value] of Object.entries(values))
    await page.getByRole('textbox', { name: label, exact: true }).fill(value)
}

async function tomorrow(page: Page) {
  const clock = page.waitForResponse('**/api/v1/clock')
  await page.reload()
  const { today } = (await (await clock).json()) as { today: string }
  const date = new Date(`${today}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return { today: typed(today), next: typed(date.toISOString().slice(0, 10)) }
}

async function defineIndicator(page: Page) {
  await page.getByRole('button', { name: 'Thêm chỉ tiêu thống kê' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Mã', exact: true }).fill('E2E_QR')
  await dialog.getByRole('textbox', { name: 'Tên', exact: true }).fill(name)
  await dialog.getByRole('combobox', { name: 'Đếm gì' }).selectOption('ORGANISATIONS')
  await dialog.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('rowheader', { name })).toBeVisible()
}

const typed = (date: string) => date.split('-').map(Number).reverse().join('/')

test('a province defines an indicator, then a regime whose rules it tests before saving', async ({ browser }) => {
  const page = await openAs(browser, 'tinh.langson', '/danh-muc')
  const { next } = await tomorrow(page)
  await defineIndicator(page)

  await page.goto('/danh-muc/che-do/moi?template=none')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByRole('link', { name: 'Mã: Chưa nhập.' }).click()
  await expect(page.getByRole('textbox', { name: 'Mã', exact: true })).toBeFocused()
  await fillIn(page, {
    Mã: 'E2E-QR',
    'Áp dụng từ ngày': next,
    'Tên chế độ báo cáo': 'Báo cáo mã QR',
    'Căn cứ': '355/UBND-KGVX',
    'Cơ quan nhận báo cáo': 'Sở Thông tin và Truyền thông',
    'Phương thức gửi': 'Tổ Số',
    'Nội dung báo cáo': 'Hộ kinh doanh có mã QR',
    'Đề cương báo cáo': 'Số liệu và vướng mắc',
  })
  await page
    .getByRole('combobox', { name: 'Thêm chỉ tiêu thống kê vào biểu mẫu' })
    .selectOption({ label: `${name} (E2E_QR)` })
  await page.getByRole('button', { name: 'Thêm quy tắc' }).click()
  const rule = page.getByRole('group', { name: 'Quy tắc 2' })
  await rule.getByRole('textbox', { name: /^Cao nhất/ }).fill('2.000')
  await rule.getByRole('combobox', { name: 'Nếu không đạt' }).selectOption('ERROR')

  const trial = page.getByRole('textbox', { name, exact: true })
  await trial.fill('900')
  await expect(page.getByText(`${name}: 900 thấp hơn số lũy kế lần trước`)).toBeVisible()
  await trial.fill('2.001')
  await expect(page.getByText(`${name}: 2.001 lớn hơn mức cao nhất là 2.000.`)).toBeVisible()
  await expect(page.getByRole('article', { name: 'Biểu mẫu' })).toContainText(name)
  await page.getByRole('button', { name: 'Xem các kỳ sắp tới' }).click()
  await expect(page.getByRole('region', { name: 'Các kỳ sắp tới' }).getByRole('row')).not.toHaveCount(0)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Báo cáo mã QR' })).toBeVisible()
  await page.context().close()
})

test('a province declares and allocates a target, and the parts add up to it', async ({ browser }) => {
  const page = await openAs(browser, 'tinh.langson', '/danh-muc')
  await defineIndicator(page)
  await page.goto('/chi-tieu/khai-bao')
  await settled(page)
  const { today } = await tomorrow(page)
  await page.getByRole('combobox', { name: 'Đếm gì' }).selectOption('ORGANISATIONS')
  await page.getByRole('checkbox', { name }).check()
  await fillIn(page, {
    'Tên chỉ tiêu giao': 'Mã QR năm nay',
    'Số chỉ tiêu giao': '1.001',
    'Áp dụng từ ngày': today,
    'Số, ký hiệu văn bản giao': '01/KH-E2E',
    'Ngày văn bản': today,
    'Cơ quan giao': 'UBND tỉnh',
  })
  await page.getByRole('button', { name: 'Khai báo chỉ tiêu giao' }).click()
  const card = page.locator('main .card', { hasText: 'Mã QR năm nay' })
  const answer = page.waitForResponse(/\/allocation\?/)
  await card.getByRole('link', { name: /hân bổ/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Phân bổ/ })).toBeVisible()

  await divideEvenly(page)
  // Then divides the district's part among its communes.
  const { rows } = await (await answer).json()
  await page.goto(`${new URL(page.url()).pathname}?unit=${rows[0].unit.id}`)
  await settled(page)
  await divideEvenly(page)

  await page.getByRole('combobox', { name: 'Cách chia' }).selectOption('HAND')
  const parts = page.getByRole('textbox', { name: /^Chỉ tiêu giao/ })
  const [first, second] = [parts.nth(0), parts.nth(1)]
  const [one, other] = [Number(await first.inputValue()), Number(await second.inputValue())]
  await first.fill(String(one + 5))
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByRole('alert')).toContainText('Các phần cộng lại là 1.006, lệch +5')
  await second.fill(String(other - 5))
  await page.getByRole('button', { name: 'Lưu' }).click()
  await expect(page.getByText('Đã lưu. Các phần cộng lại là 1.001.')).toBeVisible()
  await page.reload()
  await settled(page)
  await expect(totalOf(page)).toContainText('1.001')
  await expect(first).toHaveValue(String(one + 5))
  await page.context().close()
})

const totalOf = (page: Page) => page.getByRole('rowheader', { name: 'Tổng cộng' }).locator('..')

async function divideEvenly(page: Page) {
  await page.getByRole('combobox', { name: 'Cách chia' }).selectOption('EVEN')
  await page.getByRole('button', { name: 'Chia và lưu' }).click()
  await expect(page.getByText('Đã lưu. Các phần cộng lại là 1.001.')).toBeVisible()
}

test('the blank form of the daily regime prints on one sheet of A4', async ({ browser }) => {
  const page = await openAs(browser, 'tinh.langson', '/danh-muc/che-do')
  await page.locator('main section h2 a').filter({ hasText: 'ngày' }).first().click()
  await expect(page.getByRole('article', { name: 'Biểu mẫu' })).toBeVisible()
  const { count, sizes } = await printedPages(page)
  expect(count).toBe(1)
  expect(sizes).toEqual([[595, 842]])
  await page.context().close()
})
