import { readFile } from 'node:fs/promises'
import { expect, expectRefusal, test, type Page } from './journey'
import { openAs, settled } from './people'

const day = '2022-07-10'

async function openReport(page: Page, edition: number) {
  await expect(page).toHaveURL(/\/bao-cao\/[0-9a-f-]{36}$/)
  await expect(page.getByText(`Bản ${edition}`, { exact: false }).first()).toBeVisible()
}

async function issue(page: Page, number: string, signedOn: string) {
  await page.getByRole('button', { name: 'Trình ký' }).click()
  await page.getByRole('button', { name: 'Ban hành' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Số, ký hiệu' }).fill(number)
  await dialog.getByRole('textbox', { name: 'Ngày ký' }).fill(signedOn)
  await dialog.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Nguyễn Văn A')
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Các xã chưa báo cáo đã được đôn đốc')
  await dialog.getByRole('button', { name: 'Ban hành' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Đã ban hành').first()).toBeVisible()
}

/** The annex is printed across: 297 mm less its margins. */
async function annexFitsItsPage(page: Page) {
  const size = page.viewportSize()
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: Math.floor((267 / 25.4) * 96), height: 700 })
  const annex = page.getByRole('region', { name: /^PHỤ LỤC/ })
  expect(await annex.evaluate((region) => region.scrollWidth - region.clientWidth)).toBeLessThanOrEqual(0)
  await page.emulateMedia({ media: null })
  if (size) await page.setViewportSize(size)
}

test('a report is created, edited and issued with a number; after a correction a second edition names the change', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  // An unknown placeholder.
  expectRefusal(422)
  const district = await openAs(browser, 'huyen.huulung', `/bao-cao?date=${day}`)
  await district.getByRole('button', { name: 'Lập báo cáo' }).click()
  await openReport(district, 1)

  await district.getByRole('button', { name: 'Sửa nội dung' }).click()
  await district.getByRole('button', { name: 'Thêm đoạn' }).click()
  const last = district.getByRole('group', { name: /^Đoạn \d+$/ }).last()
  await last.getByRole('textbox').fill('Kết quả còn rất thấp: {tongg}')
  await expect(last).toContainText('Báo cáo không có số liệu nào tên {tongg}.')
  await district.getByRole('button', { name: 'Lưu' }).click()
  await expect(district.getByRole('alert')).toContainText('Sửa rồi lưu lại')
  await last.getByRole('textbox').fill('Kết quả còn rất thấp: ')
  await last.getByRole('combobox', { name: 'Chèn số liệu…' }).selectOption('tong')
  await expect(last.getByRole('textbox')).toHaveValue('Kết quả còn rất thấp: {tong}')

  // The page asks before it is left, and keeps the typed text.
  await district.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name: 'Tiến độ' }).click()
  await district.getByRole('button', { name: 'Ở lại' }).click()
  await district.getByRole('button', { name: 'Lưu' }).click()
  const sheet = district.getByRole('article')
  await expect(sheet).toContainText('DỰ THẢO')
  // What is fixed is printed on each page.
  await district.emulateMedia({ media: 'print' })
  await expect(sheet.getByText('DỰ THẢO', { exact: true })).toHaveCSS('position', 'fixed')
  await district.emulateMedia({ media: null })
  await expect(sheet).toContainText(/Kết quả còn rất thấp: [\d.]+\stài khoản, đạt [\d,]+%\skế hoạch/)
  await expect(district.getByRole('heading', { name: 'Cần lưu ý trước khi ký' })).toBeVisible()
  await issue(district, '12/BC-UBND', '11/7/2022')
  await expect(sheet).toContainText('Số: 12/BC-UBND')
  await expect(sheet).toContainText('ngày 11 tháng 7 năm 2022')
  await expect(sheet).not.toContainText('DỰ THẢO')
  await expect(district.getByText('Đã ban hành với lý do: Các xã chưa báo cáo đã được đôn đốc')).toBeVisible()
  await annexFitsItsPage(district)
  await expect(sheet).toContainText(/Bản số 1\. Mã kiểm tra \(SHA-256\): [0-9a-f]{64}/)
  await expect(district.getByRole('button', { name: 'Sửa nội dung' })).toHaveCount(0)
  const signed = Buffer.from('%PDF-1.7\n%%EOF\n')
  await district
    .getByLabel('Đính kèm bản PDF đã ký')
    .setInputFiles({ name: '12-BC-UBND.pdf', mimeType: 'application/pdf', buffer: signed })
  const download = district.waitForEvent('download')
  await district.getByRole('button', { name: 'Tải bản đã ký (PDF)' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('12-BC-UBND.pdf')
  expect(await readFile(await file.path())).toEqual(signed)
  const first = district.url()
  const asIssued = await sheet.innerText()

  const commune = await openAs(browser, 'xa.yenbinh', `/nhap-bao-cao?date=${day}&correct=true`)
  const voso = commune.getByRole('textbox', { name: 'Người mua trên Voso' })
  const before = (await voso.inputValue()).replaceAll('.', '')
  const after = String(Number(before) + 1)
  await voso.fill(after)
  await commune.getByRole('textbox', { name: 'Lý do đính chính' }).fill('Bổ sung một thôn')
  await commune.getByRole('button', { name: 'Kiểm tra' }).click()
  await commune.getByRole('button', { name: /^Gửi/ }).click()
  await expect(commune.getByRole('heading', { level: 1 })).toHaveText('Biên nhận')
  await commune.context().close()

  // The issued edition does not change; the next edition has the new figures.
  await district.reload()
  await settled(district)
  expect(await sheet.innerText()).toBe(asIssued)
  await district.getByRole('button', { name: 'Lập bản mới' }).click()
  await expect(district.getByRole('heading', { name: 'Khác với bản 1' })).toBeVisible()
  await openReport(district, 2)
  const changes = district.locator('section').filter({ hasText: 'Khác với bản 1' })
  await expect(changes).toContainText('Yên Bình')
  await expect(changes).toContainText(`Voso: ${before} → ${after}`)
  await issue(district, '13/BC-UBND', '12/7/2022')

  await district.goto(first)
  await settled(district)
  await expect(district.getByText('Đã thay thế').first()).toBeVisible()
  await expect(district.locator('[data-action]').last()).toContainText('thay bằng bản mới')
  await district.goto(`/bao-cao?date=${day}`)
  await settled(district)
  const table = district.getByRole('table')
  await expect(table.getByRole('row', { name: /13\/BC-UBND/ })).toContainText('Đã ban hành')
  await expect(table.getByRole('row', { name: /12\/BC-UBND/ })).toContainText('Đã thay thế')

  // The check code of a printed copy finds its edition.
  const code = /SHA-256\): ([0-9a-f]{12})/.exec(asIssued)?.[1] ?? ''
  await district.getByRole('textbox', { name: 'Tra cứu bản in theo mã kiểm tra' }).fill(code)
  await district.getByRole('button', { name: 'Tra cứu' }).click()
  await expect(district).toHaveURL(first)
  await district.context().close()
})

