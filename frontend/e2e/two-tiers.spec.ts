import { expect, test, type Browser, type Page } from '@playwright/test'
import { startStack } from './own-stack'
import { openAs, settled } from './people'

const { demoDates, journeyStack } = await import(new URL('../../local/settings.mjs', import.meta.url).href)
const today: string = demoDates.twoTiers.example
/** After the stacks of both workers and the empty one. */
const { port, data }: { port: number; data: string } = journeyStack(3)
const phone = { width: 360, height: 640 }

test.use({ baseURL: `http://localhost:${port}` })
// One stack for all of them: a province above its communes, on a day of 2026.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

let stop = () => Promise.resolve()
test.beforeAll(async () => {
  test.setTimeout(600_000)
  stop = await startStack(data, port, ['--fresh'], { TOSO_DEMO_DATE: today })
})
test.afterAll(() => stop())

const section = (page: Page, title: string) => page.locator('main section').filter({ hasText: title }).first()

/** Fills each field with one more than the unit has sent before, and sends the report. */
async function send(page: Page) {
  await page.locator('main form input').first().waitFor()
  for (const input of await page.locator('main form input').all()) {
    const hints = await input.evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent),
    )
    const last = /Lần trước: ([\d.]+)/.exec(hints.join(' '))?.[1] ?? '0'
    await input.fill(String(Number(last.replaceAll('.', '')) + 1))
  }
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Biên nhận')
}

test('communes send, and the province calls, exempts, enters on behalf and returns', async ({ browser }) => {
  const commune = await openAs(browser, 'xa.tuanson', '/nhap-bao-cao', phone)
  await send(commune)

  const province = await openAs(browser, 'tinh.langson')
  const coverage = section(province, 'Tình hình gửi báo cáo')
  await expect(coverage).toContainText('59/65')
  await expect(section(province, 'Kết quả so với kế hoạch')).toContainText(/kế hoạch [\d.]+ người/)
  const missing = coverage.locator('[data-what=missing] li')
  await expect(missing).toHaveCount(6)
  const ward = missing.filter({ hasText: 'Đông Kinh' })
  await expect(ward).toContainText('Hoàng Thị Lan')
  await ward.getByRole('button').click()
  await expect(ward.getByRole('link', { name: /0900\s?000\s?903/ })).toHaveAttribute('href', 'tel:0900000903')

  await missing.filter({ hasText: 'Na Sầm' }).getByRole('link', { name: 'Miễn' }).click()
  await province.getByRole('dialog').getByRole('textbox', { name: 'Lý do' }).fill('Mất điện toàn xã')
  await province.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
  await expect(province.getByRole('dialog')).toBeHidden()

  await province.goto('/')
  await missing.filter({ hasText: 'Chi Lăng' }).getByRole('link', { name: 'Nhập hộ' }).click()
  const cells = province.locator('input[data-row]')
  await expect(cells).toHaveCount(4)
  // A little more than on the day before, so that no rule asks for a reason.
  for (const [at, figure] of ['1950', '2650', '1700', '9'].entries()) await cells.nth(at).fill(figure)
  await province.getByRole('combobox', { name: 'Nhận số liệu qua' }).selectOption({ label: 'Điện thoại' })
  await province.getByRole('textbox', { name: 'Người cung cấp' }).fill('Văn phòng xã Chi Lăng')
  await province.keyboard.press('Control+Enter')
  await expect(province.getByText('Đã gửi được 1/1 dòng.')).toBeVisible()

  await province.goto('/duyet')
  await settled(province)
  await province.getByRole('main').getByRole('link', { name: 'Tuấn Sơn' }).click()
  await province.getByRole('button', { name: 'Trả lại', exact: true }).click()
  await province.getByRole('dialog').getByRole('textbox', { name: 'Nội dung cần xem lại' }).fill('Rà soát lại')
  await province.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
  await expect(province.getByRole('dialog')).toBeHidden()
  await commune.goto('/')
  await expect(commune.getByText('Rà soát lại')).toBeVisible()
  await province.goto('/')
  await expect(coverage).toContainText('60/65')
  await expect(missing).toHaveCount(4)
  await commune.context().close()
  await province.context().close()
})

