import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { ReorganisationSummary, ReorganisationView } from '../api/types'
import { clock, huuLien, huuLung, me, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { reorganisation as view, reorganisationId as id } from '../testing/reorganisation-factories'
import { answers, problem, server } from '../testing/server'
import { history } from '../testing/units'

const summary: ReorganisationSummary = {
  ...view,
  begun: 1,
  ended: 2,
  changed: 0,
  endedUnits: [huuLien, yenBinh],
  begunUnits: [{ ...huuLien, name: 'Hữu Liên Mới' }],
  changedUnits: [],
}

beforeEach(() =>
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'REORGANISE'),
    clock,
    reorganisations: { items: [summary] },
    'reorganisations/:id': view,
  }),
)

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('the list links to a reorganisation, which is shown in words and by unit', async () => {
  renderApp('/don-vi/sap-xep')
  const row = (await screen.findByRole('link', { name: '15/NQ-HĐND' })).closest('tr') as HTMLElement
  expect(row.textContent).toContain('Hữu Liên, Yên Bình → Hữu Liên Mới')
  expect(screen.getByRole('link', { name: 'Ghi nhận sắp xếp' })).toBeDefined()
  expect(screen.getByRole('link', { name: 'Nhập từ danh sách và bảng chuyển đổi' })).toBeDefined()
  await userEvent.click(screen.getByRole('link', { name: '15/NQ-HĐND' }))
  expect(
    await screen.findByText(
      'Nhập Xã Hữu Liên, Xã Yên Bình, xã Dương Quang, thành phố Bắc Kạn (ngoài hệ thống) thành Xã Hữu Liên Mới (06400).',
    ),
  ).toBeDefined()
  expect(screen.getByText(/2 báo cáo đã chuyển, 1 báo cáo gác lại/)).toBeDefined()
})

test('if there are more units than one answer has, the page says how many it shows and loads the others on request', async () => {
  const unit = (number: number) => ({
    ...huuLien,
    id: `unit-${number}`,
    name: `Số ${number}`,
    code: `${10000 + number}`,
  })
  const ends = (number: number) => ({ kind: 'ENDS' as const, before: { unit: unit(number), parent: huuLung } })
  const begins = { kind: 'BEGINS' as const, after: { unit: { ...unit(0), code: '06400' }, parent: huuLung } }
  const into = (number: number) => ({ predecessor: unit(number), successor: begins.after.unit, share: 1 })
  const asked: string[] = []
  answers({
    'reorganisations/:id': {
      ...view,
      units: [1, 2, 3].map(ends),
      unitCount: 1005,
      passages: [1, 2, 3].map(into),
      outside: [],
    },
  })
  server.use(
    http.get('*/api/v1/reorganisations/:id/units', ({ request }) => {
      const cursor = new URL(request.url).searchParams.get('cursor') ?? ''
      asked.push(cursor)
      const page = (numbers: number[], next?: string) => ({
        items: numbers.map((number) => ({ ...ends(number), passages: [into(number)] })),
        next,
      })
      if (cursor === '') return HttpResponse.json(page([1, 2], 'b'))
      if (cursor === 'b') return HttpResponse.json(page([3, 4], 'c'))
      return HttpResponse.json({ items: [{ ...begins, passages: [into(4)] }] })
    }),
  )
  renderApp(`/don-vi/sap-xep/${id}`)
  expect(await screen.findByText(/^Đang hiện 3 trong 1\.005 đơn vị\. Trong các đơn vị đang hiện:/)).toBeDefined()
  expect(screen.getByText('3 xã kết thúc')).toBeDefined()
  const rows = () => screen.getByRole('region', { name: 'Từng đơn vị trước và sau' }).querySelectorAll('tbody tr')
  expect(rows()).toHaveLength(3)
  expect(rows()[2]?.textContent).toContain('Vào Xã Số 0 (06400)')
  // Loads pages until there are more units than before.
  await click('Xem thêm')
  expect(await screen.findByText('4 xã kết thúc')).toBeDefined()
  expect(asked).toEqual(['', 'b'])
  await click('Xem thêm')
  expect(await screen.findByText('1 xã bắt đầu')).toBeDefined()
  expect(rows()).toHaveLength(5)
  expect(screen.queryByRole('button', { name: 'Xem thêm' })).toBeNull()
})

