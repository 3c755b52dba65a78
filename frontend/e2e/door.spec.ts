import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from './journey'

const sizes = [
  { width: 360, height: 640 },
  { width: 1440, height: 900 },
]

// Nobody else logs in with this account, which has a security key after these tests.
const officer = 'xa.nhattien'

test.use({ writes: false })

async function inspect(page: Page, heading: string) {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const viewport of sizes) {
      await page.setViewportSize(viewport)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wider, `${heading} is wider than ${viewport.width}`).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect(found, `${heading}, ${colorScheme}, ${viewport.width}`).toEqual([])
    }
  }
}

async function logIn(page: Page, path = '/') {
  await page.goto(path)
  await page.locator('#username').fill(officer)
  await page.locator('#password').fill('toso-demo')
  await page.locator('#kc-login').click()
}

/** The address at which Keycloak begins an action that the user has asked for. */
async function action(page: Page, name: string) {
  const config = (await (await page.request.get('/config.json')).json()) as { keycloakUrl: string; clientId: string }
  const asked = new URLSearchParams({
    client_id: config.clientId,
    redirect_uri: new URL('/huong-dan', page.url().startsWith('http') ? page.url() : 'http://localhost').href,
    response_type: 'code',
    scope: 'openid',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    kc_action: name,
  })
  return `${config.keycloakUrl}/realms/toso/protocol/openid-connect/auth?${asked}`
}

test('the pages of the login are for everybody, by day and by night', async ({ page }) => {
  await page.goto('/')
  await inspect(page, 'Đăng nhập')
  await page.locator('#username').fill(officer)
  await page.locator('#password').fill('wrong')
  await page.getByRole('button', { name: 'Hiện' }).click()
  await expect(page.locator('#password')).toHaveAttribute('type', 'text')
  await page.locator('#kc-login').click()
  await expect(page.getByRole('alert')).toContainText('không đúng')
  await inspect(page, 'Đăng nhập')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'No password yet, or forgotten?' })).toBeVisible()
  await page.getByRole('link', { name: 'Tiếng Việt' }).click()
  await logIn(page)
  await page.locator('main h1', { hasNotText: 'Đăng nhập' }).waitFor()
  for (const [name, heading] of [
    ['UPDATE_PASSWORD', 'Đổi mật khẩu'],
    ['CONFIGURE_TOTP', 'Đăng ký điện thoại'],
    ['CONFIGURE_RECOVERY_AUTHN_CODES', 'Mã khôi phục'],
    ['webauthn-register', 'Đăng ký khóa bảo mật'],
  ] as const) {
    await page.goto(await action(page, name))
    await inspect(page, heading)
    await page.goto('/')
    await page.locator('main h1').waitFor()
  }
})

test('a security key is registered, and asked for at the next login', async ({ page, browser }) => {
  const keys = await page.context().newCDPSession(page)
  await keys.send('WebAuthn.enable')
  const options = { protocol: 'ctap2', transport: 'usb', hasResidentKey: false, isUserVerified: true } as const
  const { authenticatorId } = await keys.send('WebAuthn.addVirtualAuthenticator', { options })
  await logIn(page)
  await page.locator('main h1', { hasNotText: 'Đăng nhập' }).waitFor()
  await page.goto(await action(page, 'webauthn-register'))
  await page.getByLabel('Tên khóa').fill('Khóa ở bàn')
  await page.getByRole('button', { name: 'Đăng ký khóa' }).click()
  await page.waitForURL(/\/huong-dan/)

  await page.context().clearCookies()
  await logIn(page)
  await inspect(page, 'Xác thực bằng khóa bảo mật')
  await expect(page.getByText('Khóa ở bàn')).toBeVisible()
  await page.getByRole('button', { name: 'Dùng khóa bảo mật' }).click()
  await page.locator('main h1', { hasNotText: 'Xác thực' }).waitFor()

  // Without the key the password alone does not open the application.
  const { credentials } = await keys.send('WebAuthn.getCredentials', { authenticatorId })
  expect(credentials).toHaveLength(1)
  const other = await (await browser.newContext()).newPage()
  await logIn(other)
  await expect(other.getByRole('heading', { level: 1, name: 'Xác thực bằng khóa bảo mật' })).toBeVisible()
})