test('the province issues a report headed by its department', async ({ browser }) => {
  const page = await openAs(browser, 'so.khcn', '/bao-cao')
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN')
  await expect(sheet).toContainText('SỞ KHOA HỌC VÀ CÔNG NGHỆ')
  await expect(sheet).toContainText('GIÁM ĐỐC')
  await expect(sheet).toContainText('65 xã, phường')
  await page.getByRole('button', { name: 'Trình ký' }).click()
  await page.getByRole('button', { name: 'Ban hành' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('21/BC-SKHCN')
  await dialog.getByRole('textbox', { name: 'Ngày ký' }).fill('14/9/2026')
  await dialog.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Nguyễn Văn A')
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Các xã chưa báo cáo đã được đôn đốc')
  await dialog.getByRole('button', { name: 'Ban hành' }).click()
  // All figures of 65 communes are frozen.
  await expect(dialog).toBeHidden({ timeout: 60_000 })
  await expect(sheet).toContainText('Số: 21/BC-SKHCN')
  expect(await sheet.innerText()).not.toMatch(tierThatIsGone)
  await page.context().close()
})

test('a village sends to its commune, and the commune sees which villages are missing and reports itself', async ({
  browser,
}) => {
  const village = await openAs(browser, 'thon.lanvang', '/nhap-bao-cao', phone)
  await send(village)
  await village.context().close()

  const commune = await openAs(browser, 'xa.huulien')
  await commune.goto('/tien-do')
  await settled(commune)
  await chooseRegime(commune, 'Báo cáo hằng ngày của các thôn')
  const rows = commune.getByRole('table').locator('tbody tr')
  await expect(rows).toHaveCount(8)
  await expect(rows.filter({ hasText: 'Nà Cà' })).toContainText('Chưa báo cáo')
  await expect(rows.filter({ hasText: 'Lân Vàng' })).not.toContainText('Chưa báo cáo')
  await commune.goto('/')
  await settled(commune)
  await chooseRegime(commune, 'Báo cáo hằng ngày của các xã')
  await commune.getByRole('link', { name: 'Nhập báo cáo' }).first().click()
  await send(commune)
  await commune.context().close()
})

async function chooseRegime(page: Page, name: string) {
  const select = page.getByRole('combobox', { name: 'Chế độ báo cáo' })
  const label = (await select.locator('option').allTextContents()).find((text) => text.startsWith(name)) ?? name
  await select.selectOption({ label })
  await settled(page)
}

/** The level that there is not any more, in both languages. */
const tierThatIsGone = /huyện|\bdistrict/i

const ofProvince = [
  ...['/', '/nhap-bang', '/tien-do', '/tien-do/nguon', '/duyet', '/bao-cao', '/mau-bao-cao', '/to-cong-nghe-so'],
  ...[
    '/chi-tieu',
    '/chi-tieu/khai-bao',
    '/danh-muc',
    '/danh-muc/che-do',
    '/danh-muc/che-do/moi',
    '/danh-muc/ngay-nghi',
  ],
  ...[
    '/don-vi',
    '/don-vi/sap-xep',
    '/don-vi/sap-xep/moi',
    '/nguoi-dung',
    '/nhat-ky',
    '/nhat-ky?view=denials',
    '/bao-mat',
  ],
]
const ofCommune = ['/', '/nhap-bao-cao', '/nhap-bang', '/tien-do', '/duyet', '/bao-cao', '/to-cong-nghe-so', '/don-vi']

for (const language of ['vi', 'en'] as const) {
  for (const [user, paths] of [
    ['tinh.langson', ofProvince],
    ['xa.huulien', ofCommune],
    ['thon.banpo', ['/', '/nhap-bao-cao', '/tien-do']],
  ] as const)
    test(`no page of ${user} names a level that there is not, in ${language}`, async ({ browser }) => {
      await scan(browser, user, paths, language)
    })
}

async function scan(browser: Browser, user: string, paths: readonly string[], language: 'vi' | 'en') {
  const page = await openAs(browser, user)
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
  for (const path of paths) {
    await page.goto(path)
    await settled(page)
    await page.waitForLoadState('networkidle')
    expect(await words(page), path).not.toMatch(tierThatIsGone)
  }
  await page.context().close()
}

/** All that a page says, also what is only read aloud or shown on request, such as the options of a list. */
const words = (page: Page) =>
  page.evaluate(() => {
    const spoken = ['aria-label', 'title', 'placeholder', 'alt']
    const said = [...document.body.querySelectorAll('*')].flatMap((one) => spoken.map((name) => one.getAttribute(name)))
    return [document.title, document.body.textContent, ...said].join('\n')
  })