test('undoing is refused with a list of everything that depends on the new units', async () => {
  const seen: (string | null)[] = []
  server.use(
    http.post('*/api/v1/reorganisations/:id/undo', ({ request }) => {
      seen.push(request.headers.get('If-Match'))
      return problem('reorganisation-depended-on', 409, {
        dependents: [
          { kind: 'SUBMISSION', unit: { ...huuLien, name: 'Hữu Liên Mới' }, count: 12 },
          { kind: 'CHILD', unit: { ...huuLien, name: 'Hữu Liên Mới' }, count: 3 },
        ],
      })
    }),
  )
  renderApp(`/don-vi/sap-xep/${id}`)
  await screen.findByRole('heading', { level: 1, name: 'Sắp xếp theo 15/NQ-HĐND' })
  await click('Hoàn tác')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Hoàn tác' }))
  const refusal = await dialog.findByRole('alert')
  expect(refusal.textContent).toContain('Báo cáo: 12 – Xã Hữu Liên Mới (12)')
  expect(refusal.textContent).toContain('Đơn vị bên dưới: 3')
  expect(dialog.queryByRole('button', { name: 'Hoàn tác' })).toBeNull()
  expect(seen).toEqual(['"3"'])
})

test('an undone reorganisation is marked as undone', async () => {
  let shown: ReorganisationView = view
  answers({ 'reorganisations/:id': () => shown })
  server.use(
    http.post('*/api/v1/reorganisations/:id/undo', () => {
      shown = { ...view, state: 'UNDONE', undoneAt: '2022-07-13T09:10:00Z', undoneByName: 'Tôi', allowedActions: [] }
      return HttpResponse.json(shown)
    }),
  )
  renderApp(`/don-vi/sap-xep/${id}?recorded=true`)
  expect(await screen.findByText(/^Đã ghi nhận\. Từ ngày 01\/07\/2022/)).toBeDefined()
  await click('Hoàn tác')
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hoàn tác' }))
  const said = await screen.findByText('Đã hoàn tác. Các đơn vị trở lại như trước.')
  expect(said.closest('[role="status"]')).not.toBeNull()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a list filtered by a unit names the unit, and downloads the same rows', async () => {
  answers({ 'units/:id/history': history })
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/reorganisations/export', ({ request }) => {
      asked.push(new URL(request.url).search)
      return problem('forbidden', 403)
    }),
  )
  renderApp(`/don-vi/sap-xep?unit=${huuLien.id}`)
  expect(await screen.findByText(/^Chỉ các lần liên quan đến Xã Hữu Liên/)).toBeDefined()
  await click('Tải XLSX')
  expect((await screen.findByRole('alert')).textContent).toContain('không được làm việc này')
  expect(asked).toEqual([`?unit=${huuLien.id}`])
})

test('users without the permission see no button to undo', async () => {
  answers({ 'reorganisations/:id': { ...view, allowedActions: [] }, me: me(huuLung, 'VIEW_PROGRESS') })
  renderApp(`/don-vi/sap-xep/${id}`)
  await screen.findByRole('heading', { level: 1, name: 'Sắp xếp theo 15/NQ-HĐND' })
  expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull()
})

test('an imported list of units is undone, or the page says what depends on it', async () => {
  const list = {
    id: 'list',
    version: 0,
    state: 'APPLIED',
    validFrom: '2022-07-01',
    created: 3,
    changed: 2,
    recordedAt: '2022-07-13T09:00:00+07:00',
    recordedByName: 'Lý Thị Sen',
    allowedActions: ['UNDO'],
  }
  let refuse = true
  answers({ me: me(huuLung, 'REORGANISE', 'IMPORT_UNITS'), 'units/imports': { items: [list] } })
  server.use(
    http.post('*/api/v1/units/imports/list/undo', ({ request }) => {
      expect(request.headers.get('If-Match')).toBe('"0"')
      return refuse
        ? problem('unit-list-depended-on', 409, { dependents: [{ kind: 'LIST', unit: huuLien, count: 1 }] })
        : HttpResponse.json({ ...list, version: 1, state: 'UNDONE', allowedActions: [] })
    }),
  )
  renderApp('/don-vi/sap-xep')
  const lists = within(await screen.findByRole('region', { name: 'Danh sách đơn vị đã nhập' }))
  expect(lists.getByText('3 đơn vị mới, 2 đơn vị thay đổi')).toBeDefined()
  await userEvent.click(lists.getByRole('button', { name: 'Hoàn tác' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Hoàn tác' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('Danh sách đơn vị nhập sau: 1')
  expect(dialog.queryByRole('button', { name: 'Hoàn tác' })).toBeNull()
  await userEvent.click(dialog.getByRole('button', { name: 'Hủy' }))
  refuse = false
  await userEvent.click(lists.getByRole('button', { name: 'Hoàn tác' }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hoàn tác' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})
