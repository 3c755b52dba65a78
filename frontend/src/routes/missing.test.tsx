import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  clock,
  focalPerson,
  huuLien,
  huuLung,
  me,
  progress,
  regime,
  row,
  unitView,
  yenBinh,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

const ofDay = { ...progress([row(yenBinh, [5, 3, 1, 2, 8]), row(huuLien, undefined)]), missingUnits: [huuLien] }

beforeEach(() => {
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'VIEW_CONTACTS', 'ENTER_ON_BEHALF', 'CONSOLIDATE'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [{ ...regime, allowedActions: ['EXEMPT'] }] },
    progress: ofDay,
    reports: { items: [] },
    reorganisations: { items: [] },
    contacts: { items: [focalPerson] },
    'units/:id/contact/phone': { unitId: huuLien.id, phone: '0900000123' },
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

test.each(['/', '/tien-do'])(
  'on %s a unit that has not reported can be called, entered for and exempted',
  async (page) => {
    renderApp(page)
    expect(await screen.findByText('Nông Thị Hà')).toBeDefined()
    const list = within(screen.getByText('Nông Thị Hà').closest('li, tr') as HTMLElement)
    await userEvent.click(list.getByRole('button', { name: /Xem số/ }))
    expect((await list.findByRole('link', { name: '0900 000 123' })).getAttribute('href')).toBe('tel:0900000123')
    const enter = new URL(list.getByRole('link', { name: 'Nhập hộ' }).getAttribute('href') ?? '', 'http://x')
    expect([enter.pathname, enter.searchParams.get('unit')]).toEqual(['/nhap-bang', huuLien.id])
    const exempt = new URL(list.getByRole('link', { name: 'Miễn' }).getAttribute('href') ?? '', 'http://x')
    expect(exempt.pathname).toBe(`/danh-muc/che-do/${regime.id}`)
    expect([exempt.searchParams.get('exempt'), exempt.searchParams.get('date')]).toEqual([huuLien.id, clock.today])
  },
)

test('on Tiến độ the totals stand above the names of units that have not reported', async () => {
  renderApp('/tien-do')
  const totals = await screen.findByRole('region', { name: 'Tổng theo chỉ tiêu thống kê' })
  const missing = screen.getByText('1 chưa báo cáo', { exact: false, selector: 'li span' })
  expect(totals.compareDocumentPosition(missing)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('a phone calls with one tap', async () => {
  const opened = vi.spyOn(window, 'open').mockReturnValue(null)
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: query === '(pointer: coarse)', addEventListener() {}, removeEventListener() {} }) as never,
  )
  renderApp('/')
  await userEvent.click(await screen.findByRole('button', { name: /^Gọi người liên hệ/ }))
  await vi.waitFor(() => expect(opened.mock.calls).toEqual([['tel:0900000123', '_self']]))
})

test('who may only look sees names without steps', async () => {
  answers({ me: me(huuLung, 'VIEW_PROGRESS'), regimes: { items: [regime] } })
  renderApp('/')
  expect(await screen.findByRole('link', { name: 'Hữu Liên' })).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Nhập hộ' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Miễn' })).toBeNull()
})

test('the form of an exemption opens with the unit and the day', async () => {
  let sent: unknown
  answers({
    me: me(huuLung, 'VIEW_PROGRAMME', 'MANAGE_PROGRAMME'),
    'units/:id': { ...unitView(huuLung), ...huuLien },
    'regimes/:id': { ...regime, allowedActions: ['EXEMPT'] },
    'regimes/:id/versions': { items: [regime] },
    'regimes/:id/exemptions': { items: [] },
  })
  server.use(
    http.post('*/api/v1/regimes/:id/exemptions', async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json({}, { status: 201 })
    }),
  )
  renderApp(`/danh-muc/che-do/${regime.id}?exempt=${huuLien.id}&date=2022-07-12`)
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Mất điện cả ngày')
  await userEvent.click(dialog.getByRole('button', { name: 'Lưu' }))
  expect(sent).toEqual({
    unitId: huuLien.id,
    validFrom: '2022-07-12',
    validTo: '2022-07-13',
    reason: 'Mất điện cả ngày',
  })
})

test('a province sees in which district a commune is missing, and ranks its districts', async () => {
  const district = row(huuLung, [5, 3, 1, 2, 8])
  const other = { ...row(yenBinh, [5, 3, 1, 2, 8]), unit: { ...huuLung, id: yenBinh.id, name: 'Bắc Sơn' } }
  const share = (one: typeof district, reported: number, expected: number) => ({
    ...one,
    coverage: { ...one.coverage, reported, expected },
  })
  answers({
    progress: {
      ...ofDay,
      rows: [{ ...share(district, 1, 2), missingUnits: [huuLien.id] }, share(other, 2, 2)],
    },
  })
  renderApp('/')
  const missing = (await screen.findByText('Nông Thị Hà')).closest('li') as HTMLElement
  expect(within(missing).getByText(/Hữu Lũng/)).toBeDefined()
  const names = () =>
    Array.from(document.querySelectorAll('ol > li > a'), (link) => link.textContent?.replace(/^Huyện /, ''))
  expect(names()).toEqual(['Hữu Lũng', 'Bắc Sơn'])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Xếp theo' }), 'Tỷ lệ đơn vị đã báo cáo')
  expect(names()).toEqual(['Bắc Sơn', 'Hữu Lũng'])
})
