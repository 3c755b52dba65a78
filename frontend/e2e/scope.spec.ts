import { expect, expectRefusal, test } from './journey'
import { openAs, settled } from './people'

test.use({ writes: false })

const districts = (name: string) => ({ name: `Huyện ${name}` })

test('a province sees its own districts and no others', async ({ browser }) => {
  const langSon = await openAs(browser, 'tinh.langson', '/tien-do')
  await expect(langSon.getByRole('main').getByRole('link', districts('Hữu Lũng'))).toBeVisible()
  await expect(langSon.getByRole('main')).not.toContainText('Bạch Thông')
  await langSon.context().close()

  const bacKan = await openAs(browser, 'tinh.backan', '/tien-do')
  await expect(bacKan.getByRole('main').getByRole('link', districts('Bạch Thông'))).toBeVisible()
  await expect(bacKan.getByRole('main')).not.toContainText('Hữu Lũng')
  await bacKan.context().close()
})

test('the country sees both provinces, and can go down to a commune and back', async ({ browser }) => {
  const page = await openAs(browser, 'trunguong', '/tien-do')
  const main = page.getByRole('main')
  await main.getByRole('link', { name: 'Tỉnh Bắc Kạn' }).click()
  await expect(main.getByRole('link', districts('Bạch Thông'))).toBeVisible()
  await page.goBack()
  await main.getByRole('link', { name: 'Tỉnh Lạng Sơn' }).click()
  await main.getByRole('link', districts('Hữu Lũng')).click()
  await main
    .getByRole('row', { name: /^Yên Bình/ })
    .getByRole('link', { name: 'Yên Bình' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tiến độ – Xã Yên Bình')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(page.getByRole('table', { name: 'Các báo cáo đã gửi' })).toContainText('13/07/2022')
  await page.getByRole('navigation', { name: 'Cấp trên của đơn vị' }).getByRole('link', districts('Hữu Lũng')).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tiến độ – Huyện Hữu Lũng')
  await page.context().close()
})

test("a commune cannot open another commune's page or form", async ({ browser }) => {
  expectRefusal(404)
  const district = await openAs(browser, 'huyen.huulung', '/tien-do')
  const address = await district
    .getByRole('row', { name: /^Yên Bình/ })
    .getByRole('link', { name: 'Yên Bình' })
    .getAttribute('href')
  await district.context().close()

  const commune = await openAs(browser, 'xa.huulien')
  for (const path of [address as string, (address as string).replace('/tien-do', '/nhap-bao-cao')]) {
    await commune.goto(path)
    await settled(commune)
    await expect(commune.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy')
    await expect(commune.getByRole('main')).not.toContainText('Yên Bình')
  }
  await commune.context().close()
})
