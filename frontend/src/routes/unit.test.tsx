import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Me, NewReorganisation, Population, UnitHistory, UnitView } from '../api/types'
import { clock, due, huuLung, me, regime, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'
import { alive, counts, doa, history, id, old, successor, thong } from '../testing/units'

let current: UnitHistory
let who: Me
let villages: UnitView[]
let may: UnitView['allowedActions']

beforeEach(() => {
  current = alive
  who = me(huuLung, 'VIEW_PROGRESS', 'CONSOLIDATE')
  villages = []
  may = ['SET_POPULATION']
  answers({
    me: () => who,
    clock,
    regimes: { items: [] },
    'units/:id': () => ({ ...unitView(old), ancestors: [huuLung], allowedActions: may }),
    'units/:id/history': () => current,
    'units/:id/children': () => ({ items: villages }),
    'units/:id/population': counts,
    'units/:id/population/years': { items: [counts] },
  })
})

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const fill = async (label: string, text: string) => {
  const field = await screen.findByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.click(field)
  await userEvent.paste(text)
}

test('an ended unit shows its names and the decision by which it passed into another', async () => {
  current = history
  const asked: string[] = []
  server.events.on('request:start', ({ request }) => {
    const { pathname, search } = new URL(request.url)
    if (pathname.endsWith(`/units/${old.id}`)) asked.push(search)
  })
  renderApp(`/don-vi/${old.id}`)
  expect(await screen.findByRole('heading', { level: 1, name: 'Xã Hữu Liên' })).toBeDefined()
  expect(screen.getByText('đã kết thúc ngày 30/06/2022')).toBeDefined()
  // The page requests the unit as of its last day.
  expect(asked).toEqual(['?asOf=2022-06-30'])
  const versions = within(screen.getByRole('list', { name: 'Tên, mã và nơi trực thuộc theo thời gian' }))
  expect(versions.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Xã Hữu Liên Cũ · mã 06388 · Huyện Hữu Lũng01/01/2004 – 31/12/2019',
    'Xã Hữu Liên · mã 06388 · Huyện Hữu Lũng01/01/2020 – 30/06/2022',
  ])
  const passed = within(screen.getByRole('list', { name: 'Chuyển thành' }))
  expect(passed.getByRole('link', { name: 'Xã Hữu Liên · 06400' }).getAttribute('href')).toBe(`/don-vi/${successor.id}`)
  expect(passed.getByRole('listitem').textContent).toContain('(toàn bộ)')
  expect(
    passed.getByRole('link', { name: '1672/NQ-UBTVQH15 ngày 16/06/2022, có hiệu lực 01/07/2022' }).getAttribute('href'),
  ).toBe(`/don-vi/sap-xep/${id(82)}`)
  expect(screen.getByRole('link', { name: /^Xem tiến độ/ }).getAttribute('href')).toContain('date=2022-06-30')
  server.events.removeAllListeners()
})

test('a unit that has not reported today can be exempted on its page, by who may', async () => {
  who = me(huuLung, 'VIEW_PROGRESS', 'VIEW_FIGURES', 'ENTER_ON_BEHALF')
  const asked: string[] = []
  const owes = (status: 'MISSING' | 'REPORTED') => ({
    items: [{ ...due, asOf: '2022-07-13', backfilled: false, status }],
  })
  let answer = owes('MISSING')
  answers({ regimes: { items: [{ ...regime, allowedActions: ['EXEMPT'] }] } })
  server.use(
    http.get('*/api/v1/regimes/:id/obligations', ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json(answer)
    }),
  )
  renderApp(`/don-vi/${old.id}`)
  expect(await screen.findByText('Báo cáo ngày: chưa báo cáo ngày 13/07/2022')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Miễn' }).getAttribute('href')).toBe(
    `/danh-muc/che-do/${regime.id}?exempt=${old.id}&date=2022-07-13`,
  )
  expect(asked).toEqual([`?unit=${old.id}&from=2022-07-13&to=2022-07-13`])
  cleanup()
  answer = owes('REPORTED')
  renderApp(`/don-vi/${old.id}`)
  await waitFor(() => expect(asked).toHaveLength(2))
  expect(await screen.findByRole('link', { name: /^Xem tiến độ/ })).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Miễn' })).toBeNull()
})

test("a link leads to the reports of a unit's predecessors", async () => {
  renderApp(`/don-vi/${old.id}`)
  const before = await screen.findByRole('link', { name: 'Xã Yên Bình 06391: đến hết ngày 30/06/2022' })
  expect(before.getAttribute('href')).toBe(`/tien-do?unit=${yenBinh.id}&date=2022-06-30`)
  expect(within(screen.getByRole('list', { name: 'Hình thành từ' })).getByRole('listitem').textContent).toContain(
    '(40%)',
  )
  expect(screen.queryByRole('button', { name: 'Lập thôn, tổ dân phố' })).toBeNull()
})

