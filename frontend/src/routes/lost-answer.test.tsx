import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Indicator, IndicatorDefinition } from '../api/types'
import { buyers, clock, huuLung, indicatorView, me, unitView } from '../testing/factories'
import { importReport } from '../testing/import-factories'
import { changedRow, chooseFile, importing, press } from '../testing/importing'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'
import { be, dat, reconstitution, sen, team } from '../testing/team-factories'

interface Arrived {
  key: string | null
  seen: string | null
  body: unknown
}

const administrator = {
  ...me(huuLung, 'VIEW_REPORTS', 'MANAGE_PROGRAMME'),
  assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['VIEW_REPORTS', 'MANAGE_PROGRAMME'] }],
}

let arrived: Arrived[]

beforeEach(() => {
  arrived = []
})

/** Acts like the server, which performs each key once, but loses the first answer. */
async function loseFirst(request: Request, reply: (times: number) => object) {
  const key = request.headers.get('Idempotency-Key')
  const body = (await request.json()) as object
  arrived.push({ key, seen: request.headers.get('If-Match'), body })
  const times = new Set(arrived.map((one) => one.key)).size
  return arrived.length === 1 ? HttpResponse.error() : HttpResponse.json(reply(times), { status: 201 })
}

test('a holiday is added once if its answer was lost, and a corrected one is a new request', async () => {
  answers({
    me: administrator,
    clock,
    holidays: { items: [], confirmedYears: [], unconfirmedYears: [], expiring: false, editable: true },
  })
  server.use(http.post('*/api/v1/holidays', ({ request }) => loseFirst(request, () => ({}))))
  renderApp('/danh-muc/ngay-nghi')
  await press('Thêm ngày')
  const dialog = within(await screen.findByRole('dialog'))
  const source = dialog.getByRole('textbox', { name: /^Căn cứ/ })
  await userEvent.type(dialog.getByRole('textbox', { name: 'Ngày' }), '2/9/2022')
  await userEvent.type(dialog.getByRole('textbox', { name: 'Tên ngày' }), 'Quốc khánh')
  await userEvent.type(source, 'Luật')
  await press('Lưu')
  expect(await dialog.findByRole('alert')).toBeDefined()
  await press('Lưu')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(arrived).toHaveLength(2)
  expect(arrived[1]).toEqual(arrived[0])

  arrived = []
  await press('Thêm ngày')
  const again = within(await screen.findByRole('dialog'))
  await userEvent.type(again.getByRole('textbox', { name: 'Ngày' }), '2/9/2022')
  await userEvent.type(again.getByRole('textbox', { name: 'Tên ngày' }), 'Quốc khánh')
  await userEvent.type(again.getByRole('textbox', { name: /^Căn cứ/ }), 'Luật')
  await press('Lưu')
  expect(await again.findByRole('alert')).toBeDefined()
  await userEvent.type(again.getByRole('textbox', { name: /^Căn cứ/ }), ' 2')
  await press('Lưu')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(arrived[1]?.key).not.toBe(arrived[0]?.key)
})

/** @param now the only indicator, as it is at the time of a request */
function catalogue(now: () => Indicator) {
  answers({
    me: administrator,
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [] },
    targets: { items: [] },
    indicators: () => ({ items: [now()] }),
    'indicators/:id': now,
  })
}

test('ending an indicator is repeated with the same key after a lost answer, although the page shows it as ended meanwhile', async () => {
  const indicator = { ...indicatorView(buyers), version: 1 }
  let ended = indicator
  catalogue(() => ended)
  server.use(
    http.post('*/api/v1/indicators/:id/end', ({ request }) => {
      ended = { ...indicator, version: 2, validTo: '2022-08-01' }
      return loseFirst(request, () => ended)
    }),
  )
  renderApp('/danh-muc')
  await press(`Kết thúc ${buyers.code}`)
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByRole('textbox'), '1/8/2022')
  const end = () => userEvent.click(dialog.getByRole('button', { name: 'Kết thúc' }))
  await end()
  expect(await dialog.findByRole('alert')).toBeDefined()
  await end()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(arrived).toHaveLength(2)
  expect(arrived[1]).toEqual(arrived[0])
  expect(arrived[0]?.seen).toBe('"1"')
})

