import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { IndicatorRef, Origin, OriginItem, ProgressRow } from '../api/types'
import {
  app,
  buyers,
  clock,
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
import { share, shareTotal } from '../testing/ratio-factories'
import { renderApp } from '../testing/render'
import { answers } from '../testing/server'

const found: IndicatorRef = { ...app, kind: 'AS_FOUND' }
const indicators = [share, buyers, found]

const coverage = { fresh: 11, carried: 1, oldestCarried: '2022-06-30', notApplicable: 0, none: 2, lackingPart: 0 }
const withShare = (of: ProgressRow, ...ratio: [number, number, number?]): ProgressRow => ({
  ...of,
  totals: [shareTotal(...ratio), ...of.totals],
})

const rows = [
  withShare(row(yenBinh, [5, 3, 1, 2, 8]), 9, 100, 9),
  withShare(row(huuLien, [5, 3, 1, 2, 8]), 3, 0),
  withShare(row(town, [5, 3, 1, 2, 8]), 201, 500, 40.2),
]
const of = progress(rows)

beforeEach(() => {
  answers({
    me: me(huuLung, 'VIEW_PROGRESS'),
    clock,
    regimes: { items: [{ ...regime, indicators }] },
    'units/:id': unitView(huuLung),
    contacts: { items: [] },
    progress: {
      ...of,
      indicators,
      totals: [
        { ...shareTotal(213, 600, 35.5), units: 12, coverage },
        ...of.totals.map((one) => ({ ...one, coverage })),
      ],
    },
  })
})

const said = 'tỷ lệ từ hai số, 12/14 đơn vị có đủ hai số · 1 lấy số cũ, cũ nhất 30/06'

test.each(['/tien-do', '/'])('on %s a ratio is a percentage with its two numbers, and no sum', async (address) => {
  renderApp(address)
  await screen.findByText(said)
  const [percent] = screen.getAllByRole('link', { name: '35,5%' })
  expect(percent?.nextElementSibling?.textContent).toBe('213/600')
  // What a ratio is computed from is no part of it.
  expect(screen.getByRole('main').querySelector('[data-part="true"]')).toBeNull()
  expect(screen.getAllByText(/chỉ tính số của ngày này/).length).toBeGreaterThan(0)
})

test('the table has the percentage of each unit, says that a denominator is 0, and is sorted by percentage', async () => {
  renderApp('/tien-do?sort=share&dir=desc')
  const table = within(await screen.findByRole('table'))
  const cells = table.getAllByRole('row').map((line) => line.querySelectorAll('td')[1]?.textContent?.trim())
  expect(cells).toEqual([undefined, '40,2% 201/500', '9,0% 9/100', '3/0 mẫu số là 0', '35,5% 213/600'])
})

test('the origin of a ratio shows both numbers of each unit, and does not add them up', async () => {
  const item = (unit: OriginItem['unit'], indicatorId: string, value?: number): OriginItem => ({
    unit,
    indicatorId,
    value,
    own: value === undefined ? undefined : { asOf: clock.today, value },
    parts: [],
  })
  const plain = { ...buyers, partIds: [] }
  const origin: Origin = {
    regimeId: regime.id,
    regimeName: regime.name,
    unit: huuLung,
    asOf: clock.today,
    view: 'then',
    indicator: share,
    total: { ...shareTotal(213, 600, 35.5), units: 1 },
    items: [
      item(yenBinh, buyers.id, 213),
      item(yenBinh, app.id, 600),
      item(huuLien, buyers.id, 5),
      item(huuLien, app.id),
    ],
    undivided: [],
    notCarried: [],
  }
  answers({ 'progress/origin': origin, regimes: { items: [{ ...regime, indicators: [share, plain, app] }] } })
  renderApp(`/tien-do/nguon?regime=${regime.id}&unit=${huuLung.id}&date=${clock.today}&indicator=${share.id}`)
  const total = await screen.findByRole('region', { name: 'Tổng cộng' })
  expect(total.textContent).toMatch(/^35,5% +213\/600/)
  expect(total.textContent).toContain('tỷ lệ từ hai số')
  const cells = screen.getAllByRole('row').map((line) => line.lastElementChild?.textContent)
  expect(cells).toEqual(['Số liệu', '213/600', expect.stringMatching(/^5\/.*thiếu một số, không tính$/)])
})

test('districts are ranked by a ratio where there is no sum of accounts', async () => {
  const district = (id: string, name: string, ...ratio: [number, number, number?]) => ({
    ...withShare(row(huuLung, [5, 3, 1, 2, 8]), ...ratio),
    unit: { ...huuLung, id, name },
  })
  answers({
    progress: {
      ...of,
      indicators,
      totals: [shareTotal(213, 600, 35.5)],
      rows: [district('a', 'Hữu Lũng', 9, 100, 9), district('b', 'Chi Lăng', 3, 0), district('c', 'Bắc Sơn', 2, 5, 40)],
    },
  })
  renderApp('/')
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Xếp theo' }), 'Tỷ lệ người mua')
  const items = () =>
    [...document.querySelectorAll('ol > li')].map(({ lastElementChild }) => lastElementChild?.textContent)
  expect(items()).toEqual(['40,0% (2/5, tỷ lệ từ hai số)', '9,0% (9/100, tỷ lệ từ hai số)', '3/0 (mẫu số là 0)'])
})