test('counts are saved with the version that the user saw; a conflict shows the other counts and loses no input', async () => {
  const sent: { body: Population; seen: string | null; year: string | null }[] = []
  server.use(
    http.put('*/api/v1/units/:id/population', async ({ request }) => {
      const seen = request.headers.get('If-Match')
      const year = new URL(request.url).searchParams.get('year')
      sent.push({ body: (await request.json()) as Population, seen, year })
      return seen === '"2"' ? HttpResponse.json(counts) : problem('stale', 412)
    }),
    http.get('*/api/v1/units/:id/population', () =>
      HttpResponse.json({ ...counts, version: 2, total: 4400, source: 'Công an xã' }),
    ),
  )
  renderApp(`/don-vi/${old.id}`)
  expect(await screen.findByRole('row', { name: /^2022 4\.350 3\.107 1\.012 Niên giám/ })).toBeDefined()
  await click('Sửa năm 2022')
  await screen.findByRole('dialog')
  await fill('Từ 15 tuổi trở lên', '5.000')
  await click('Lưu')
  expect(screen.getByText('Nhiều hơn tổng số dân.')).toBeDefined()
  expect(sent).toHaveLength(0)
  await fill('Từ 15 tuổi trở lên', '3.200')
  await click('Lưu')
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Người khác vừa ghi năm này: tổng số dân 4.400, từ 15 tuổi 3.107, 1.012 hộ, Công an xã.',
  )
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Từ 15 tuổi trở lên' }).value).toBe('3.200')
  await click('Lưu')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByText('Đã lưu số dân năm 2022.').getAttribute('role')).toBe('status')
  const body = { total: 4350, aged15AndOver: 3200, households: 1012, source: 'Niên giám' }
  expect(sent).toEqual([
    { body, seen: '"1"', year: '2022' },
    { body, seen: '"2"', year: '2022' },
  ])
})

test('only actions that the unit itself allows are offered', async () => {
  who = me(huuLung, 'VIEW_PROGRESS', 'REORGANISE', 'REORGANISE_VILLAGES', 'SET_POPULATION')
  may = []
  villages = [unitView(doa), unitView(thong)]
  renderApp(`/don-vi/${old.id}`)
  const list = await screen.findByRole('list', { name: 'Thôn, tổ dân phố' })
  expect(within(list).queryByRole('checkbox')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Lập thôn, tổ dân phố' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Thêm năm' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Ghi nhận sắp xếp' })).toBeNull()
  const link = screen.getByRole('link', { name: 'Các lần sắp xếp của Xã Hữu Liên và các đơn vị bên dưới' })
  expect(link.getAttribute('href')).toBe(`/don-vi/sap-xep?unit=${old.id}`)
})

test('a commune merges villages by a decision, which is suggested for the next change', async () => {
  may = ['REORGANISE_VILLAGES']
  villages = [unitView(doa), unitView(thong)]
  const sent: NewReorganisation[] = []
  server.use(
    http.post('*/api/v1/reorganisations', async ({ request }) => {
      sent.push((await request.json()) as NewReorganisation)
      if (sent.length === 1)
        return problem('invalid-reorganisation', 422, { errors: [{ pointer: '/events/0', code: 'begins-that-day' }] })
      return HttpResponse.json({}, { status: 201 })
    }),
  )
  renderApp(`/don-vi/${old.id}`)
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Chọn Thôn Đoàn Kết để sáp nhập' }))
  expect(screen.queryByRole('button', { name: /^Sáp nhập/ })).toBeNull()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Chọn Thôn Thống Nhất để sáp nhập' }))
  await click('Sáp nhập 2 đơn vị đã chọn')
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/^Thôn Đoàn Kết, Thôn Thống Nhất trở thành/)).toBeDefined()
  await click('Ghi')
  expect(dialog.getAllByText('Chưa nhập.')).toHaveLength(4)
  await fill('Tên mới (không ghi “thôn”)', 'Hòa Bình')
  await fill('Số, ký hiệu quyết định', '12/NQ-HĐND')
  await fill('Ngày quyết định', '1/7/2022')
  await fill('Cơ quan ban hành', 'HĐND tỉnh Lạng Sơn')
  await click('Ghi')
  expect((await dialog.findByRole('alert')).textContent).toBe('Đơn vị mới có từ chính ngày này. Chọn ngày muộn hơn.')
  await fill('Có hiệu lực từ ngày', '1/8/2022')
  await click('Ghi')
  expect(await screen.findByText('Đã ghi 12/NQ-HĐND, có hiệu lực từ 01/08/2022.')).toBeDefined()
  expect(sent[1]).toEqual({
    decisionNumber: '12/NQ-HĐND',
    decisionDate: '2022-07-01',
    issuer: 'HĐND tỉnh Lạng Sơn',
    effectiveOn: '2022-08-01',
    events: [
      {
        kind: 'MERGE',
        unit: { ref: 'new-1', level: 'VILLAGE', type: 'THON', name: 'Hòa Bình', parent: { id: old.id } },
        predecessors: [
          { unitId: doa.id, extent: 'WHOLE' },
          { unitId: thong.id, extent: 'WHOLE' },
        ],
      },
    ],
  })

  await click('Lập thôn, tổ dân phố')
  await fill('Tên, mỗi dòng một đơn vị (không ghi “thôn”)', 'Làng Cóc\n\n Là  Ba ')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Số, ký hiệu quyết định' }).value).toBe('12/NQ-HĐND')
  await click('Ghi')
  await waitFor(() => expect(sent).toHaveLength(3))
  expect(sent[2]?.events).toMatchObject([
    { kind: 'ESTABLISH', unit: { ref: 'new-1', name: 'Làng Cóc' } },
    { kind: 'ESTABLISH', unit: { ref: 'new-2', name: 'Là Ba' } },
  ])
})
