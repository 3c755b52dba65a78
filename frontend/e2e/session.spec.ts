import { expect, expectRefusal, test, type Page } from './journey'
import { openAs, settled } from './people'

/** Notes the latest refresh token that the page gets, as only the page and Keycloak know it. */
function refreshToken(page: Page) {
  let token = ''
  page.on('response', (response) => {
    if (response.url().endsWith('/protocol/openid-connect/token') && response.ok())
      void response.json().then((tokens: { refresh_token: string }) => (token = tokens.refresh_token))
  })
  return () => token
}

test('after the end of the session, unsaved text stays, and a login in a second tab lets the page go on', async ({
  browser,
}) => {
  // Keycloak renews no token of the session that has ended.
  expectRefusal(400)
  const page = await openAs(browser, 'xa.yenson', '/to-cong-nghe-so')
  const context = page.context()
  const token = refreshToken(page)
  await page.clock.install()
  await page.goto('/to-cong-nghe-so/moi')
  await settled(page)
  const number = page.getByRole('textbox', { name: 'Số quyết định' })
  await number.fill('77/QĐ-UBND')

  const ended = await context.request.post('/realms/toso/protocol/openid-connect/logout', {
    form: { client_id: 'toso-web', refresh_token: token() },
  })
  expect(ended.status()).toBe(204)
  // The access token of the page is valid for five minutes.
  await page.clock.fastForward('06:00')
  await expect(page.getByText(/Phiên đăng nhập đã hết/)).toBeVisible()
  await expect(number).toHaveValue('77/QĐ-UBND')

  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: 'Đăng nhập lại' }).click()
  const second = await opened
  await second.locator('#username').fill('xa.yenson')
  await second.locator('#password').fill('toso-demo')
  await second.locator('#kc-login').click()
  await settled(second)
  await expect(page.getByText(/Phiên đăng nhập đã hết/)).toBeHidden()
  await expect(number).toHaveValue('77/QĐ-UBND')
  await page.getByRole('button', { name: /^Thành lập tổ/ }).click()
  // The server answers this page again: the form is refused for what it lacks, not for the login.
  await expect(page.getByRole('alert').first()).toBeVisible()
  await context.close()
})
