import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { CellError, ImportedRow, Me, UnitView } from '../api/types'
import { clock, huuLien, huuLung, me, town, unitView, yenBinh } from '../testing/factories'
import { unitImportReport } from '../testing/import-factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'
import { doa, history, match, old, successor } from '../testing/units'

let who: Me
let roots: UnitView[]

beforeEach(() => {
  roots = [{ ...unitView(old), ancestors: [huuLung] }]
  who = me(huuLung, 'VIEW_PROGRESS', 'CONSOLIDATE')
  answers({
    me: () => who,
    clock,
    units: () => ({ items: roots }),
    'units/search': { items: [match] },
    'units/:id': { ...unitView(old), ancestors: [huuLung] },
    'units/:id/history': history,
    'units/:id/children': { items: [] },
    'units/:id/population': { unit: old, year: 2022, version: 0, editable: false },
    'units/:id/population/years': { items: [] },
  })
})

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const fill = async (label: string, text: string) => {
  const field = await screen.findByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.click(field)
  await userEvent.paste(text)
}

/** Collects the query strings of requests to a path, in order. */
function listen(path: string) {
  const asked: string[] = []
  server.events.on('request:start', ({ request }) => {
    const { pathname, search } = new URL(request.url)
    if (pathname.endsWith(path)) asked.push(search)
  })
  return asked
}

test('the page shows the tree of the date in the URL, which opens level by level', async () => {
  roots = [{ ...unitView(huuLung), code: '186', childCount: 3 }]
  server.use(
    http.get('*/api/v1/units/:id/children', ({ request, params }) => {
      if (params.id !== huuLung.id) return HttpResponse.json({ items: [unitView(doa)] })
      const second = new URL(request.url).searchParams.get('cursor') === 'second'
      return HttpResponse.json(
        second
          ? { items: [unitView(town)] }
          : { items: [unitView(yenBinh), { ...unitView(huuLien), childCount: 0 }], next: 'second' },
      )
    }),
  )
  const asked = listen('/children')
  const begun = listen('/units')
  const router = renderApp('/don-vi?date=2020-01-01')
  const communes = await screen.findByRole('list', { name: 'Các đơn vị dưới Huyện Hữu Lũng' })
  expect(within(communes).getAllByRole('listitem')).toHaveLength(2)
  expect(screen.getByText('Mới hiện 2 trong 3 đơn vị.')).toBeDefined()
  await click('Xem thêm')
  expect(await screen.findByText('2 xã · 1 thị trấn')).toBeDefined()
  expect(begun).toEqual(['?roots=true&asOf=2020-01-01&limit=200'])
  expect(asked).toEqual(['?asOf=2020-01-01&limit=100', '?asOf=2020-01-01&cursor=second&limit=100'])

  const toggle = screen.getByRole('button', { name: 'Mở Xã Yên Bình' })
  expect(toggle.getAttribute('aria-expanded')).toBe('false')
  toggle.focus()
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('1 thôn')).toBeDefined()
  expect(toggle.getAttribute('aria-expanded')).toBe('true')
  // The number of children is shown before opening, and units without children cannot be opened.
  expect(screen.getByRole('link', { name: 'Xã Yên Bình' }).parentElement?.textContent).toContain('2 đơn vị bên dưới')
  expect(screen.queryByRole('button', { name: 'Mở Xã Hữu Liên' })).toBeNull()

  await fill('Tính đến ngày', '1/7/2025')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(router.state.location.search).toEqual({ date: '2025-07-01' }))
  await waitFor(() => expect(asked.at(-1)).toContain('asOf=2025-07-01'))
  server.events.removeAllListeners()
})

test("for a date before the user's unit existed, the tree starts with the units of that date", async () => {
  roots = [unitView(old), unitView(yenBinh)]
  renderApp('/don-vi?date=2020-01-01')
  const tree = within(await screen.findByRole('navigation', { name: 'Cây đơn vị' }))
  expect(tree.getByRole('link', { name: 'Xã Hữu Liên 06388' })).toBeDefined()
  expect(tree.getByRole('link', { name: 'Xã Yên Bình' })).toBeDefined()
})

