import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import { store } from '../device/store'
import { keepPage } from '../reference/kept-pages'
import { lastSeen, type Seen } from '../reference/seen'
import { forget, keep } from '../session/kept'
import { startSession } from '../session/session'
import {
  clock,
  entryForm,
  huuLien,
  huuLung,
  me,
  progress,
  regime,
  row,
  town,
  unitView,
  yenBinh,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

// The login server is outside of the project.
vi.mock('keycloak-js', () => ({
  default: class {
    token = 'token'
    subject = 'subject'
    init = () => Promise.resolve(true)
    updateToken = () => Promise.resolve(false)
  },
}))

const user = me(huuLung, 'VIEW_PROGRESS')
let current = progress([row(yenBinh, [5, 3, 1, 2, 8]), row(huuLien, undefined), row(town, [70, 9, 4, 5, 79])])

beforeEach(async () => {
  current = progress([row(yenBinh, [5, 3, 1, 2, 8]), row(huuLien, undefined), row(town, [70, 9, 4, 5, 79])])
  answers({
    me: user,
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    progress: () => current,
    reorganisations: { items: [] },
  })
  server.use(
    http.get('*/config.json', () =>
      HttpResponse.json({ keycloakUrl: 'http://localhost:3000', realm: 'toso', clientId: 'toso-web' }),
    ),
    http.get('*/realms/toso/.well-known/openid-configuration', () => HttpResponse.json({})),
  )
  await startSession(false)
  await keep({ subject: user.subject, me: user, clock, clockAt: Date.now(), units: [] })
})

/** Opens a page while online, and keeps it as the app does all the time. */
async function open(path: string) {
  const router = renderApp(path)
  await screen.findAllByText(/10,1%/)
  await keepPage(router.options.context.queries, lastSeen() as Seen)
  return router
}

/** Loses the connection, and opens a page in a tab that has loaded nothing yet. */
function openOffline(path: string) {
  document.body.replaceChildren()
  server.use(http.get('*/api/v1/*', () => HttpResponse.error()))
  return renderApp(path)
}

const kept = async () => (await store()).getAll('pages')
const age = /Số liệu lúc 16:05 13\/07\/2022 \(vừa xong\), đang ngoại tuyến/

test('offline, Hôm nay shows what was seen last with its age, and is current again once the server answers', async () => {
  await open('/')
  openOffline('/')
  expect(await screen.findByText(age)).toBeDefined()
  expect(screen.getByText('6.281')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Hữu Liên' })).toBeDefined()
  current = progress([row(yenBinh, [6, 3, 1, 2, 9]), row(huuLien, [1, 1, 1, 1, 2]), row(town, [70, 9, 4, 5, 79])])
  answers({ me: user, clock, 'units/:id': unitView(huuLung), regimes: { items: [regime] }, progress: () => current })
  await waitFor(() => expect(screen.queryByText(age)).toBeNull())
  expect(screen.getByText('3/3')).toBeDefined()
})

test('offline, the Hôm nay of a unit that reports itself is there too', async () => {
  const commune = me(huuLien, 'SUBMIT', 'VIEW_FIGURES')
  answers({
    me: commune,
    'units/:id': unitView(huuLien),
    progress: () => ({ ...current, unit: huuLien, rows: [] }),
    'regimes/:id/obligations': { items: [{ ...entryForm, calendarConfirmed: true }] },
  })
  await keep({ subject: user.subject, me: commune, clock, clockAt: Date.now(), units: [] })
  await open('/')
  openOffline('/')
  expect(await screen.findByText(age)).toBeDefined()
  expect(screen.getByText('Báo cáo số liệu đến hết ngày 13/07/2022')).toBeDefined()
})

test('offline, Tiến độ without parameters shows the unit, the date and the order that were seen last', async () => {
  await open(`/tien-do?unit=${huuLung.id}&date=2022-07-13&sort=status&dir=desc`)
  const router = openOffline('/tien-do')
  expect(await screen.findByText(age)).toBeDefined()
  expect(router.state.location.search).toMatchObject({ unit: huuLung.id, date: '2022-07-13', sort: 'status' })
})

test('offline, what was not opened before says so and leads to what was', async () => {
  await open('/tien-do')
  openOffline(`/tien-do?unit=${yenBinh.id}`)
  expect(await screen.findByText(/Trang này cần có mạng/)).toBeDefined()
  const link = await screen.findByRole('link', {
    name: 'Tiến độ – Huyện Hữu Lũng, ngày 13/07/2022 (số liệu lúc 16:05 13/07/2022)',
  })
  link.click()
  expect(await screen.findByText(age)).toBeDefined()
})

test('offline, a device on which nothing was opened says so', async () => {
  openOffline('/')
  expect(await screen.findByText(/trên thiết bị này bạn chưa mở trang nào/)).toBeDefined()
  expect(within(screen.getByRole('main')).queryByRole('table')).toBeNull()
})

test('nothing is kept after logout, of another user, or of what the user may not see any more', async () => {
  const router = await open('/')
  expect(await kept()).toHaveLength(1)
  server.use(http.get('*/api/v1/units/:id', () => problem('not-found', 404)))
  document.body.replaceChildren()
  renderApp('/')
  expect(await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy' })).toBeDefined()
  expect(await kept()).toEqual([])

  const keepAgain = () => keepPage(router.options.context.queries, lastSeen() as Seen)
  await keepAgain()
  expect(await kept()).toHaveLength(1)
  await keep({ subject: 'another', me: { ...user, subject: 'another' }, clock, clockAt: Date.now(), units: [] })
  expect(await kept()).toEqual([])
  // A tab that still belongs to the user before.
  await keepAgain()
  expect(await kept()).toEqual([])

  await keep({ subject: user.subject, me: user, clock, clockAt: Date.now(), units: [] })
  await keepAgain()
  expect(await kept()).toHaveLength(1)
  await forget()
  expect(await kept()).toEqual([])
})

test('names and numbers of people to call are not kept', async () => {
  const contact = { unit: huuLien, name: 'Nguyễn Văn A', maskedPhone: '09•• ••• 123', version: 0, allowedActions: [] }
  answers({ me: me(huuLung, 'VIEW_PROGRESS', 'VIEW_CONTACTS'), contacts: { items: [contact] } })
  await open('/tien-do')
  await screen.findAllByText(/Nguyễn Văn A/)
  expect(JSON.stringify(await kept())).not.toMatch(/Nguyễn Văn A|09••/)
})
