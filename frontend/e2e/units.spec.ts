import { expect, test, type Page } from './journey'
import { openAs } from './people'

const title = (page: Page) => page.getByRole('heading', { level: 1 })

test('a unit is found by keyboard without diacritics, and its page shows predecessors and successors', async ({
  browser,
}) => {
  const page = await openAs(browser, 'tinh.langson', '/tien-do')
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Tên cần tìm' })).toBeFocused()
  await page.keyboard.type('huu lien')
  const found = dialog.getByRole('listitem')
  const old = found.filter({ hasText: '06388' }).first()
  await expect(old).toContainText('Xã Hữu Liên')
  await expect(old).toContainText('Huyện Hữu Lũng')
  await expect(old).toContainText('đến 30/06/2025 → Xã Hữu Liên 06400')
  // Units of today come before future units.
  await expect(found.first()).toContainText('06388')
  await page.keyboard.press('Enter')

  await expect(title(page)).toHaveText('Xã Hữu Liên')
  await expect(title(page)).toBeFocused()
  const names = page.getByRole('list', { name: 'Tên, mã và nơi trực thuộc theo thời gian' })
  await expect(names.getByRole('listitem').last()).toContainText('mã 06388 · Huyện Hữu Lũng')
  await expect(names.getByRole('listitem').last()).toContainText('30/06/2025')
  const passed = page.getByRole('list', { name: 'Chuyển thành' })
  await expect(passed).toContainText('1672/NQ-UBTVQH15')
  await passed.getByRole('link', { name: 'Xã Hữu Liên · 06400' }).press('Enter')

  await expect(page.getByText('có từ 01/07/2025')).toBeVisible()
  const before = page.getByRole('list', { name: 'Hình thành từ' })
  await expect(before.getByRole('link', { name: 'Xã Hữu Liên · 06388' })).toBeVisible()
  // Another commune had this code before.
  await expect(before.getByRole('link', { name: 'Xã Yên Thịnh · 06400' })).toBeVisible()
  await page.context().close()
})

test('the page shows the tree of the chosen date, and a district fits on one screen', async ({ browser }) => {
  const page = await openAs(browser, 'tinh.langson', '/don-vi')
  const tree = page.getByRole('navigation', { name: 'Cây đơn vị' })
  const district = tree.getByRole('button', { name: 'Mở Huyện Hữu Lũng' })
  await district.press('Enter')
  await expect(district).toHaveAttribute('aria-expanded', 'true')
  await expect(tree.getByText('23 xã · 1 thị trấn')).toBeVisible()
  await expect(tree.getByText('24 đơn vị bên dưới')).toBeAttached()

  await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill('1/7/2025')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/date=2025-07-01/)
  await expect(tree.getByRole('link', { name: 'Xã Hữu Liên 06400' })).toBeVisible()
  await expect(tree.getByRole('link', { name: /^Huyện/ })).toHaveCount(0)
  await page.goBack()
  await expect(tree.getByRole('link', { name: /^Huyện Hữu Lũng/ })).toBeVisible()
  await page.context().close()

  const own = await openAs(browser, 'huyen.huulung', '/don-vi')
  const communes = own.getByRole('list', { name: 'Các đơn vị dưới Huyện Hữu Lũng' }).getByRole('listitem')
  await expect(communes).toHaveCount(24)
  const last = await communes.last().boundingBox()
  expect((last?.y ?? Number.NaN) + (last?.height ?? 0)).toBeLessThanOrEqual(900)
  await own.context().close()
})

