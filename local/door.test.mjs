// The login, on a running Keycloak: see door/door.mjs.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { demoPassword } from './accounts.mjs'
import { saml } from './door/administration.mjs'
import { chief, openDoor, password } from './door/door.mjs'
import { home, oneTimeCode } from './door/visitor.mjs'
import { root } from './settings.mjs'

const read = (file) => readFileSync(join(root, file), 'utf8')
const theme = 'deploy/keycloak/themes/toso/login'

/** Bytes of the login page and all its files, uncompressed. */
const heaviest = 20_000

let door
before(async () => (door = await openDoor()))
after(() => door?.close())

/** Somebody of the realm of the deployment. */
async function person(username, more) {
  await door.administration.addUser('deploy', username, password, more)
  return door.visitor()
}

/** Keycloak compares the times of tokens and sessions in whole seconds: within one of them nothing is older. */
const anotherSecond = () => wait(1_000 - (Date.now() % 1_000) + 50)

/** Keycloak counts wrong guesses after it has answered. */
async function counted(username, guesses) {
  const { id } = await door.administration.user('deploy', username)
  const patience = Date.now() + 10_000
  for (let count = 0; count < guesses; await wait(20)) {
    ;({ numFailures: count } = await door.administration.get(`/deploy/attack-detection/brute-force/users/${id}`))
    assert.ok(Date.now() < patience, `${count} of ${guesses} guesses counted`)
  }
}

const administrator = { groups: ['administrators'] }

/** Registers a phone on the page that asks for it. @returns the secret of its codes, and what comes next */
async function registerPhone(visitor, page) {
  assert.equal(page.id, 'login-login-config-totp', page.text)
  const secret = page.form().hidden.totpSecret
  return { secret, next: await visitor.fill(page, { totp: oneTimeCode(secret), userLabel: 'điện thoại' }) }
}

test('the address of the style sheet changes with its content', () => {
  const digest = createHash('sha256')
    .update(read(`${theme}/resources/css/toso.css`))
    .digest('hex')
  assert.match(read(`${theme}/theme.properties`), new RegExp(`^stylesDigest=${digest.slice(0, 8)}$`, 'm'))
})