test('two people edit one draft: the second is warned, and no text is lost', async ({ browser }) => {
  expectRefusal(412)
  const one = await openAs(browser, 'huyen.huulung', '/bao-cao?date=2022-07-09')
  await one.getByRole('button', { name: 'Lập báo cáo' }).click()
  await openReport(one, 1)
  const other = await one.context().newPage()
  await other.goto(one.url())
  // The banner of the demo moves everything below it when it comes.
  await other.getByText('Dữ liệu minh họa').first().waitFor()
  for (const page of [one, other]) await page.getByRole('button', { name: 'Sửa nội dung' }).click()
  await one.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Nguyễn Văn A')
  await one.getByRole('button', { name: 'Lưu' }).click()
  await expect(one.getByRole('article')).toContainText('Nguyễn Văn A')
  await other.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Trần Thị B')
  await other.getByRole('button', { name: 'Lưu' }).click()
  await expect(other.getByRole('alert')).toContainText('Nội dung của bạn vẫn còn đây')
  await other.getByRole('button', { name: 'Lưu' }).click()
  await expect(other.getByRole('article')).toContainText('Trần Thị B')
  await one.context().close()
})

test('the province sets the wording for the reports of a regime, and the next report of the district uses it', async ({
  browser,
}) => {
  const province = await openAs(browser, 'tinh.langson', '/bao-cao')
  await province.getByRole('link', { name: 'Mẫu báo cáo' }).click()
  await province.getByRole('button', { name: 'Thêm đoạn' }).click()
  const last = province.getByRole('group', { name: /^Đoạn \d+$/ }).last()
  await last.getByRole('textbox').fill('Cả {so_don_vi} đạt {tong}[, tăng {so_voi_truoc}].')
  await expect(province.getByRole('article')).toContainText(/Cả 24\sxã, thị trấn đạt [\d.]+\stài khoản/)
  await province.getByRole('button', { name: 'Lưu' }).click()
  await expect(province.getByText('Đã lưu. Báo cáo lập từ nay dùng mẫu này.')).toBeVisible()
  await province.context().close()

  const district = await openAs(browser, 'huyen.huulung', '/bao-cao?date=2022-07-04')
  await district.getByRole('button', { name: 'Lập báo cáo' }).click()
  await expect(district.getByRole('article')).toContainText(
    /Cả 24\sxã, thị trấn đạt [\d.]+\stài khoản, đạt [\d,]+%\skế hoạch/,
  )
  await district.context().close()
})
