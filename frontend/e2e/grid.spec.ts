import { expect, test, type Page } from './journey'
import { openAs } from './people'

const asked = ['Công dân số Xứ Lạng', 'Tài khoản thanh toán MBBank', 'Người mua trên PostMart', 'Người mua trên Voso']
const cells = (page: Page) => page.getByRole('region', { name: /Bảng nhập/ }).locator('input[data-row]')
const values = (page: Page) =>
  cells(page).evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))

/** Presses Tab until the focused element's label starts with `name`; fails after 60 times. */
async function tabTo(page: Page, name: string) {
  for (let tabs = 0; tabs < 60; tabs++) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => {
      const focused = document.activeElement
      const labels = focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement ? focused.labels : null
      return focused?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? focused?.textContent
    })
    if (label?.startsWith(name)) return
  }
  throw new Error(`${name} cannot be reached with Tab`)
}

async function nameSource(page: Page, informant: string) {
  await tabTo(page, 'Nhận số liệu qua')
  await page.keyboard.press('Z')
  await tabTo(page, 'Người cung cấp')
  await page.keyboard.type(informant)
}

/** Pastes text as copied from a spreadsheet: tabs between cells, a line for each row. */
async function paste(page: Page, block: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((text) => navigator.clipboard.writeText(text), block)
  await page.keyboard.press('Control+V')
}

test('ninety-six figures are entered and sent without a mouse', async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await openAs(browser, 'huyen.huulung', '/nhap-bang?date=2022-04-06')
  await expect(cells(page)).toHaveCount(96)
  // Two communes have not reported: their cells are empty, not zero.
  expect((await values(page)).filter((value) => value === '')).toHaveLength(8)
  await expect(page.getByText('22/24 đã báo cáo')).toBeVisible()
  await nameSource(page, 'Cán bộ các xã')

  await tabTo(page, `Thị trấn Hữu Lũng, ${asked[0]}`)
  const started = Date.now()
  for (let column = 0; column < 4; column++) {
    for (let row = 0; row < 24; row++) {
      // Some cells get a mark instead of a number.
      if (column === 3 && row % 6 === 5) await page.keyboard.press('k')
      else await page.keyboard.type(String((row + 1) * 10 + column))
      if (row < 23) await page.keyboard.press('Enter')
    }
    if (column === 3) break
    await page.keyboard.press('Tab')
    for (let row = 0; row < 23; row++) await page.keyboard.press('ArrowUp')
  }
  console.log(`96 figures took ${Date.now() - started} ms to type`)
  const entered = await values(page)
  expect(entered).toHaveLength(96)
  expect(entered.slice(0, 4)).toEqual(['10', '11', '12', '13'])
  expect(entered.slice(20, 24)).toEqual(['60', '61', '62', 'KPS'])
  expect(entered.slice(-4)).toEqual(['240', '241', '242', 'KPS'])

  // The draft survives a reload.
  await page.reload()
  await expect(cells(page).first()).toHaveValue('10')
  expect(await values(page)).toEqual(entered)

  // Two rows are first reports; the others correct existing reports, which needs a reason.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Lý do đính chính' })).toBeFocused()
  await page.keyboard.type('Rà soát lại cả huyện')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã gửi được 24/24 dòng.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('24/24 đã báo cáo')).toBeVisible()
  await expect(page.getByText(/· nhập hộ$/)).toHaveCount(24)
  await page.reload()
  await expect(cells(page).first()).toHaveValue('10')
  expect(await values(page)).toEqual(entered)
  await page.context().close()
})

