import { expect, expectRefusal, test, type Page } from './journey'
import { openAs, settled } from './people'

const newCommunes = [
  'Hữu Lũng',
  'Tuấn Sơn',
  'Tân Thành',
  'Vân Nham',
  'Thiện Tân',
  'Yên Bình',
  'Hữu Liên',
  'Cai Kinh',
] as const
const history = (page: Page) => page.getByRole('region', { name: 'Sắp xếp đơn vị' })

async function fill(page: Page, values: Record<string, string>) {
  for (const [label, value] of Object.entries(values))
    await page.getByRole('textbox', { name: label, exact: true }).fill(value)
}

test('the province records a small merger before its date, and undoes it', async ({ browser }) => {
  // The preview of a draft that is not complete yet.
  expectRefusal(422)
  const page = await openAs(browser, 'tinh.langson', '/don-vi/sap-xep')
  await page.getByRole('link', { name: 'Ghi nhận sắp xếp' }).click()
  await fill(page, {
    'Số, ký hiệu văn bản': '15/NQ-HĐND',
    'Ngày văn bản': '1/12/2025',
    'Cơ quan ban hành': 'HĐND tỉnh Lạng Sơn',
    'Ngày hiệu lực': '1/1/2026',
  })
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByRole('button', { name: 'Thêm vào văn bản' }).click()
  for (const typed of ['cai kinh', 'thien tan']) {
    await page.getByRole('combobox', { name: 'Tìm để thêm đơn vị' }).fill(typed)
    await page.getByRole('listbox').getByRole('option').first().click()
  }
  await fill(page, { Tên: 'Cai Kinh', Mã: '06400' })
  await page.getByRole('button', { name: 'Xem trước' }).click()

  // Hữu Liên already has this code; the summary of problems links to the field.
  await page.getByRole('link', { name: /^Nội dung 1 .*Mã này đang là của đơn vị khác/ }).click()
  const code = page.getByRole('textbox', { name: 'Mã', exact: true })
  await expect(code).toBeFocused()
  await code.fill('06427')
  await page.reload()
  await settled(page)
  await expect(page.getByText('Đang tiếp tục bản soạn dở.')).toBeVisible()
  await page.getByRole('button', { name: 'Xem trước' }).click()
  await expect(page.getByRole('heading', { name: 'Xem trước, chưa ghi gì' })).toBeVisible()
  await expect(page.getByText('Nhập Xã Thiện Tân (06436) vào Xã Cai Kinh (06427).')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Từng đơn vị trước và sau' }).getByRole('rowheader')).toHaveCount(3)
  await page.getByRole('button', { name: 'Ghi nhận' }).click()
  await expect(page.getByText('Đã ghi nhận. Từ ngày 01/01/2026')).toBeVisible()

  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('status').getByText('Đã hoàn tác. Các đơn vị trở lại như trước.')).toBeVisible()
  await page.getByRole('link', { name: 'Sắp xếp đơn vị' }).click()
  await expect(history(page).getByRole('row', { name: /15\/NQ-HĐND/ })).toContainText('Đã hoàn tác')
  await expect(history(page).getByRole('row', { name: /15\/NQ-HĐND/ })).toContainText('Cai Kinh, Thiện Tân →')
  await page.context().close()
})

