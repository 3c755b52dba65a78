import { expect, expectRefusal, test, type Page } from './journey'
import { printedPages } from './paper'
import { openAs, settled } from './people'

const password = 'chín chiếc thuyền giấy'

async function pick(page: Page, field: string, typed: string, option: RegExp) {
  const unit = page.getByRole('dialog').getByRole('combobox', { name: field })
  await unit.fill(typed)
  await page.getByRole('option', { name: option }).first().click()
}

test('a district administrator adds a commune officer, who activates, logs in, reports, and is suspended', async ({
  browser,
}) => {
  // The account is suspended and gets no new tokens, and its code is used.
  expectRefusal(400)
  expectRefusal(401)
  expectRefusal(404)
  // The demo's district has no administrator yet: the province appoints one.
  const province = await openAs(browser, 'tinh.langson', '/nguoi-dung?q=huyen.huulung')
  await province.getByRole('link', { name: 'Cán bộ huyện Hữu Lũng' }).click()
  await province.getByRole('button', { name: 'Giao vai trò' }).click()
  await province.getByRole('dialog').getByRole('combobox', { name: 'Vai trò' }).selectOption('ADMINISTRATOR')
  await province.getByRole('dialog').getByRole('button', { name: 'Giao vai trò' }).click()
  await expect(province.getByRole('rowheader', { name: /^Quản trị/ })).toBeVisible()
  await province.context().close()

  const district = await openAs(browser, 'huyen.huulung', '/nguoi-dung')
  await district.getByRole('button', { name: 'Thêm người dùng' }).click()
  await district.getByRole('textbox', { name: 'Họ và tên' }).fill('Hoàng Thị Bé')
  await pick(district, 'Đơn vị', 'xa huu lien', /Hữu Liên/)
  await district.getByRole('button', { name: 'Thêm và cấp mã' }).click()
  const slip = district.getByRole('dialog', { name: 'Mã của Hoàng Thị Bé' })
  const code = await slip.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText()
  // Keycloak keeps the accounts of earlier runs, so the name may have a number.
  const username = await slip.getByText(/^hoangthibe\d*$/).innerText()
  // A6.
  const { sizes } = await printedPages(district)
  expect(sizes).toEqual([[298, 420]])
  await slip.getByRole('button', { name: 'Đóng' }).click()

  // The officer's own phone, where nobody has logged in.
  const phone = await browser.newContext({ viewport: { width: 360, height: 640 } })
  const officer = await phone.newPage()
  const asked: string[] = []
  let token = ''
  officer.on('request', (request) => {
    asked.push(request.url())
    token = request.headers().authorization ?? token
  })
  await officer.goto(`/kich-hoat#${code}`)
  await expect(officer.getByRole('heading', { name: 'Xin chào Hoàng Thị Bé' })).toBeVisible()
  expect(new URL(officer.url()).hash).toBe('')
  expect(asked.filter((url) => /\/realms\/|desk|people/.test(url))).toEqual([])
  await officer.getByLabel('Mật khẩu mới').fill(password)
  await officer.getByLabel('Gõ lại mật khẩu').fill(password)
  await officer.getByRole('button', { name: 'Đặt mật khẩu' }).click()
  await officer.getByRole('link', { name: 'Đăng nhập' }).click()
  await officer.locator('#username').fill(username)
  await officer.locator('#password').fill(password)
  await officer.locator('#kc-login').click()
  await settled(officer)

  await officer.getByRole('main').getByRole('link', { name: 'Nhập báo cáo' }).click()
  await officer.getByRole('textbox', { name: 'Công dân số Xứ Lạng' }).fill('1.234')
  await officer.getByRole('textbox', { name: 'Tài khoản thanh toán MBBank' }).fill('120')
  await officer.getByRole('textbox', { name: 'Người mua trên PostMart' }).fill('45')
  await officer
    .getByRole('group', { name: 'Người mua trên Voso' })
    .getByRole('button', { name: 'Không phát sinh' })
    .click()
  await officer.getByRole('button', { name: 'Kiểm tra' }).click()
  await officer.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(officer.getByRole('main')).toContainText('Hoàng Thị Bé')

  // A used code opens nothing.
  const again = await phone.newPage()
  await again.goto(`/kich-hoat#${code}`)
  await expect(again.getByRole('alert')).toContainText('Mã này sai, đã dùng hoặc đã hết hạn')
  await again.close()

  await district.getByRole('searchbox', { name: 'Họ và tên, tên đăng nhập' }).fill(username)
  await district.keyboard.press('Enter')
  await district.getByRole('link', { name: 'Hoàng Thị Bé' }).click()
  await expect(district.getByText(/^Đã dùng lúc/)).toBeVisible()
  await district.getByRole('button', { name: 'Tạm khóa' }).click()
  await district.getByRole('dialog').getByRole('button', { name: 'Tạm khóa' }).click()
  await expect(district.getByRole('button', { name: 'Mở lại' })).toBeVisible()
  await district.context().close()

  // The token has not expired, but it is refused, and so is a login.
  const own = asked.find((url) => /\/api\/v1\/units\/[\da-f-]{36}\?/.test(url)) ?? ''
  // Not by the page itself, which may be on its way to the login by now.
  expect((await phone.request.get(own, { headers: { Authorization: token } })).status()).toBe(401)
  await officer.goto('/')
  await officer.locator('#username').fill(username)
  await officer.locator('#password').fill(password)
  await officer.locator('#kc-login').click()
  await expect(officer.locator('#username')).toBeVisible()
  await phone.close()
})

test('a program gets a key, a new key, and is ended', async ({ browser }) => {
  const page = await openAs(browser, 'tinh.langson', '/nguoi-dung/phan-mem')
  await page.getByRole('button', { name: 'Thêm tài khoản phần mềm' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Tên phần mềm' }).fill('Một cửa điện tử')
  await dialog.getByRole('textbox', { name: 'Đến hết ngày' }).fill(`31/12/${new Date().getFullYear() + 1}`)
  await dialog.getByRole('button', { name: 'Thêm và lấy khóa' }).click()
  const first = await keyShown(page)

  await page.getByRole('button', { name: 'Đổi khóa của Một cửa điện tử' }).click()
  await dialog.getByRole('button', { name: 'Đổi khóa' }).dblclick()
  const second = await keyShown(page)
  expect(second).not.toBe(first)

  await page.getByRole('button', { name: 'Kết thúc tài khoản của Một cửa điện tử' }).click()
  await dialog.getByRole('button', { name: 'Kết thúc' }).click()
  await expect(page.getByRole('row', { name: /Một cửa điện tử/ })).toContainText('Đã kết thúc')
  await page.context().close()
})

/** Reads the key that is shown once, and closes its dialog. */
async function keyShown(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Khóa của Một cửa điện tử' })
  const key = await dialog.locator('dt:text-is("Khóa (client_secret)") + dd').innerText()
  await dialog.getByRole('button', { name: 'Đóng' }).click()
  await expect(dialog).toBeHidden()
  return key
}
