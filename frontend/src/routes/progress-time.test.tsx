import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { Progress } from '../api/types'
import {
  all,
  app,
  clock,
  huuLien,
  huuLung,
  me,
  postMart,
  progress,
  regime,
  row,
  town,
  unitView,
  yenBinh,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers } from '../testing/server'

let current: Progress

/** The indicators that are flows in this test; the others are stocks. */
const flows = [app.id, all.id]

function since(from: string, totals: Progress['totals']) {
  return totals.map((total) => (flows.includes(total.indicatorId) ? { ...total, from } : total))
}

beforeEach(() => {
  const base = progress([row(yenBinh, [5, 3, 1, 2, 8]), row(huuLien, [6, 3, 1, 2, 9])])
  current = {
    ...base,
    indicators: base.indicators.map((one) => (flows.includes(one.id) ? { ...one, kind: 'FLOW' } : one)),
    totals: since('2022-01-01', base.totals),
    rows: base.rows.map((one, at) => ({ ...one, totals: since(at === 0 ? '2022-01-01' : '2022-04-01', one.totals) })),
  }
  answers({
    me: me(huuLung, 'VIEW_PROGRESS'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    progress: () => current,
    reorganisations: { items: [] },
  })
})

test('a flow is shown with its dates; a row with another first day shows it in its cell', async () => {
  renderApp('/tien-do')
  const totals = within(await screen.findByRole('region', { name: 'Tổng theo chỉ tiêu thống kê' }))
  expect(totals.getAllByText('từ 01/01/2022 đến hết 13/07/2022')).toHaveLength(2)
  const table = within(screen.getByRole('table'))
  const [, , ofApp, ofBuyers] = table.getAllByRole('columnheader')
  expect(ofApp?.textContent).toBe('Công dân số Xứ Lạngtài khoảntừ 01/01 đến hết 13/07/2022')
  expect(ofBuyers?.textContent).toBe('Tài khoản người muatài khoản')
  expect(table.getByRole('row', { name: /^Yên Bình/ }).textContent).not.toContain('từ ')
  expect(within(table.getByRole('row', { name: /^Hữu Liên/ })).getAllByText('từ 01/04/2022')).toHaveLength(2)
})

test('dates in different years are shown with both years', async () => {
  current = { ...current, totals: since('2021-07-01', current.totals) }
  renderApp('/tien-do')
  const header = (await screen.findAllByRole('columnheader'))[2]
  expect(header?.textContent).toContain('từ 01/07/2021 đến hết 13/07/2022')
})

test('the cards of Hôm nay show the dates of a flow too', async () => {
  renderApp('/')
  const heading = await screen.findByRole('heading', { name: 'Kết quả so với kế hoạch' })
  const card = within(heading.closest('section') ?? heading)
  expect(card.getAllByText('từ 01/01/2022 đến hết 13/07/2022')).toHaveLength(2)
})

test('the note on targets names the document and the period with its last day', async () => {
  renderApp('/tien-do')
  expect(
    await screen.findByText(
      'Chỉ tiêu giao theo: 355/UBND-KGVX ngày 01/04/2022, cho thời gian từ 01/01/2022 đến hết 31/12/2022.',
    ),
  ).toBeDefined()
})

const figures = [
  { indicatorId: app.id, value: 812 },
  { indicatorId: postMart.id, valueText: '9007199254740993' },
]

function noted(view: Progress['view']): Progress {
  return {
    ...current,
    view,
    undivided: [{ unit: yenBinh, figures, successors: [huuLien, town] }],
    notCarried: [
      { unit: town, reason: 'no-shares', figures: figures.slice(0, 1), successors: [huuLien] },
      { unit: huuLien, reason: 'successor-reported', figures: figures.slice(0, 1), successors: [] },
      { unit: yenBinh, reason: 'no-successor', figures: figures.slice(0, 1), successors: [] },
      { unit: huuLung, reason: 'not-asked', figures: figures.slice(0, 1), successors: [town] },
    ],
    incomplete: [{ unit: huuLien, outside: [{ name: 'xã Dương Quang', within: 'thành phố Bắc Kạn' }] }],
  }
}

test.each(['/tien-do', '/'])(
  '%s lists figures that totals have without a row, and figures that they leave out and why',
  async (path) => {
    current = noted('then')
    renderApp(path)
    const notes = within(await screen.findByRole('region', { name: 'Ghi chú về tổng số' }))
    const under = (title: RegExp) => notes.getByText(title).closest('details')?.querySelector('ul')?.textContent
    expect(under(/có trong tổng, không tính ở dòng nào/)).toBe(
      'Xã Yên Bình: Công dân số Xứ Lạng 812; PostMart 9.007.199.254.740.993 → Xã Hữu Liên, Thị trấn Hữu Lũng',
    )
    expect(under(/một phần nằm ngoài đơn vị này/)).toBe('Thị trấn Hữu Lũng: Công dân số Xứ Lạng 812 → Xã Hữu Liên')
    expect(under(/đơn vị nhận đã tự báo cáo/)).toBe('Xã Hữu Liên: Công dân số Xứ Lạng 812')
    expect(under(/không chuyển vào đơn vị nào/)).toBe('Xã Yên Bình: Công dân số Xứ Lạng 812')
    expect(under(/không phải báo cáo theo chế độ này/)).toBe(
      'Huyện Hữu Lũng: Công dân số Xứ Lạng 812 → Thị trấn Hữu Lũng',
    )
    expect(under(/mà hệ thống không quản lý/)).toBe('Xã Hữu Liên: thiếu xã Dương Quang (thành phố Bắc Kạn)')
  },
)

test('the notes are below the table, and a link beside the totals leads to them', async () => {
  current = noted('then')
  renderApp('/tien-do')
  const notes = await screen.findByRole('region', { name: 'Ghi chú về tổng số' })
  const follows = screen.getByRole('table').compareDocumentPosition(notes)
  expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  const link = screen.getByRole('link', { name: 'Tổng số có phần của đơn vị đã kết thúc: xem ghi chú' })
  expect(link.getAttribute('href')).toBe(`#${notes.id}`)
})

test('a long list of units is collapsed', async () => {
  const [one] = noted('then').notCarried
  if (!one) throw new Error('notCarried is empty')
  const ended = Array.from({ length: 13 }, (_, at) => ({ ...one, unit: { ...town, id: `${town.id}${at}` } }))
  current = { ...current, notCarried: ended }
  renderApp('/tien-do')
  const title = await screen.findByText(/^13 đơn vị không tính vào tổng/)
  expect(title.closest('details')?.open).toBe(false)
})

test('without ended units there are no notes', async () => {
  renderApp('/tien-do')
  await screen.findByRole('table')
  expect(screen.queryByRole('region', { name: 'Ghi chú về tổng số' })).toBeNull()
  expect(screen.queryByRole('link', { name: /xem ghi chú/ })).toBeNull()
})