test('a commune establishes, renames and merges its villages, and the history stays visible', async ({ browser }) => {
  const page = await openAs(browser, 'xa.huulien', '/don-vi')
  const main = page.getByRole('main')
  await main.getByRole('link', { name: /^Xã Hữu Liên/ }).click()
  await expect(title(page)).toHaveText('Xã Hữu Liên')
  const villages = main.getByRole('list', { name: 'Thôn, tổ dân phố' })
  const dialog = page.getByRole('dialog')
  const fill = async (values: Record<string, string>) => {
    for (const [label, value] of Object.entries(values))
      await dialog.getByRole('textbox', { name: label, exact: true }).fill(value)
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  await expect(villages.getByRole('listitem')).not.toHaveCount(0)
  const there = await villages.getByRole('listitem').count()
  await expect(main.getByRole('button', { name: 'Thêm năm' })).toBeHidden()
  await main.getByRole('button', { name: 'Lập thôn, tổ dân phố' }).click()
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(dialog.getByText('Chưa nhập.')).toHaveCount(4)
  await fill({
    'Tên, mỗi dòng một đơn vị (không ghi “thôn”)': 'Làng Cóc\nLàng Bên\nĐoàn Kết',
    'Số, ký hiệu quyết định': '07/NQ-HĐND',
    'Ngày quyết định': '20/6/2022',
    'Cơ quan ban hành': 'HĐND tỉnh Lạng Sơn',
    'Có hiệu lực từ ngày': '1/7/2022',
  })
  await expect(main.getByText('Đã ghi 07/NQ-HĐND, có hiệu lực từ 01/07/2022.')).toBeVisible()
  await expect(villages.getByRole('listitem')).toHaveCount(there + 3)

  await main.getByRole('button', { name: 'Đổi tên Thôn Làng Bên' }).click()
  await fill({ 'Tên mới (không ghi “thôn”)': 'Tân Lai', 'Có hiệu lực từ ngày': '5/7/2022' })
  await expect(villages.getByRole('link', { name: 'Thôn Tân Lai' })).toBeVisible()
  await expect(villages.getByRole('link', { name: 'Thôn Làng Bên' })).toBeHidden()

  for (const village of ['Thôn Làng Cóc', 'Thôn Tân Lai'])
    await villages.getByRole('checkbox', { name: `Chọn ${village} để sáp nhập` }).check()
  await main.getByRole('button', { name: 'Sáp nhập 2 đơn vị đã chọn' }).click()
  await fill({ 'Tên mới (không ghi “thôn”)': 'Hữu Nghị', 'Có hiệu lực từ ngày': '10/7/2022' })
  await expect(villages.getByRole('listitem')).toHaveCount(there + 2)

  await villages.getByRole('link', { name: 'Thôn Hữu Nghị' }).click()
  const before = page.getByRole('list', { name: 'Hình thành từ' })
  await before.getByRole('link', { name: 'Thôn Tân Lai' }).click()
  await expect(main.getByText('đã kết thúc ngày 09/07/2022')).toBeVisible()
  const names = page.getByRole('list', { name: 'Tên, mã và nơi trực thuộc theo thời gian' })
  await expect(names.getByRole('listitem')).toHaveCount(2)
  await expect(names).toContainText('Thôn Làng Bên')
  await expect(page.getByRole('list', { name: 'Chuyển thành' })).toContainText('07/NQ-HĐND')
  await page.context().close()
})

test('a province is reorganised by files with a preview, and the reorganisation is undone', async ({ browser }) => {
  const communes = [
    ['06385', 'Hữu Lũng'],
    ['06391', 'Yên Bình'],
    ['06400', 'Hữu Liên'],
    ['06415', 'Vân Nham'],
    ['06427', 'Cai Kinh'],
    ['06436', 'Thiện Tân'],
    ['06445', 'Tân Thành'],
    ['06457', 'Tuấn Sơn'],
  ] as const
  const listed = communes.map(([code, name]) => `COMMUNE,${code},${code === '06400' ? 'Hữu Liên Mới' : name},xa,20,20`)
  const mapped = communes.map(
    ([code, name]) =>
      `20,,${code},${name},20,${code},,${code === '06400' ? 'renamed,Đổi tên' : 'unchanged,Giữ nguyên'}`,
  )
  const headings = 'old_province,old_district,old_commune,old_name,new_province,new_commune,new_name,type,note'

  const page = await openAs(browser, 'trunguong', '/don-vi/sap-xep')
  const choose = async (label: string, lines: string[]) =>
    page.getByLabel(label).setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await page.getByRole('link', { name: 'Nhập từ danh sách và bảng chuyển đổi' }).click()
  for (const [label, value] of [
    ['Số, ký hiệu văn bản', '99/NQ-UBTVQH15'],
    ['Ngày văn bản', '1/8/2025'],
    ['Cơ quan ban hành', 'Ủy ban Thường vụ Quốc hội'],
    ['Ngày hiệu lực', '1/9/2025'],
  ] as const)
    await page.getByRole('textbox', { name: label, exact: true }).fill(value)
  await choose('Danh sách đơn vị sau sắp xếp', [
    'level,code,name_vi,type,parent_code,province_code',
    'PROVINCE,20,Tỉnh Lạng Sơn,tinh,,20',
    ...listed,
  ])
  await choose('Bảng chuyển đổi xã cũ – xã mới', [headings, ...mapped.slice(1)])
  await page.getByRole('button', { name: 'Xem trước' }).click()
  const errors = page.getByRole('region', { name: 'Các ô cần sửa' })
  await expect(errors.getByRole('row', { name: /^Danh sách 3 B 06385 / })).toBeVisible()
  await expect(errors.getByRole('row', { name: /^Bảng chuyển đổi – – 06385 Xã đang có mà/ })).toBeVisible()

  await choose('Bảng chuyển đổi xã cũ – xã mới', [headings, ...mapped])
  await expect(errors).toBeHidden()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  const levels = page.getByRole('region', { name: 'Nội dung sắp xếp' })
  await expect(levels.getByRole('row', { name: 'Xã 0 0 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Ghi nhận' }).click()
  await expect(page.getByText('Đã ghi nhận. Từ ngày 01/09/2025')).toBeVisible()
  await expect(page.getByText('Xã Hữu Liên (06400) đổi thành Xã Hữu Liên Mới.')).toBeVisible()

  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('Đã hoàn tác', { exact: true })).toBeVisible()
  await page.context().close()
})