test('an edit whose answer was lost is found done when it is sent again', async () => {
  let saved = { ...indicatorView(buyers), version: 1 }
  catalogue(() => saved)
  server.use(
    http.put('*/api/v1/indicators/:id', async ({ request }) => {
      const seen = request.headers.get('If-Match')
      if (seen !== `"${saved.version}"`) return problem('stale', 412, { version: saved.version })
      saved = { ...saved, ...((await request.json()) as IndicatorDefinition), version: saved.version + 1 }
      return HttpResponse.error()
    }),
  )
  renderApp('/danh-muc')
  await press(`Sửa ${buyers.code}`)
  const dialog = within(await screen.findByRole('dialog'))
  const name = dialog.getByRole('textbox', { name: 'Tên' })
  await userEvent.clear(name)
  await userEvent.type(name, 'Người mua')
  await press('Lưu')
  expect(await dialog.findByRole('alert')).toBeDefined()
  await press('Lưu')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(saved).toMatchObject({ version: 2, name: { vi: 'Người mua' } })
})

test('a reconstitution whose answer was lost is sent again as it was, and nobody stands in the form twice', async () => {
  let done = false
  answers({
    me: administrator,
    clock,
    'units/:id': unitView(huuLung),
    'teams/coverage/villages': { items: [] },
    'teams/:id': () => ({ ...team, version: done ? team.version + 1 : team.version }),
    'teams/:id/members': () => ({ items: done ? [sen, be] : [dat, sen] }),
    'teams/:id/reconstitutions': { items: [] },
  })
  server.use(
    http.post('*/api/v1/teams/:id/reconstitutions', ({ request }) => {
      done = true
      return loseFirst(request, () => reconstitution)
    }),
  )
  const router = renderApp(`/to-cong-nghe-so/${team.id}/kien-toan`)
  await screen.findByRole('textbox', { name: 'Số quyết định' })
  const type = (name: string, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text)
  await type('Số quyết định', '71/QĐ-UBND')
  await type('Ngày quyết định', '10/7/2022')
  await type('Có hiệu lực từ ngày', '12/7/2022')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Lương Văn Đạt/ }), 'LEAVE')
  await press('Thêm người')
  await type('Họ và tên', be.name)
  await press('Kiểm tra')
  await press('Ghi nhận kiện toàn')
  expect(await screen.findByRole('alert')).toBeDefined()
  expect(screen.queryByRole('rowheader', { name: be.name })).toBeNull()
  expect(screen.getByRole('rowheader', { name: dat.name })).toBeDefined()
  await press('Kiểm tra')
  await press('Ghi nhận kiện toàn')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/to-cong-nghe-so/${team.id}`))
  expect(arrived).toHaveLength(2)
  expect(arrived[1]).toEqual(arrived[0])
})

test('a file is imported once if its answer was lost', async () => {
  const keys: (string | null)[] = []
  importing(() => importReport({ changed: 1, rows: [changedRow] }))
  server.use(
    http.post('*/api/v1/targets/import', ({ request }) => {
      const dryRun = request.url.includes('dryRun=true')
      if (!dryRun) keys.push(request.headers.get('Idempotency-Key'))
      if (keys.length === 1) return HttpResponse.error()
      return HttpResponse.json(importReport({ changed: 1, rows: [changedRow] }))
    }),
  )
  renderApp('/chi-tieu')
  const dialog = await chooseFile()
  await press('Nhập')
  await waitFor(() => expect(keys).toHaveLength(1))
  await press('Nhập')
  expect(await dialog.findByText('Đã nhập xong.')).toBeDefined()
  expect(keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
})
