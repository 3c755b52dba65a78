import { readFile } from 'node:fs/promises'
import { expect, expectRefusal, test, type Page } from './journey'
import { openAs, settled } from './people'

const openTeam = async (page: Page, name: RegExp) => {
  await page.getByRole('table', { name: 'Các tổ', exact: true }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

const onDate = async (page: Page, date: string) => {
  await page.getByRole('textbox', { name: 'Ngày số liệu' }).fill(date)
  await page.keyboard.press('Enter')
}

test('a district sees the names of the villages without a team', async ({ browser }) => {
  const page = await openAs(browser, 'huyen.huulung', '/to-cong-nghe-so')
  const table = page.getByRole('table', { name: 'Độ phủ của các tổ' })
  await expect(table.locator('tbody tr')).toHaveCount(24)
  await page.getByRole('button', { name: /thôn chưa có tổ ở Xã Yên Sơn: xem tên$/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Thôn chưa có tổ – Xã Yên Sơn' })
  await expect(dialog).toContainText('Thôn Khau Mạ (giả định)')
  await expect(dialog).not.toContainText('Thôn Cây Hồng (giả định)')
  await page.keyboard.press('Escape')
  await table.getByRole('link', { name: 'Yên Sơn' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tổ công nghệ số – Xã Yên Sơn' })).toBeVisible()
  await page.context().close()
})

test('the number of teams without a leader links to their list, which can be downloaded', async ({ browser }) => {
  const page = await openAs(browser, 'huyen.huulung', '/to-cong-nghe-so')
  const said = await page.getByRole('link', { name: /^\d+ tổ chưa có tổ trưởng$/ }).innerText()
  const count = Number(said.split(' ')[0])
  expect(count).toBeGreaterThan(0)
  await page.getByRole('link', { name: said, exact: true }).click()
  await expect(page).toHaveURL(/vacant=true.*#teams$/)
  const filter = page.getByRole('checkbox', { name: 'Chưa có tổ trưởng' })
  await expect(filter).toBeChecked()
  await expect(filter).toBeInViewport()
  const rows = page.getByRole('table', { name: 'Các tổ', exact: true }).locator('tbody tr')
  await expect(rows).toHaveCount(count)
  await expect(rows.filter({ hasText: 'Chưa có tổ trưởng' })).toHaveCount(count)

  const file = page.waitForEvent('download')
  await page.getByRole('region', { name: 'Các tổ', exact: true }).getByRole('button', { name: 'Tải CSV' }).click()
  const lines = (await readFile(await (await file).path(), 'utf8')).trim().split('\r\n')
  expect(new Set(lines.slice(1).map((line) => line.split(',')[3])).size).toBe(count)

  const coverage = page.waitForEvent('download')
  await page.getByRole('group', { name: 'Độ phủ theo đơn vị' }).getByRole('button', { name: 'Tải XLSX' }).click()
  expect((await coverage).suggestedFilename()).toMatch(/^do-phu-to-cong-nghe-so-\d{4}-\d\d-\d\d\.xlsx$/)

  // The address decides whether it is checked, a moment after the click.
  await filter.click()
  await expect(page).not.toHaveURL(/vacant/)
  await expect(filter).not.toBeChecked()
  await expect(rows).toHaveCount(20)
  await page.context().close()
})

test('a commune replaces a leader, and the day before still shows the former leader', async ({ browser }) => {
  // A phone number of two digits.
  expectRefusal(422)
  const page = await openAs(browser, 'xa.yenson', '/to-cong-nghe-so')
  await openTeam(page, /Cây Hồng/)
  const leader = page.getByRole('row').filter({ has: page.getByRole('cell', { name: 'Tổ trưởng', exact: true }) })
  const before = await leader.getByRole('rowheader').innerText()
  const old = (before.split('\n')[0] ?? '').trim()
  const today = await page.getByRole('textbox', { name: 'Ngày số liệu' }).inputValue()

  await page.getByRole('link', { name: 'Kiện toàn' }).click()
  await page.getByRole('textbox', { name: 'Số quyết định' }).fill('88/QĐ-UBND')
  await page.getByRole('textbox', { name: 'Ngày quyết định' }).fill(today)
  await page.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill(today)
  await page.getByRole('combobox', { name: `${old}: từ ngày có hiệu lực` }).selectOption('LEAVE')
  await page.getByRole('button', { name: 'Thêm người' }).click()
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Nông Thị Mới')
  await page.getByRole('combobox', { name: 'Vai trò' }).selectOption('LEADER')
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('12')
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await page.getByRole('button', { name: 'Ghi nhận kiện toàn' }).click()

  // The error is shown at its field, and no input is lost.
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByRole('link', { name: /^Người thứ 1, Số điện thoại:/ }).click()
  await expect(page.getByRole('textbox', { name: 'Số điện thoại' })).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('0900 000 999')
  await page.getByRole('button', { name: 'Kiểm tra' }).click()
  await expect(page.getByRole('main')).toContainText('Tổ trưởng: Nông Thị Mới.')
  await page.getByRole('button', { name: 'Ghi nhận kiện toàn' }).click()

  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi nhận kiện toàn' })).toBeVisible()
  await expect(leader.getByRole('rowheader')).toContainText('Nông Thị Mới')
  await expect(page.getByRole('rowheader', { name: old })).toHaveCount(0)
  await expect(leader).toContainText('09•• ••• 999')
  await leader.getByRole('button', { name: /^Xem số của Nông Thị Mới/ }).click()
  await expect(leader.getByRole('link', { name: '0900 000 999' })).toBeVisible()
  await page.getByRole('button', { name: 'Ngày trước' }).click()
  await expect(leader.getByRole('rowheader')).toContainText(old)
  await expect(page.getByRole('rowheader', { name: 'Nông Thị Mới' })).toHaveCount(0)
  await onDate(page, today)
  await expect(leader.getByRole('rowheader')).toContainText('Nông Thị Mới')
  await page.context().close()

  const district = await openAs(browser, 'huyen.huulung', '/to-cong-nghe-so')
  await district.getByRole('searchbox', { name: 'Tên tổ' }).fill('cay hong')
  await district.keyboard.press('Enter')
  await expect(district).toHaveURL(/q=cay/)
  await settled(district)
  const row = district
    .getByRole('table', { name: 'Các tổ', exact: true })
    .getByRole('row')
    .filter({ hasText: 'Yên Sơn' })
  await expect(row).toContainText('Nông Thị Mới')
  await district.context().close()
})

test('a commune founds a team for a village that has none', async ({ browser }) => {
  const page = await openAs(browser, 'xa.yenson', '/to-cong-nghe-so')
  const today = await page.getByRole('textbox', { name: 'Ngày số liệu' }).inputValue()
  await page.getByRole('link', { name: 'Thành lập tổ' }).click()
  await page.getByRole('checkbox', { name: /^Thôn Khau Mạ/ }).check()
  await expect(page.getByRole('textbox', { name: 'Tên tổ' })).toHaveValue(/thôn Khau Mạ/)
  await page.getByRole('button', { name: 'Thành lập tổ' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByRole('textbox', { name: 'Hoạt động từ ngày' }).fill(today)
  await page.getByRole('textbox', { name: 'Số quyết định' }).fill('89/QĐ-UBND')
  await page.getByRole('textbox', { name: 'Ngày quyết định' }).fill(today)
  await page.getByRole('textbox', { name: 'Người ký' }).fill('Chủ tịch UBND xã Yên Sơn')
  const names = page.getByRole('textbox', { name: 'Họ và tên' })
  for (const [index, name] of ['Lý Văn Một', 'Lý Văn Hai', 'Lý Văn Ba'].entries()) await names.nth(index).fill(name)
  await page.getByRole('button', { name: 'Thành lập tổ' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Khau Mạ/ })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi nhận việc thành lập tổ' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Lý Văn Một' })).toBeVisible()
  await page.context().close()
})