test('a unit is found by keyboard without diacritics; an ended unit shows its successor', async () => {
  const asked = listen('/units/search')
  const router = renderApp('/don-vi')
  const field = await screen.findByRole('combobox', { name: 'Tìm đơn vị' })
  await userEvent.keyboard('/')
  expect(document.activeElement).toBe(field)
  await userEvent.type(field, 'huu lien')
  const [ended, instead] = await screen.findAllByRole('option')
  expect(ended?.textContent).toContain('06388 · Huyện Hữu Lũng · đến 30/06/2022 → Xã Hữu Liên 06400')
  expect(ended?.textContent).toContain('đã kết thúc')
  expect(instead?.textContent).toContain('→ nay thuộc Xã Hữu Liên06400')
  // One request, not one for each letter.
  expect(asked).toEqual(['?q=huu%20lien&asOf=2022-07-13&limit=10'])
  expect(field.getAttribute('aria-activedescendant')).toBe(ended?.id)
  await userEvent.keyboard('{ArrowDown}')
  expect(field.getAttribute('aria-activedescendant')).toBe(instead?.id)
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('option')).toBeNull()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/don-vi/${successor.id}`))
  server.events.removeAllListeners()
})

test('a search without results or with an error says so and can be repeated', async () => {
  let fails = true
  server.use(
    http.get('*/api/v1/units/search', () => (fails ? problem('forbidden', 403) : HttpResponse.json({ items: [] }))),
  )
  renderApp('/don-vi')
  await userEvent.type(await screen.findByRole('combobox', { name: 'Tìm đơn vị' }), 'xyz')
  expect((await screen.findByRole('alert')).textContent).toContain('Tài khoản của bạn không được làm việc này.')
  fails = false
  await click('Thử lại')
  expect(await screen.findByText('Không có đơn vị nào như vậy trong phạm vi bạn được xem.')).toBeDefined()
})

test('on other pages the key opens the search, and it can be turned off', async () => {
  localStorage.clear()
  renderApp('/no-such-page')
  await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy' })
  await userEvent.keyboard('/')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('checkbox'))
  await userEvent.click(dialog.getByRole('button', { name: 'Đóng' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await userEvent.keyboard('/')
  expect(screen.queryByRole('dialog')).toBeNull()
  await click('Tìm')
  expect(await screen.findByRole('dialog')).toBeDefined()
  localStorage.clear()
})

test('a list of units is previewed before it is imported, from its first valid day on', async () => {
  who = me(huuLung, 'VIEW_PROGRESS', 'REORGANISE', 'IMPORT_UNITS')
  const asked: string[] = []
  let wrong = true
  server.use(
    http.post('*/api/v1/units/import', ({ request }) => {
      const { search } = new URL(request.url)
      asked.push(search)
      const dryRun = search.includes('dryRun=true')
      const errors: CellError[] = [{ row: 26, column: 'E', value: '187', code: 'unknown-parent' }]
      if (wrong) return HttpResponse.json(unitImportReport({ dryRun, errors }))
      const rows: ImportedRow[] = [{ row: 2, name: 'Hòa Thắng', outcome: 'CREATED', changes: [] }]
      return HttpResponse.json(unitImportReport({ dryRun, created: 1, unchanged: 22, notInList: 3, rows }))
    }),
  )
  renderApp('/don-vi')
  await click('Nhập danh sách đơn vị')
  const dialog = within(await screen.findByRole('dialog'))
  await fill('Danh sách có hiệu lực từ ngày', '1/8/2022')
  const file = new File(['name_vi,type'], 'xa.csv', { type: 'text/csv' })
  await userEvent.upload(dialog.getByLabelText('Tệp CSV hoặc XLSX'), file)
  await click('Xem trước')
  expect(await dialog.findByText('Không có đơn vị cấp trên mang mã này vào ngày đó.')).toBeDefined()
  expect(dialog.queryByRole('button', { name: 'Nhập' })).toBeNull()
  wrong = false
  await click('Xem trước')
  expect(await dialog.findByText('Nếu nhập, từ ngày 01/08/2022:')).toBeDefined()
  expect(dialog.getByText('thêm mới: 1 dòng')).toBeDefined()
  expect(dialog.getByText('không có trong danh sách, giữ nguyên: 3 đơn vị')).toBeDefined()
  expect(dialog.getByRole('row', { name: '2 Hòa Thắng' })).toBeDefined()
  await userEvent.click(dialog.getByRole('button', { name: 'Nhập' }))
  expect(await dialog.findByText('Đã nhập, có hiệu lực từ ngày 01/08/2022:')).toBeDefined()
  expect(asked).toEqual([
    '?validFrom=2022-08-01&dryRun=true',
    '?validFrom=2022-08-01&dryRun=true',
    '?validFrom=2022-08-01&dryRun=false',
  ])
  await userEvent.click(dialog.getByRole('button', { name: 'Đóng' }))
  const said = screen.getByText('Đã nhập danh sách có hiệu lực từ 01/08/2022: 1 đơn vị mới, 0 đơn vị thay đổi.')
  expect(said.getAttribute('role')).toBe('status')
})

test('a list that looks like a reorganisation is imported only after confirmation', async () => {
  who = me(huuLung, 'VIEW_PROGRESS', 'REORGANISE', 'IMPORT_UNITS')
  const asked: string[] = []
  const row: ImportedRow = {
    row: 2,
    name: 'Hữu Liên',
    outcome: 'CHANGED',
    changes: [{ column: 'name_vi', before: 'Yên Thịnh', after: 'Hữu Liên' }],
  }
  const wideChange = { rows: 3321, renamed: 1850, moved: 3316, both: 1850, otherProvince: 1204, examples: [row] }
  server.use(
    http.post('*/api/v1/units/import', ({ request }) => {
      const { search } = new URL(request.url)
      asked.push(search)
      const dryRun = search.includes('dryRun=true')
      const notInListUnits = [{ ...huuLien, code: '06388' }]
      return HttpResponse.json(
        unitImportReport({ dryRun, changed: 1, rows: [row], wideChange, notInList: 201, notInListUnits }),
      )
    }),
  )
  renderApp('/don-vi')
  await click('Nhập danh sách đơn vị')
  const dialog = within(await screen.findByRole('dialog'))
  await fill('Danh sách có hiệu lực từ ngày', '1/8/2022')
  await userEvent.upload(dialog.getByLabelText('Tệp CSV hoặc XLSX'), new File(['name_vi,type'], 'xa.csv'))
  await userEvent.click(dialog.getByRole('checkbox', { name: /Sửa cách viết tên/ }))
  await click('Xem trước')
  const warning = within(await dialog.findByRole('alert'))
  expect(warning.getByText(/đổi tên 1.850 đơn vị, chuyển 3.316 đơn vị/)).toBeDefined()
  expect(warning.getByText('1.204 đơn vị sẽ chuyển sang tỉnh, thành phố khác.')).toBeDefined()
  expect(warning.getByRole('link').getAttribute('href')).toBe('/don-vi/sap-xep')
  expect(dialog.getByText('06388 Xã Hữu Liên')).toBeDefined()
  const take = dialog.getByRole<HTMLButtonElement>('button', { name: 'Nhập' })
  expect(take.disabled).toBe(true)
  await userEvent.click(warning.getByRole('checkbox'))
  await userEvent.click(take)
  expect(await dialog.findByText('Đã nhập, có hiệu lực từ ngày 01/08/2022:')).toBeDefined()
  expect(asked).toEqual([
    '?validFrom=2022-08-01&dryRun=true&correctSpelling=true',
    '?validFrom=2022-08-01&dryRun=false&correctSpelling=true&confirm=true',
  ])
})
