import { expect, test } from '@playwright/test'
import { openAs, settled } from './people'

const phone = { width: 360, height: 640 }

test('a report is returned with a word on a figure, corrected by the commune, and accepted', async ({ browser }) => {
  const district = await openAs(browser, 'huyen.huulung', '/duyet?date=2022-07-12')
  await district.getByRole('link', { name: 'Yên Bình' }).click()
  await expect(district.getByRole('heading', { level: 1 })).toHaveText('Biên nhận')
  await district.getByRole('button', { name: 'Trả lại' }).click()
  const dialog = district.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Nội dung cần xem lại' }).fill('Đề nghị rà soát lại')
  await dialog.getByRole('textbox', { name: /^Người mua trên Voso/ }).fill('Thiếu thôn Đồng La')
  await dialog.getByRole('button', { name: 'Trả lại' }).click()
  await expect(dialog).toBeHidden()
  await expect(district.getByText('Thiếu thôn Đồng La')).toBeVisible()

  const commune = await openAs(browser, 'xa.yenbinh', '/', phone)
  const returned = commune.getByRole('listitem').filter({ hasText: 'Trả lại' })
  await returned.getByRole('link', { name: 'Sửa' }).click()
  await expect(commune.getByText('Đề nghị rà soát lại')).toBeVisible()
  await expect(commune.getByText('Thiếu thôn Đồng La')).toBeVisible()
  const voso = commune.getByRole('textbox', { name: 'Người mua trên Voso' })
  const before = Number(await voso.inputValue())
  await voso.fill(String(before + 1))
  await commune.getByRole('button', { name: 'Kiểm tra' }).click()
  await commune.getByRole('button', { name: /^Gửi/ }).click()
  await expect(commune.getByRole('heading', { level: 1 })).toHaveText('Biên nhận')
  const story = commune.locator('[data-action]')
  await expect(story).toHaveCount(3)
  await expect(story.nth(2)).toContainText('sửa theo yêu cầu')
  await expect(story.nth(2)).toContainText(`${before} → ${before + 1}`)

  // Whoever still looks at what was there before is told, and changes nothing.
  await district.goto('/duyet?date=2022-07-12')
  await settled(district)
  await expect(district.getByRole('row', { name: /Yên Bình/ })).not.toContainText('Trả lại')
  await district.getByRole('button', { name: /^Duyệt \d+ báo cáo$/ }).click()
  await expect(district.getByText(/^Đã duyệt \d+ báo cáo/)).toBeVisible()
  await commune.reload()
  await settled(commune)
  await expect(story).toHaveCount(4)
  await expect(story.nth(3)).toContainText('duyệt')
  await expect(commune.getByRole('link', { name: 'Đính chính' })).toHaveCount(0)
  await commune.context().close()
  await district.context().close()
})

test('two people who change one report at once: the second sees both sides and loses nothing', async ({ browser }) => {
  const one = await openAs(browser, 'xa.yenbinh', '/nhap-bao-cao?date=2022-07-11&correct=true', phone)
  const other = await openAs(browser, 'xa.yenbinh', '/nhap-bao-cao?date=2022-07-11&correct=true', phone)
  const correct = async (page: typeof one, by: number) => {
    const bank = page.getByRole('textbox', { name: 'Tài khoản thanh toán MBBank' })
    const value = Number((await bank.inputValue()).replace('.', '')) + by
    await bank.fill(String(value))
    await page.getByRole('textbox', { name: /^Lý do đính chính/ }).fill(`Cộng thêm ${by}`)
    await page.getByRole('button', { name: 'Kiểm tra' }).click()
    await page.getByRole('button', { name: /^Gửi/ }).click()
    return String(value)
  }
  const first = await correct(one, 1)
  await expect(one.getByRole('heading', { level: 1 })).toHaveText('Biên nhận')
  const second = await correct(other, 2)
  await expect(other.getByText(second).first()).toBeVisible()
  await expect(other.getByText(first).first()).toBeVisible()
  await other.getByRole('button', { name: 'Đính chính bằng số của tôi' }).click()
  await other.getByRole('button', { name: 'Kiểm tra' }).click()
  await other.getByRole('button', { name: /^Gửi/ }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Biên nhận')
  await expect(other.locator('[data-action]')).toHaveCount(3)
  await one.context().close()
  await other.context().close()
})