test('the list of reorganisations shows the reform of 2025', async ({ browser }) => {
  const page = await openAs(browser, 'tinh.langson', '/don-vi/sap-xep')
  await expect(history(page).getByRole('link', { name: '1246/NQ-UBTVQH15' })).toBeVisible()
  await expect(history(page).getByRole('row', { name: /1672\/NQ/ })).toContainText(
    'Huyện Hữu Lũng, Thị trấn Hữu Lũng, Hữu Liên và 21 đơn vị khác → 8 đơn vị mới',
  )
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải XLSX' }).click()
  expect((await download).suggestedFilename()).toBe('sap-xep-don-vi.xlsx')
  await history(page).getByRole('link', { name: '1672/NQ-UBTVQH15' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sắp xếp theo 1672/NQ-UBTVQH15')
  await expect(
    page.getByText(/^Nhập Xã Hữu Liên \(06388\), Xã Yên Thịnh \(06400\) thành Xã Hữu Liên \(06400\)/),
  ).toBeVisible()
  await expect(page.getByText(/^Huyện Hữu Lũng \(186\) kết thúc/)).toBeVisible()
  await page.context().close()
})

test('a district has 24 communes, later 23, and finally no longer exists', async ({ browser }) => {
  const page = await openAs(browser, 'tinh.langson', '/don-vi?date=2022-07-13')
  const under = (name: string) => page.getByRole('list', { name: `Các đơn vị dưới ${name}`, exact: true })
  for (const [date, communes] of [
    ['2022-07-13', 24],
    ['2024-12-02', 23],
  ] as const) {
    await page.goto(`/don-vi?date=${date}`)
    await page.getByRole('button', { name: 'Mở Huyện Hữu Lũng' }).click()
    await expect(under('Huyện Hữu Lũng').getByRole('listitem')).toHaveCount(communes)
  }
  await page.goto('/don-vi?date=2025-07-01')
  await expect(under('Tỉnh Lạng Sơn').getByRole('listitem')).toHaveCount(newCommunes.length)
  await expect(page.getByRole('button', { name: 'Mở Huyện Hữu Lũng' })).toHaveCount(0)
  for (const name of newCommunes)
    await expect(under('Tỉnh Lạng Sơn').getByRole('link', { name: new RegExp(`^Xã ${name}( |$)`) })).toBeVisible()
  await page.context().close()
})

test('after the reform the new communes read the old figures, and the old communes cannot write', async ({
  browser,
}) => {
  // Units that do not exist on the day, or not for this user any more.
  expectRefusal(404)
  test.setTimeout(240_000)
  const clock = await openAs(browser, 'trunguong')
  await clock.getByRole('button', { name: 'Chuyển giờ minh họa' }).click()
  const dialog = clock.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Ngày' }).fill('2/7/2025')
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click()
  await expect(dialog).toBeHidden()
  await clock.context().close()

  const province = await openAs(browser, 'tinh.langson', '/tien-do?date=2022-07-13')
  const rows = province.getByRole('main').getByRole('table').getByRole('rowheader')
  await expect(rows).toHaveText(['Huyện Hữu Lũng', 'Tổng cộng'])
  await province.getByRole('combobox', { name: 'Xếp theo' }).selectOption('Theo đơn vị hôm nay')
  await expect(province).toHaveURL(/view=today/)
  await expect(rows).toHaveCount(newCommunes.length + 1)
  for (const name of newCommunes) await expect(rows.filter({ hasText: new RegExp(`^${name}$`) })).toHaveCount(1)
  await expect(province.getByRole('row', { name: /^Tổng cộng/ })).toContainText('6.281')
  await expect(province.getByText('xếp vào các đơn vị của ngày 02/07/2025')).toBeVisible()

  // The total links to its origin: the figures that each commune of today takes over from its predecessors.
  await province
    .getByRole('row', { name: /^Tổng cộng/ })
    .getByRole('link', { name: '6.281' })
    .click()
  await expect(province.getByRole('heading', { level: 1 })).toHaveText('Nguồn số liệu: Tổng số tài khoản')
  await expect(province.getByRole('region', { name: 'Tổng cộng' })).toContainText('6.281')
  const origin = province.getByRole('row', { name: /^Xã Hữu Liên/ })
  await expect(origin).toContainText('Chưa tự báo cáo')
  await expect(origin).toContainText(
    /Nhận 140 từ Xã Yên Thịnh ngày 01\/07\/2025 \(toàn bộ\)Tự báo cáo ngày 13\/07\/2022: 140/,
  )
  await expect(origin).toContainText('Từ Xã Hữu Liên ngày 01/07/2025: không có số liệu')
  await province.context().close()

  const successor = await openAs(browser, 'xa.huulien.2025', '/tien-do?date=2022-07-13')
  await expect(successor.getByRole('heading', { level: 1 })).toHaveText('Tiến độ – Xã Hữu Liên')
  await expect(successor.getByText('xếp vào các đơn vị của ngày 02/07/2025')).toBeVisible()
  await successor.goto('/don-vi')
  await successor
    .getByRole('main')
    .getByRole('link', { name: /^Xã Hữu Liên/ })
    .click()
  const predecessors = successor.getByRole('list', { name: 'Hình thành từ' })
  await expect(predecessors.getByRole('link', { name: /^Xã (Hữu Liên|Yên Thịnh)/ })).toHaveCount(2)
  await predecessors.getByRole('link', { name: /^Xã Yên Thịnh/ }).click()
  await expect(successor.getByRole('heading', { level: 1 })).toContainText('Yên Thịnh')
  const old = new URL(successor.url()).pathname.split('/').at(-1)
  await successor.goto(`/tien-do?unit=${old}&date=2022-07-13`)
  await expect(successor.getByRole('table', { name: 'Các báo cáo đã gửi' })).toContainText('13/07/2022')
  await successor.context().close()

  const former = await openAs(browser, 'xa.huulien', '/tien-do')
  await expect(former.getByRole('heading', { level: 1 })).toHaveText('Tiến độ – Xã Hữu Liên')
  await expect(former.getByRole('navigation').getByRole('link', { name: 'Nhập báo cáo' })).toHaveCount(0)
  await former.goto('/nhap-bao-cao?date=2022-07-13')
  await settled(former)
  await expect(former.locator('main form button[type=submit]')).toHaveCount(0)
  await former.context().close()
})