test('cells of a spreadsheet are pasted, undone, pasted again and sent; cells that do not fit are named', async ({
  browser,
}) => {
  const page = await openAs(browser, 'huyen.huulung', '/nhap-bang?date=2022-04-07')
  await expect(cells(page)).toHaveCount(96)
  const before = await values(page)
  const block = Array.from({ length: 24 }, (_, row) => {
    const figures = [1000 + row, 500 + row, 400 + row]
    return [
      ...figures.map((figure) => figure.toLocaleString('vi-VN')),
      row === 3 ? 'Không phát sinh' : String(300 + row),
    ].join('\t')
  })
  await cells(page).first().focus()
  await paste(page, [...block, '1\t2\t3\t4', ''].join('\r\n'))
  await expect(page.getByText('Đã dán 96 ô. 4 số nằm ngoài bảng nên không được dán.')).toBeVisible()
  await expect(cells(page).first()).toHaveValue('1.000')
  await expect(cells(page).nth(15)).toHaveValue('KPS')
  await page.keyboard.press('Control+Z')
  expect(await values(page)).toEqual(before)
  await page.keyboard.press('Control+Y')
  await expect(cells(page).first()).toHaveValue('1.000')
  await expect(page.getByRole('button', { name: /^Gửi \d+ dòng đã nhập$/ })).toBeVisible()

  await page.getByRole('combobox', { name: 'Nhận số liệu qua' }).selectOption({ label: 'Zalo' })
  await page.getByRole('textbox', { name: 'Người cung cấp' }).fill('Nhóm Zalo các xã')
  await page.getByRole('textbox', { name: 'Lý do đính chính' }).fill('Theo bảng tổng hợp của huyện')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã gửi được 24/24 dòng.')).toBeVisible({ timeout: 60_000 })
  await page.context().close()
})

test('a report of a commune is corrected in the grid with a reason; unreadable input stays in its cell', async ({
  browser,
}) => {
  const page = await openAs(browser, 'huyen.huulung', '/nhap-bang?date=2022-07-11')
  const cell = (unit: string, indicator: string) => page.getByRole('textbox', { name: `${unit}, ${indicator}` })
  const status = (unit: string) =>
    page
      .getByRole('row', { name: new RegExp(`^${unit} `) })
      .getByRole('cell')
      .last()
  await expect(status('Yên Bình')).toContainText(/^Đã gửi .* · đơn vị tự nhập$/)
  const before = Number(await cell('Yên Bình', 'Người mua trên Voso').inputValue())
  await cell('Yên Bình', 'Người mua trên Voso').fill(String(before + 1))
  await cell('Yên Thịnh', 'Người mua trên Voso').fill('10,5')
  await expect(page.getByText(`đã gửi: ${before}`, { exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: 'Nhận số liệu qua' }).selectOption({ label: 'Điện thoại' })
  await page.getByRole('textbox', { name: 'Người cung cấp' }).fill('Chủ tịch xã Yên Bình')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'Lý do đính chính' })).toBeFocused()
  await page.keyboard.type('Xã báo lại qua điện thoại')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Đã gửi được 1/1 dòng.')).toBeVisible()
  await expect(status('Yên Bình')).toContainText('nhập hộ')
  await expect(status('Yên Thịnh')).toContainText('“10,5” không phải số nguyên')
  await page.reload()
  await expect(cell('Yên Thịnh', 'Người mua trên Voso')).toHaveValue('10,5')
  await expect(cell('Yên Bình', 'Người mua trên Voso')).toHaveValue(String(before + 1))
  await page.context().close()
})

test('on a phone only the grid scrolls sideways', async ({ browser }) => {
  const page = await openAs(browser, 'huyen.huulung', '/nhap-bang', { width: 360, height: 640 })
  await expect(cells(page)).toHaveCount(96)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  const last = cells(page).nth(3)
  await last.focus()
  const shown = await last.evaluate((input) => {
    const box = input.getBoundingClientRect()
    return document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === input
  })
  expect(shown).toBe(true)
  await page.context().close()
})

test('before the regime began the page says that nothing is asked, and offers another date', async ({ browser }) => {
  const page = await openAs(browser, 'huyen.huulung', '/nhap-bang?date=2022-04-01')
  await expect(page.getByRole('main')).toContainText('01/04/2022')
  await expect(cells(page)).toHaveCount(0)
  await page.context().close()
})
