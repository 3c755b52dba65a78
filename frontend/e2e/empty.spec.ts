import { expect, test, type Browser, type Page } from '@playwright/test'
import { administrator, startEmpty } from './empty-stack'
import { settled } from './people'

const password = 'chín chiếc thuyền giấy'

const today = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }).format()
const newYear = `1/1/${today.split('/')[2]}`

const template = 'Báo cáo hằng ngày của Tổ công nghệ số cộng đồng'

const units = `code,name_vi,type,parent_code
20,Tỉnh Lạng Sơn,tinh,
186,Huyện Hữu Lũng,huyen,20
06388,Xã Hữu Liên,xa,186
`

const click = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function fill(page: Page, values: Record<string, string>) {
  for (const [label, value] of Object.entries(values))
    await page.getByRole('textbox', { name: label, exact: true }).fill(value)
}

async function open(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

async function logIn(page: Page, username: string) {
  await page.locator('#username').fill(username)
  await page.locator('#password').fill(password)
  await page.locator('#kc-login').click()
  await settled(page)
}

test('an empty installation gets its first administrator, its units, a programme from a template, a colleague and the first report', async ({
  browser,
}) => {
  const { web, link, stop } = await startEmpty()
  try {
    const page = await open(browser, await link())
    await activate(page, administrator.fullName)
    await logIn(page, administrator.username)

    // Each empty page leads to the next step.
    await page.getByRole('main').getByRole('link', { name: 'Nhập danh sách đơn vị' }).click()
    await importUnits(page)
    await page.goto(web)
    await page.getByRole('main').getByRole('link', { name: 'Lập chế độ báo cáo' }).click()
    await setUpRegime(page)
    await page.goto(`${web}/nguoi-dung`)
    const { username, code } = await addOfficer(page)

    const officer = await open(browser, `${web}/kich-hoat`)
    await fill(officer, { 'Mã dùng một lần': code })
    await click(officer, 'Tiếp tục')
    await activate(officer, 'Hoàng Thị Bé')
    await logIn(officer, username)
    await report(officer)
    await officer.context().close()

    await page.goto(`${web}/tien-do`)
    await page
      .getByRole('table')
      .getByRole('link', { name: /Hữu Lũng/ })
      .first()
      .click()
    const commune = page.getByRole('table').getByRole('row', { name: /Hữu Liên/ })
    await expect(commune).toContainText('1.234')
    await expect(page.getByRole('table').locator('tfoot')).toContainText('1/1')
    await page.context().close()
  } finally {
    await stop()
  }
})

async function activate(page: Page, fullName: string) {
  await expect(page.getByRole('heading', { name: `Xin chào ${fullName}` })).toBeVisible()
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password)
  await page.getByLabel('Gõ lại mật khẩu', { exact: true }).fill(password)
  await click(page, 'Đặt mật khẩu')
  await page.getByRole('link', { name: 'Đăng nhập' }).click()
}

async function importUnits(page: Page) {
  await click(page, 'Nhập danh sách đơn vị')
  await fill(page, { 'Danh sách có hiệu lực từ ngày': newYear })
  await page
    .getByLabel('Tệp CSV hoặc XLSX')
    .setInputFiles({ name: 'don-vi.csv', mimeType: 'text/csv', buffer: Buffer.from(units) })
  await click(page, 'Xem trước')
  await click(page, 'Nhập')
  await expect(page.getByText('2 đơn vị mới').first()).toBeVisible()
}

/** Fills in a template: only the legal basis is missing. */
async function setUpRegime(page: Page) {
  await page.getByRole('link', { name: template }).click()
  await expect(page.getByRole('region', { name: 'Bấm Lưu sẽ lập' })).toContainText('Thêm 5 chỉ tiêu thống kê')
  await fill(page, { 'Căn cứ': '439/UBND-VH' })
  await click(page, 'Lưu')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(template)
}

async function addOfficer(page: Page) {
  await click(page, 'Thêm người dùng')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Họ và tên' }).fill('Hoàng Thị Bé')
  await dialog.getByRole('combobox', { name: 'Đơn vị' }).fill('huu lien')
  await page.getByRole('option', { name: /Xã Hữu Liên/ }).click()
  await click(page, 'Thêm và cấp mã')
  const slip = page.getByRole('dialog', { name: 'Mã của Hoàng Thị Bé' })
  const said = async (term: string) => slip.locator(`dt:text-is("${term}") + dd`).innerText()
  const given = { username: await said('Tên đăng nhập'), code: await said('Mã dùng một lần') }
  await click(page, 'Đóng')
  return given
}

async function report(page: Page) {
  await page.getByRole('main').getByRole('link', { name: 'Nhập báo cáo' }).click()
  await fill(page, {
    'Tài khoản ứng dụng công dân số của tỉnh': '1.234',
    'Tài khoản ngân hàng mở mới qua tổ': '56',
    'Tài khoản mua hàng trên PostMart': '7',
    'Tài khoản mua hàng trên Voso': '8',
  })
  await click(page, 'Kiểm tra')
  await click(page, 'Gửi báo cáo')
  await expect(page).toHaveURL(/\/bien-nhan\//)
}
