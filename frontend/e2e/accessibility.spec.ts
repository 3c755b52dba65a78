import AxeBuilder from '@axe-core/playwright'
import { expect, expectRefusal, test, type Page } from './journey'
import { openAs, settled } from './people'

// Both are off by default: axe counts them as experimental or as a rule of WCAG 2.2.
const rules = { 'label-content-name-mismatch': { enabled: true }, 'target-size': { enabled: true } }

const sizes = [
  { width: 360, height: 640 },
  { width: 1440, height: 900 },
]

// Each test inspects up to twenty pages at two sizes, in light and in dark.
test.describe.configure({ timeout: 480_000 })

async function inspect(page: Page, what: string) {
  // Colours do not depend on the language.
  const schemes =
    (await page.locator('html').getAttribute('lang')) === 'en' ? (['light'] as const) : (['light', 'dark'] as const)
  for (const viewport of sizes) {
    await page.setViewportSize(viewport)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider, `${what} is wider than ${viewport.width}`).toBeLessThanOrEqual(0)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      const shown = page.locator(`html[data-mantine-color-scheme='${colorScheme}']`)
      // The guide is no page of the SPA and follows the device by itself.
      if (!page.url().endsWith('.html')) await shown.waitFor()
      const axe = new AxeBuilder({ page })
      // Nothing but the colours differs in dark.
      const { violations } = await (
        colorScheme === 'light' ? axe.options({ rules }) : axe.withRules('color-contrast')
      ).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect(found, `${what} at ${viewport.width}, ${colorScheme}`).toEqual([])
    }
  }
}