test('the theme has the same words in both languages', () => {
  const [vietnamese, english] = ['vi', 'en'].map((language) =>
    [...read(`${theme}/messages/messages_${language}.properties`).matchAll(/^([^#=\n]+)=./gm)].map(([, key]) => key),
  )
  assert.deepEqual(vietnamese.sort(), english.sort())
})

/** A login that began before the account was changed goes on neither at once nor from the page that has expired. */
async function refused(visitor, page, name) {
  const said = page.id === 'login-login-page-expired' ? await visitor.open(page.link(/id="loginContinueLink"/)) : page
  assert.match(said.text ?? JSON.stringify(said), /đã được thay đổi sau khi trang này mở/, name)
}

describe('the login', { concurrency: true }, () => {
  test('the page and all its files are light, in Vietnamese, and help those who have no password', async () => {
    const page = await door.visitor('toso').start()
    const files = page.resources()
    assert.equal(files.length, 3, files.join())
    const sizes = await Promise.all(files.map(async (file) => (await (await fetch(file)).arrayBuffer()).byteLength))
    const sum = sizes.reduce((before, size) => before + size, Buffer.byteLength(page.html))
    assert.ok(sum <= heaviest, `${sum} bytes`)
    assert.match(page.html, /<html lang="vi">/)
    assert.match(page.text, /Chưa có mật khẩu.* Hỏi người quản trị .* Nhập mã để đặt mật khẩu/)
    assert.equal(page.link(/kich-hoat"/), `${home}kich-hoat`)
    const english = await door.visitor('toso').open(page.link(/lang="en"/))
    assert.match(english.text + (await door.visitor('toso').start({ ui_locales: 'en' })).text, /No password yet/)
  })

  test('its pages take scripts, styles and pictures from this address only', async () => {
    const { url } = await door.visitor('toso').start()
    const policy = (await fetch(url)).headers.get('content-security-policy')
    assert.match(policy, /^default-src 'none'; script-src 'self' 'unsafe-inline'; /)
    assert.doesNotMatch(policy, /https?:|\*/)
  })

  test("the demo's password works, and its administrators need no second factor", async () => {
    const { arrived } = await door.visitor('toso').logIn('tinh.langson', demoPassword)
    assert.ok(arrived?.code)
  })

  test('an officer needs no second factor', async () => {
    const { arrived } = await (await person('officer')).logIn('officer', password)
    assert.ok(arrived?.code)
  })

  test('an administrator registers a phone, and is asked for its code from then on', async () => {
    const visitor = await person('phone', administrator)
    const { secret, next } = await registerPhone(visitor, await visitor.logIn('phone', password))
    assert.ok(next.arrived?.code)
    const again = door.visitor()
    const asked = await again.logIn('phone', password)
    assert.equal(asked.id, 'login-login-otp')
    const wrong = await again.fill(asked, { otp: oneTimeCode(secret, 100) })
    assert.match(wrong.text, /Mã không đúng/)
    const { arrived } = await again.fill(wrong, { otp: oneTimeCode(secret, 1) })
    assert.ok(arrived?.code)
  })

  test('a recovery code replaces the phone once, and a security key can be registered', async () => {
    const visitor = await person('careful', administrator)
    const { next } = await registerPhone(visitor, await visitor.logIn('careful', password))
    assert.ok(next.arrived?.code)
    const codes = await visitor.start({ kc_action: 'CONFIGURE_RECOVERY_AUTHN_CODES' })
    assert.equal(codes.id, 'login-login-recovery-authn-code-config', codes.text)
    const [code] = codes.form().hidden.generatedRecoveryAuthnCodes.split(',')
    await visitor.fill(codes, {})
    const key = await visitor.start({ kc_action: 'webauthn-register' })
    assert.equal(key.id, 'login-webauthn-register', key.text)
    assert.match(key.html, /data-challenge="[\w-]+"/)
    assert.equal((await visitor.fill(key, { error: 'NotAllowedError' })).id, 'login-webauthn-error')

    const again = door.visitor()
    const phone = await again.logIn('careful', password)
    const choice = await again.fill(phone, { tryAnotherWay: 'on' }, phone.form(1))
    assert.equal(choice.id, 'login-select-authenticator')
    const [, way] = /value="([^"]*)"[^]*?Mã khôi phục/.exec(choice.html.slice(choice.html.lastIndexOf('<button')))
    const asked = await again.fill(choice, { authenticationExecution: way })
    assert.equal(asked.id, 'login-login-recovery-authn-code-input', asked.text)
    assert.ok((await again.fill(asked, { recoveryCodeInput: code })).arrived?.code)
  })

  test('each recovery code works, also the last one, after which there are new ones', async () => {
    const visitor = await person('codes')
    await visitor.logIn('codes', password)
    const page = await visitor.start({ kc_action: 'CONFIGURE_RECOVERY_AUTHN_CODES' })
    const codes = page.form().hidden.generatedRecoveryAuthnCodes.split(',')
    await visitor.fill(page, {})
    for (const [index, code] of codes.entries()) {
      const again = door.visitor()
      const next = await again.fill(await again.logIn('codes', password), { recoveryCodeInput: code })
      if (index < codes.length - 1) assert.ok(next.arrived?.code, next.text)
      else assert.equal(next.id, 'login-login-recovery-authn-code-config', next.text)
    }
  })

  test('a refresh token can be used once; two tabs do not disturb each other', async () => {
    const visitor = await person('tabs')
    const first = await visitor.tokens(await visitor.logIn('tabs', password))
    const second = await visitor.tokens(await visitor.start())
    await anotherSecond()
    const next = await visitor.refresh(first.refresh_token)
    assert.equal(next.status, 200)
    assert.equal((await visitor.refresh(second.refresh_token)).status, 200)
    assert.equal((await visitor.refresh(next.body.refresh_token)).status, 200)
    assert.equal((await visitor.refresh(first.refresh_token)).status, 400)
    assert.ok((await visitor.start()).arrived?.code, 'the session itself goes on')
  })

  test('no client gets tokens for a password, in no realm', async () => {
    const fields = { grant_type: 'password', client_id: 'admin-cli' }
    await person('direct')
    for (const [realm, username, secret] of [
      ['deploy', 'direct', password],
      ['toso', 'tinh.langson', demoPassword],
      ['master', chief, password],
    ]) {
      const { status, body } = await door.visitor(realm).token({ ...fields, username, password: secret })
      assert.deepEqual([status, body.error], [400, 'unauthorized_client'], realm)
      const clients = await door.administration.get(`/${realm}/clients`)
      const open = clients.filter((client) => client.directAccessGrantsEnabled || client.implicitFlowEnabled)
      assert.deepEqual(
        open.map((client) => client.clientId),
        [],
        realm,
      )
    }
  })

  test('a login without PKCE is refused', async () => {
    const { arrived } = await door.visitor().start({ code_challenge: '', code_challenge_method: '' })
    assert.equal(arrived?.error, 'invalid_request')
  })

  test('an owner logs in while somebody guesses as often as nginx lets one address, and many addresses', async () => {
    const attackers = await Promise.all([person('besieged'), ...Array.from({ length: 4 }, () => door.visitor())])
    const pages = await Promise.all(attackers.map((attacker) => attacker.start()))
    const wrong = { username: 'besieged', password: 'wrong' }
    for (let count = 0; count < 60; count++) pages[0] = await attackers[0].fill(pages[0], wrong)
    await counted('besieged', 60)
    assert.doesNotMatch(pages[0].text, /chờ/)
    let guessing = true
    // At the beginning of each second, because Keycloak counts in whole ones. The others never stop.
    const attacks = attackers.map(async (attacker, index) => {
      for (; guessing; index === 0 && (await anotherSecond())) pages[index] = await attacker.fill(pages[index], wrong)
    })
    const owner = door.visitor()
    for (let count = 0; count < 20; count++) {
      const own = await owner.logIn('besieged', password, { prompt: 'login' })
      assert.ok(own.arrived?.code, `login ${count}: ${own.text}`)
    }
    guessing = false
    await Promise.all(attacks)
  })

  test('a thief of the password who guesses at codes ends the account, which an administrator opens again', async () => {
    const owner = await person('half', administrator)
    const { secret, next } = await registerPhone(owner, await owner.logIn('half', password))
    assert.ok(next.arrived?.code)
    const thief = door.visitor()
    let page = await thief.logIn('half', password)
    for (let count = 0; count < 20; count++) {
      assert.equal(page.id, 'login-login-otp', `code ${count}: ${page.text}`)
      page = await thief.fill(page, { otp: oneTimeCode(secret, 100 + count) })
      await counted('half', count + 1)
    }
    await thief.fill(page, { otp: oneTimeCode(secret, 200) })
    const disabled = async () => (await door.administration.user('deploy', 'half')).enabled === false
    for (const patience = Date.now() + 10_000; !(await disabled()); await wait(50)) assert.ok(Date.now() < patience)
    const { id } = await door.administration.user('deploy', 'half')
    assert.equal((await door.visitor().logIn('half', password)).arrived, undefined)
    // As the backend does when the account is suspended and resumed.
    const { attributes, firstName } = await door.administration.user('deploy', 'half')
    const resumed = { username: 'half', firstName, enabled: true, attributes }
    assert.equal(await door.administration.put(`/deploy/users/${id}`, resumed), 204)
    assert.equal((await door.visitor().logIn('half', password)).id, 'login-login-otp')
  })

  test('a begun login is kept for ten minutes', async () => {
    const { accessCodeLifespanLogin: page, accessCodeLifespanUserAction: form } =
      await door.administration.get('/deploy')
    assert.deepEqual([page, form], [600, 600])
  })

  test('a new password ends all other sessions without being asked', async () => {
    const [owner, thief] = [await person('robbed'), door.visitor()]
    const stolen = await thief.tokens(await thief.logIn('robbed', password))
    await owner.logIn('robbed', password)
    const page = await owner.start({ kc_action: 'UPDATE_PASSWORD' })
    assert.doesNotMatch(page.html, /type="checkbox"/)
    assert.match(page.text, /đăng xuất khỏi mọi thiết bị khác/)
    const next = 'tám chiếc thuyền giấy'
    const done = await owner.fill(page, { 'password-new': next, 'password-confirm': next })
    const own = await owner.tokens(done)
    assert.equal((await thief.refresh(stolen.refresh_token)).status, 400)
    assert.equal((await thief.start()).id, 'login-login')
    assert.equal((await owner.refresh(own.refresh_token)).status, 200)
    assert.ok((await owner.start()).arrived?.code)
  })

  test('a login that began before the credentials changed neither ends nor changes anything', async () => {
    const next = 'tám chiếc thuyền giấy'
    /** Fills in whatever a form for a credential asks. */
    const send = (visitor, page, secret, name) => {
      const fields = { 'password-new': secret, 'password-confirm': secret, userLabel: secret, firstName: name }
      const { totpSecret } = page.form().hidden
      return visitor.fill(page, { ...fields, ...(totpSecret && { totp: oneTimeCode(totpSecret) }) })
    }
    const credentials = async (username) => {
      const { id } = await door.administration.user('deploy', username)
      const all = await door.administration.get(`/deploy/users/${id}/credentials`)
      return all.map((one) => `${one.id} ${one.createdDate} ${one.userLabel}`).sort()
    }
    const refusedTwice = async (name, thief, held) => {
      const after = await credentials(name)
      for (let again = 0; again < 2; again++) {
        for (const end of held) {
          await refused(thief, await end(), name)
        }
      }
      assert.deepEqual(await credentials(name), after)
    }
    for (const [held, change, more] of [
      ['UPDATE_PASSWORD', 'UPDATE_PASSWORD'],
      ['CONFIGURE_TOTP', 'UPDATE_PASSWORD'],
      ['CONFIGURE_RECOVERY_AUTHN_CODES', 'UPDATE_PASSWORD'],
      ['webauthn-register', 'UPDATE_PASSWORD'],
      // It changes no credential, but ends the login.
      ['UPDATE_PROFILE', 'UPDATE_PASSWORD'],
      ['UPDATE_PASSWORD', 'CONFIGURE_TOTP'],
      // Before the login of an administrator ends, it asks for a phone.
      [undefined, 'UPDATE_PASSWORD', administrator],
    ]) {
      const name = `held-${held}-${change}`.toLowerCase()
      const [owner, thief] = [await person(name), door.visitor()]
      await owner.logIn(name, password)
      if (more) await door.administration.join('deploy', name, more.groups[0])
      const opened = await thief.logIn(name, password)
      const form = held ? await thief.start({ kc_action: held }) : opened
      await anotherSecond()
      const changed = await send(owner, await owner.start({ kc_action: change }), next, name)
      assert.equal(changed.arrived?.kc_action_status, 'success', name)
      const given = () => send(thief, form, 'mười chiếc thuyền giấy', name)
      await refusedTwice(name, thief, held ? [given, () => thief.fill(form, { 'cancel-aia': 'true' })] : [given])
    }

    const [owner, thief] = [await person('held-code'), door.visitor()]
    await thief.logIn('held-code', password)
    const { secret } = await registerPhone(thief, await thief.start({ kc_action: 'CONFIGURE_TOTP' }))
    const again = door.visitor()
    const asked = await again.logIn('held-code', password)
    assert.equal(asked.id, 'login-login-otp')
    const { id } = await door.administration.user('deploy', 'held-code')
    await anotherSecond()
    const set = { type: 'password', value: next, temporary: false }
    assert.equal(await door.administration.put(`/deploy/users/${id}/reset-password`, set), 204)
    const codes = [...Array(15).fill('000000'), oneTimeCode(secret, 1)]
    await refusedTwice(
      'held-code',
      again,
      codes.map((otp) => () => again.fill(asked, { otp })),
    )
    const { numFailures, disabled } = await door.administration.get(`/deploy/attack-detection/brute-force/users/${id}`)
    assert.deepEqual({ numFailures, disabled }, { numFailures: 0, disabled: false })
    assert.equal((await owner.logIn('held-code', next)).id, 'login-login-otp')
  })

  test('a new password has the length that the backend and the SPA ask for', async () => {
    const service = read('backend/src/main/java/vn/toso/people/ActivationService.java')
    const length = Number(/MIN_LENGTH = (\d+)/.exec(service)[1])
    const words = ['vi', 'en'].map((one) => read(`frontend/src/features/activation/locales/${one}.activation.json`))
    for (const text of [...words, read('docs/huong-dan.md')])
      assert.match(text, new RegExp(`(ít nhất|at least) ${length} (ký\\s+tự|characters)`, 'i'))
    assert.match(read('frontend/src/features/activation/password-form.tsx'), new RegExp(`shortest = ${length}$`, 'm'))
    await person('nguyenthihuyenlung')
    const { id } = await door.administration.user('deploy', 'nguyenthihuyenlung')
    const set = (value) =>
      door.administration.put(`/deploy/users/${id}/reset-password`, { type: 'password', value, temporary: false })
    assert.equal(await set('ế'.repeat(length - 1)), 400)
    assert.equal(await set('nguyenthihuyenlung'), 400)
    assert.equal(await set('Matkhau123456'), 400)
    assert.equal(await set('ế'.repeat(length)), 204)
  })

  test('a password that has to be changed is changed on a page that says what is wrong', async () => {
    const visitor = await person('newcomer', { requiredActions: ['UPDATE_PASSWORD'] })
    const page = await visitor.logIn('newcomer', password)
    assert.equal(page.id, 'login-login-update-password')
    const refused = await visitor.fill(page, { 'password-new': 'ngắn', 'password-confirm': 'ngắn' })
    assert.match(refused.text, /Mật khẩu có ít nhất 12 ký tự/)
    let again = refused
    for (const common of [
      'bốn con ngựa chạy',
      'Bốn con ngựa chạy.',
      'Tosotoso2026',
      'CongDanSo2022',
      'Abc@123456789',
      'huulunglangson',
    ]) {
      again = await visitor.fill(again, { 'password-new': common, 'password-confirm': common })
      assert.match(again.text, /Mật khẩu này quá dễ đoán/, common)
    }
    const good = 'sáu chiếc thuyền giấy'
    const { arrived } = await visitor.fill(again, { 'password-new': good, 'password-confirm': good })
    assert.ok(arrived?.code)
  })

  test('the actions of the page of the SPA open, and say on return what came of them', async () => {
    const page = read('frontend/src/features/account-security/account-security-page.tsx')
    const actions = [...page.matchAll(/^ {2}\['([\w-]+)', '\w+'\],$/gm)].map(([, action]) => action)
    assert.equal(actions.length, 4)
    const visitor = await person('acting')
    await visitor.logIn('acting', password)
    for (const action of actions) {
      const { arrived } = await visitor.fill(await visitor.start({ kc_action: action }), { 'cancel-aia': 'true' })
      assert.equal(arrived?.kc_action_status, 'cancelled', action)
      assert.equal(arrived.kc_action, action)
    }
    const change = await visitor.start({ kc_action: 'UPDATE_PASSWORD' })
    const next = 'bảy chiếc thuyền giấy'
    const { arrived } = await visitor.fill(change, { 'password-new': next, 'password-confirm': next })
    assert.equal(arrived?.kc_action_status, 'success')
  })

  test('a logout ends the session for all tabs', async () => {
    const visitor = await person('leaving')
    const first = await visitor.tokens(await visitor.logIn('leaving', password))
    const second = await visitor.tokens(await visitor.start())
    const hint = new URLSearchParams({ id_token_hint: first.id_token, post_logout_redirect_uri: home })
    assert.deepEqual(await visitor.open(`${visitor.endpoint}/logout?${hint}`), { arrived: {} })
    assert.equal((await visitor.refresh(second.refresh_token)).status, 400)
    assert.equal((await visitor.start()).id, 'login-login')
  })

  test('a logout without the hint asks, and then says that it is done', async () => {
    const visitor = await person('asked')
    await visitor.logIn('asked', password)
    const page = await visitor.open(`${visitor.endpoint}/logout`)
    assert.equal(page.id, 'login-logout-confirm')
    const done = await visitor.fill(page, { confirmLogout: 'yes' })
    assert.equal(done.id, 'login-info')
    assert.match(done.text, /Đã đăng xuất/)
  })

  test('the sixth login ends the first session', async () => {
    await person('many')
    const sessions = []
    for (let count = 0; count < 6; count++) {
      const visitor = door.visitor()
      sessions.push({ visitor, tokens: await visitor.tokens(await visitor.logIn('many', password)) })
      if (count === 0) await anotherSecond()
    }
    const refreshed = async ({ visitor, tokens }) => (await visitor.refresh(tokens.refresh_token)).status
    assert.equal(await refreshed(sessions[0]), 400)
    assert.equal(await refreshed(sessions[1]), 200)
  })

  test('an old page and a wrong address lead on in our words', async () => {
    const visitor = await person('late')
    const page = await visitor.start()
    await visitor.fill(page, { username: 'late', password: 'wrong' })
    const old = await visitor.open(page.form().action.replace(/execution=[^&]*/, 'execution=gone'))
    assert.equal(old.id, 'login-login-page-expired', old.text)
    assert.match(old.text, /Trang này để quá lâu/)
    const wrong = await door.visitor().start({ redirect_uri: 'https://elsewhere.example/' })
    assert.equal(wrong.id, 'login-error')
    assert.match(wrong.text, /Không đăng nhập được/)
  })
})

describe("the province's own login", { concurrency: true }, () => {
  /** Logs in there, with a user of this name. */
  async function through(username, visitor = door.visitor(), more) {
    await door.administration.addUser('province', username, password, more)
    return enter(username, visitor)
  }

  async function enter(username, visitor) {
    const there = await visitor.open((await visitor.start()).link(/id="social-province"/))
    return visitor.fill(there, { username, password })
  }

  test('it opens the account that an administrator has made under the same user name, and no other', async () => {
    const visitor = await person('linked')
    const { id } = await door.administration.user('deploy', 'linked')
    const { access_token: token } = await visitor.tokens(await through('linked', visitor))
    assert.equal(JSON.parse(Buffer.from(token.split('.')[1], 'base64url')).sub, id)
    const [link] = await door.administration.get(`/deploy/users/${id}/federated-identity`)
    assert.equal(link.identityProvider, 'province')
  })

  test('it follows no email, verified there or not, into the account of somebody else', async () => {
    const owner = await person('owner', { email: 'owner@toso.example', emailVerified: true })
    for (const emailVerified of [false, true]) {
      const username = `mallory-${emailVerified}`
      const page = await through(username, door.visitor(), { email: 'owner@toso.example', emailVerified })
      assert.equal(page.id, 'login-error', username)
    }
    const { id } = await door.administration.user('deploy', 'owner')
    assert.deepEqual(await door.administration.get(`/deploy/users/${id}/federated-identity`), [])
    const other = await person('other')
    const { access_token: token } = await other.tokens(await through('other', other, { email: 'owner@toso.example' }))
    const { sub } = JSON.parse(Buffer.from(token.split('.')[1], 'base64url'))
    assert.equal(sub, (await door.administration.user('deploy', 'other')).id)
    assert.ok((await owner.logIn('owner', password)).arrived?.code)
  })

  test('it makes no account for somebody whom nobody has entered', async () => {
    const page = await through('stranger')
    assert.equal(page.id, 'login-error')
    assert.match(page.text, /stranger .* chưa có trong Tổ Số/)
    assert.equal(await door.administration.user('deploy', 'stranger'), undefined)
  })

  test('it opens no suspended account', async () => {
    const visitor = await person('suspended', { enabled: false })
    assert.equal((await through('suspended', visitor)).arrived, undefined)
  })

  test('an administrator needs the second factor here too', async () => {
    const visitor = await person('provincial', administrator)
    const { next } = await registerPhone(visitor, await through('provincial', visitor))
    assert.ok(next.arrived?.code)
    assert.equal((await enter('provincial', door.visitor())).id, 'login-login-otp')
  })

  test('a login through it that waits at its code does not end after a change of the account', async () => {
    const { administration } = door
    const set = { type: 'password', value: 'tám chiếc thuyền giấy', temporary: false }
    const changes = {
      password: (at) => administration.put(`${at}/reset-password`, set),
      suspension: async (at) => {
        await administration.put(at, { enabled: false })
        await administration.post(`${at}/logout`)
        return administration.put(at, { enabled: true })
      },
      phone: async (at) => {
        const all = await administration.get(`${at}/credentials`)
        const { id } = all.find(({ type }) => type === 'otp')
        return administration.delete(`${at}/credentials/${id}`)
      },
    }
    for (const [change, make] of Object.entries(changes)) {
      const name = `halfway-${change}`
      const owner = await person(name, administrator)
      const { secret } = await registerPhone(owner, await through(name, owner))
      const [before, thief] = [door.visitor(), door.visitor()]
      const asked = await enter(name, before)
      assert.ok((await before.fill(asked, { otp: oneTimeCode(secret, 1) })).arrived?.code, name)
      const held = await enter(name, thief)
      const { id } = await administration.user('deploy', name)
      await anotherSecond()
      assert.equal(await make(`/deploy/users/${id}`), 204, name)
      for (let again = 0; again < 2; again++) {
        await refused(thief, await thief.fill(held, { otp: oneTimeCode(secret, -1) }), name)
      }
    }
  })

  test('after a logout it asks for the password again, though the session there goes on', async () => {
    const visitor = await person('leaving-there')
    const tokens = await visitor.tokens(await through('leaving-there', visitor))
    const hint = new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: home })
    assert.deepEqual(await visitor.open(`${visitor.endpoint}/logout?${hint}`), { arrived: {} })
    assert.equal((await visitor.refresh(tokens.refresh_token)).status, 400)
    const page = await visitor.start()
    assert.equal(page.id, 'login-login')
    const there = await visitor.open(page.link(/id="social-province"/))
    assert.equal(there.arrived, undefined)
    assert.ok((await visitor.fill(there, { password })).arrived?.code)
  })
})

describe("the province's own login over SAML", () => {
  /** @returns the page of the province that sends its answer as a form */
  async function answerFor(username, visitor) {
    await door.administration.addUser('province', username, password)
    const there = await visitor.open((await visitor.start()).link(/id="social-province-saml"/))
    return visitor.fill(there, { username, password })
  }

  const changed = (answer, change) => {
    const xml = Buffer.from(answer.form().hidden.SAMLResponse, 'base64').toString('utf8')
    assert.notEqual(change(xml), xml)
    return { SAMLResponse: Buffer.from(change(xml)).toString('base64') }
  }

  test('it opens the account that an administrator has made under the same user name', async () => {
    const visitor = await person('linked-by-saml')
    const { id } = await door.administration.user('deploy', 'linked-by-saml')
    const next = await visitor.fill(await answerFor('linked-by-saml', visitor), {})
    const { access_token: token } = await visitor.tokens(next)
    assert.equal(JSON.parse(Buffer.from(token.split('.')[1], 'base64url')).sub, id)
    const [link] = await door.administration.get(`/deploy/users/${id}/federated-identity`)
    assert.equal(link.identityProvider, saml)
  })

  test('it makes no account for somebody whom nobody has entered', async () => {
    const visitor = door.visitor()
    const page = await visitor.fill(await answerFor('stranger-by-saml', visitor), {})
    assert.equal(page.id, 'login-error')
    assert.match(page.text, /stranger-by-saml .* chưa có trong Tổ Số/)
    assert.equal(await door.administration.user('deploy', 'stranger-by-saml'), undefined)
  })

  test('an answer that was changed on its way, or is not signed, opens no account', async () => {
    const changes = {
      'another name': (xml) => xml.replaceAll('thief-1', 'owner-1'),
      'no signature': (xml) =>
        xml.replaceAll('thief-2', 'owner-2').replace(/<dsig:Signature[^]*?<\/dsig:Signature>/g, ''),
    }
    for (const [index, [change, make]] of Object.entries(changes).entries()) {
      await person(`owner-${index + 1}`)
      const thief = door.visitor()
      const answer = await answerFor(`thief-${index + 1}`, thief)
      const page = await thief.fill(answer, changed(answer, make))
      assert.equal(page.arrived, undefined, change)
      const { id } = await door.administration.user('deploy', `owner-${index + 1}`)
      assert.deepEqual(await door.administration.get(`/deploy/users/${id}/federated-identity`), [], change)
    }
  })

  test('after a logout it asks for the password again', async () => {
    const visitor = await person('leaving-by-saml')
    const tokens = await visitor.tokens(await visitor.fill(await answerFor('leaving-by-saml', visitor), {}))
    const hint = new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: home })
    assert.deepEqual(await visitor.open(`${visitor.endpoint}/logout?${hint}`), { arrived: {} })
    const there = await visitor.open((await visitor.start()).link(/id="social-province-saml"/))
    assert.match(there.html, /name="password"/)
  })
})

test("while the province's login is away, the password works", async () => {
  await person('cutoff')
  const { administration } = door
  const provider = await administration.get('/deploy/identity-provider/instances/province')
  const away = { ...provider, config: { ...provider.config, tokenUrl: 'http://localhost:9/token' } }
  assert.equal(await administration.put('/deploy/identity-provider/instances/province', away), 204)
  await administration.addUser('province', 'cutoff', password)
  const visitor = door.visitor()
  const there = await visitor.open((await visitor.start()).link(/id="social-province"/))
  const page = await visitor.fill(there, { username: 'cutoff', password })
  assert.match(page.text, /Hãy đăng nhập bằng mật khẩu của Tổ Số/)
  assert.ok((await visitor.logIn('cutoff', password)).arrived?.code)
})

test('all these pages were checked', () => {
  const seen = ['login', 'login-config-totp', 'login-otp', 'login-recovery-authn-code-config', 'webauthn-register']
  seen.push('login-recovery-authn-code-input', 'webauthn-error', 'select-authenticator', 'login-update-password')
  seen.push('logout-confirm', 'info', 'login-page-expired', 'error')
  assert.deepEqual(
    seen.filter((id) => !door.pages.has(`login-${id}`)),
    [],
  )
})
