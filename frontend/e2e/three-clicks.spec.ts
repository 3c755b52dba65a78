import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from './journey'
import { openAs } from './people'

/** Downloads a file and returns its name and its first bytes, which identify the format. */
async function download(page: Page, button: string): Promise<{ name: string; begins: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  const bytes = await readFile(await file.path())
  return { name: file.suggestedFilename(), begins: bytes.subarray(0, 4).toString('latin1') }
}

test('three clicks lead from Hôm nay to the document, and the page shows its figures', async ({ browser }) => {
  const page = await openAs(browser, 'huyen.huulung')
  await page.getByRole('main').getByRole('link', { name: 'Báo cáo tổng hợp' }).click()
  await page.getByRole('button', { name: 'Lập báo cáo' }).click()
  expect(await download(page, 'Tải DOCX')).toEqual({ name: 'bao-cao-2022-07-13-ban-1.docx', begins: 'PK\u0003\u0004' })
  expect(await download(page, 'Tải PDF')).toEqual({ name: 'bao-cao-2022-07-13-ban-1.pdf', begins: '%PDF' })
  expect(await download(page, 'Tải XLSX')).toEqual({ name: 'bao-cao-2022-07-13-ban-1.xlsx', begins: 'PK\u0003\u0004' })

  const sheet = page.getByRole('article')
  for (const text of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '02 xã: Quyết Thắng, Hữu Liên chưa báo cáo',
    '62.149',
    '6.281',
    '10,1%',
    '2.205',
    '3,55%',
    '1.584',
    '2,55%',
    '2.492',
    '4,01%',
    '1.197',
    '1.295',
  ])
    await expect(sheet).toContainText(text)
  const annex = page.getByRole('region', { name: 'Phụ lục' })
  await expect(annex.locator('tbody tr')).toHaveCount(25)
  await expect(annex.getByRole('row', { name: /^Tổng cộng|Tổng cộng/ })).toContainText('6.281')
  await expect(annex.getByText('Chưa gửi')).toHaveCount(2)

  await expect(page.getByText('Tài khoản trên mỗi người theo kế hoạch', { exact: true })).toHaveCount(2)
  await page.getByRole('switch', { name: 'Xem tỷ lệ từng chỉ tiêu thống kê' }).check()
  await expect(page.locator('dd', { hasText: /^3,37%$/ })).toBeVisible()
  await page.context().close()
})