for (const language of ['vi', 'en'] as const) {
  test(`every page of a district, in ${language}`, async ({ browser }) => {
    const page = await openAs(browser, 'huyen.huulung')
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const path of [
      '/',
      '/nhap-bang',
      '/nhap-bang?date=2022-04-01',
      '/tien-do',
      '/tien-do?date=2022-04-01',
      '/tien-do/nguon',
      '/bao-cao',
      '/mau-bao-cao',
      '/to-cong-nghe-so',
      '/don-vi',
      '/don-vi?date=2025-07-01',
      '/duyet',
      '/bao-mat',
      '/no-such-page',
    ]) {
      await page.goto(path)
      await settled(page)
      await inspect(page, path)
    }
    await page.locator('header button[aria-expanded]').click()
    await page.getByRole('radio').first().waitFor()
    await inspect(page, 'the menu of the user')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.getByRole('dialog').getByRole('textbox').fill('huu lien')
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /Hữu Liên/ })
      .first()
      .waitFor()
    await inspect(page, 'the search')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: /Hữu Liên/ })).toBeVisible()
    await inspect(page, 'a unit')
    await page.getByRole('button', { name: /^(Chuyển giờ minh họa|Move the demo clock)$/ }).click()
    await page.getByRole('dialog').waitFor()
    await inspect(page, 'the clock of the demonstration')
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 360, height: 640 })
    await page.getByRole('button', { name: /^(Thêm|More)$/ }).click()
    await inspect(page, 'the further pages')
    await page.goto('/bao-cao?date=2022-07-05')
    await settled(page)
    await page.getByRole('button', { name: /^(Lập báo cáo|Make the report)$/ }).click()
    await page.getByRole('switch').check()
    await inspect(page, 'a report')
    await page.getByRole('button', { name: /^(Sửa nội dung|Edit the words)$/ }).click()
    await inspect(page, 'the words of a report')
    await page.context().close()
  })

  test(`every page of the desk of a province, in ${language}`, async ({ browser }) => {
    const page = await openAs(browser, 'tinh.langson')
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const path of [
      '/chi-tieu',
      '/chi-tieu/khai-bao',
      '/danh-muc',
      '/danh-muc/che-do',
      '/danh-muc/che-do/moi',
      '/danh-muc/che-do/moi?template=CNSCD-NGAY',
      '/danh-muc/che-do/moi?template=none',
      '/danh-muc/ngay-nghi',
      '/nhat-ky',
      '/nhat-ky?view=denials',
      '/don-vi/sap-xep',
      '/don-vi/sap-xep/moi',
      '/tien-do?date=2022-04-01',
      '/huong-dan.html',
    ]) {
      await page.goto(path)
      await settled(page)
      await inspect(page, path)
    }
    await page.goto('/danh-muc/che-do/moi?template=none')
    await page.locator('main form button[type=submit]').click()
    await expect(page.getByRole('alert')).toBeFocused()
    await inspect(page, 'a regime with errors')
    await page.goto('/danh-muc/che-do')
    await page.locator('main section h2 a').first().click()
    await expect(page.locator('main article')).toBeVisible()
    await inspect(page, 'a regime and its blank form')
    await page.goto('/chi-tieu')
    await page.locator('main a[href*="/phan-bo"]').first().click()
    await expect(page.locator('main tfoot')).toBeVisible()
    await inspect(page, 'the division of a target')
    await page.goto('/don-vi/sap-xep')
    await page.locator('main tbody th a').first().click()
    await expect(page.locator('main dl')).toBeVisible()
    await inspect(page, 'one reorganisation')
    await page.goto('/don-vi/sap-xep/moi')
    await page.locator('main form button[type=submit]').click()
    await expect(page.getByRole('alert')).toBeFocused()
    await inspect(page, 'a reorganisation with errors')
    for (const [index, text] of ['1/NQ', '1/7/2022', 'HĐND', '1/8/2022'].entries())
      await page.locator('main form input').nth(index).fill(text)
    await page.locator('main form button[type=submit]').click()
    for (const kind of ['MERGE', 'SPLIT', 'MOVE']) {
      const what = page.locator('main select').last()
      await what.selectOption(kind)
      await page.locator('main button', { hasText: /^(Thêm vào văn bản|Add to the document)$/ }).click()
      await inspect(page, `a reorganisation: ${kind}`)
    }
    await page.context().close()
  })

  test(`people, programs, their dialogs and a new password, in ${language}`, async ({ browser }) => {
    const page = await openAs(browser, 'tinh.langson', '/nguoi-dung')
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const path of ['/nguoi-dung', '/nguoi-dung/don-vi-cu', '/nguoi-dung/phan-mem', '/nguoi-dung?q=khong-co-ai']) {
      await page.goto(path)
      await settled(page)
      await inspect(page, path)
    }
    const dialog = page.getByRole('dialog')
    const opens = async (name: RegExp) => {
      await page.getByRole('button', { name }).first().click()
      await dialog.waitFor()
      await inspect(page, String(name))
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
    await page.goto('/nguoi-dung/phan-mem')
    await opens(/^(Thêm tài khoản phần mềm|Add a program's account)$/)
    await page.goto('/nguoi-dung')
    await opens(/^(Thêm người dùng|Add a person)$/)
    const text = 'Họ tên,Mã đơn vị,Vai trò\nHoàng Thị Bé,06388,Báo cáo\nLý Văn Tám,00000,Báo cáo'
    await page
      .locator('main input[type=file]')
      .first()
      .setInputFiles({ name: 'nguoi-dung.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await expect(dialog.getByRole('table').first()).toBeVisible()
    await inspect(page, 'the import of people')
    await page.keyboard.press('Escape')
    await page.goto('/nguoi-dung?q=huyen.huulung')
    await page.locator('main tbody th a').click()
    await expect(page.locator('main dl')).toBeVisible()
    await inspect(page, 'a person')
    await opens(/^(Sửa thông tin|Edit)$/)
    await opens(/^(Chuyển đơn vị|Move to another unit)$/)
    await opens(/^(Tạm khóa|Suspend)$/)
    await opens(/^(Kết thúc tài khoản|End the account)$/)
    await opens(/^(Giao vai trò|Give a role)$/)
    await page.getByRole('button', { name: /^(Cấp mã mới|New code)$/ }).click()
    await dialog.getByRole('button', { name: /^(Cấp mã mới|Make a new code)$/ }).click()
    const code = dialog.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    await expect(code).toBeVisible()
    await inspect(page, 'a slip')
    const said = await code.innerText()
    await page.goto('/kich-hoat')
    await settled(page)
    await inspect(page, '/kich-hoat')
    await page.locator('main form input').fill(said)
    await page.locator('main form button[type=submit]').click()
    // The code is somebody else's, so this person is logged out first, by Keycloak, which asks once.
    await expect(page.locator('main h2')).toBeVisible()
    await inspect(page, 'a code of somebody else')
    await page.locator('main button').click()
    await page.locator('#kc-logout').click()
    await expect(page.locator('input[type=password]').first()).toBeVisible()
    await inspect(page, 'a new password')
    await page.context().close()
  })

  test(`the import of a reorganisation, in ${language}`, async ({ browser }) => {
    const page = await openAs(browser, 'trunguong', '/don-vi/sap-xep/nhap')
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await inspect(page, 'the import of a reorganisation')
    await page.locator('main form button[type=submit]').click()
    await expect(page.getByRole('alert')).toBeFocused()
    await inspect(page, 'the import of a reorganisation with errors')
    for (const [index, text] of ['1/NQ', '1/8/2025', 'UBTVQH', '1/9/2025'].entries())
      await page.locator('main form input:not([type=file])').nth(index).fill(text)
    const file = (text: string) => ({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.locator('main input[type=file]').nth(0).setInputFiles(file('name_vi,type\nHữu Liên,xa'))
    await page.locator('main input[type=file]').nth(1).setInputFiles(file('old_province\n20'))
    await page.locator('main form button[type=submit]').click()
    await expect(page.locator('main tbody tr')).not.toHaveCount(0)
    await inspect(page, 'the errors of the files of a reorganisation')
    await page.context().close()
  })

  test(`every page of a commune's teams, in ${language}`, async ({ browser }) => {
    const page = await openAs(browser, 'xa.yenbinh')
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    for (const path of ['/to-cong-nghe-so', '/to-cong-nghe-so/moi']) {
      await page.goto(path)
      await settled(page)
      await inspect(page, path)
    }
    await page.goto('/to-cong-nghe-so')
    await page.locator('main tbody th a[href^="/to-cong-nghe-so/"]').first().click()
    await expect(page.locator('main a[href$="/kien-toan"]')).toBeVisible()
    await inspect(page, 'a team')
    await page.locator('main a[href$="/kien-toan"]').click()
    await page.locator('main form button[type=submit]').click()
    await expect(page.getByRole('alert')).toBeFocused()
    await inspect(page, 'a reconstitution with errors')
    await page.context().close()
  })

  test(`every page of a commune, in ${language}`, async ({ browser }) => {
    // The form of a day to come.
    expectRefusal(422)
    const page = await openAs(browser, 'xa.yenbinh')
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    await inspect(page, 'today')
    await page.locator('main a[href^="/bien-nhan/"]').first().click()
    // The URL changes before the page, because the code of the page still has to load.
    await expect(page.getByRole('heading', { level: 1, name: /Biên nhận|Receipt/ })).toBeVisible()
    await settled(page)
    await inspect(page, 'receipt')
    for (const path of [
      '/tien-do',
      '/tien-do/nguon',
      '/nhap-bao-cao',
      '/nhap-bao-cao?correct=true',
      '/nhap-bao-cao?date=2023-01-01',
      '/cho-gui',
    ]) {
      await page.goto(path)
      await settled(page)
      await inspect(page, path)
    }
    await page.goto('/don-vi')
    await settled(page)
    await page
      .getByRole('main')
      .getByRole('link', { name: /Yên Bình/ })
      .click()
    await page.getByRole('button', { name: /^(Lập thôn, tổ dân phố|Establish villages)$/ }).click()
    await page.getByRole('dialog').waitFor()
    await inspect(page, 'the villages of a commune')
    await page.context().close()

    const other = await openAs(browser, 'xa.quyetthang', '/nhap-bao-cao')
    if (language === 'en') await other.getByRole('button', { name: 'English' }).click()
    await inspect(other, 'form')
    await other.locator('main form button[type=submit]').click()
    await expect(other.getByRole('alert')).toBeFocused()
    await inspect(other, 'form with errors')
    for (const field of await other.locator('main form input').all()) await field.fill('1.234')
    await other.keyboard.press('Control+Enter')
    await expect(other.locator('main table')).toBeVisible()
    await inspect(other, 'check')
    await other.context().close()
  })
}
