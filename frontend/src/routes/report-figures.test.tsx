import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { huuLien, huuLung, regime, report } from '../testing/factories'
import { renderApp } from '../testing/render'
import { click, held, reportPath, serveReport } from '../testing/report-desk'
import { server } from '../testing/server'

beforeEach(serveReport)

test('a report over several levels shows all reporting units on request', async () => {
  const [row] = report.content.rows
  if (!row) throw new Error('The report has no figures')
  held.report = {
    ...report,
    content: {
      ...report.content,
      rows: [
        {
          ...row,
          status: undefined,
          unit: huuLung,
          coverage: { expected: 24, reported: 22, late: 0, missing: 2, exempt: 0 },
        },
      ],
    },
  }
  server.use(
    http.get('*/api/v1/reports/:id/rows', ({ request }) =>
      new URL(request.url).searchParams.get('cursor')
        ? HttpResponse.json({ items: [{ ...row, unit: huuLien, within: 'Hữu Lũng' }] })
        : HttpResponse.json({ items: [{ ...row, within: 'Hữu Lũng' }], next: 'more' }),
    ),
  )
  renderApp(reportPath)
  const first = within(await screen.findByRole('region', { name: 'PHỤ LỤC: SỐ LIỆU TỪNG ĐƠN VỊ' }))
  expect(first.getByRole('row', { name: /Hữu Lũng.*22\/24 đã gửi/ })).toBeDefined()
  await click('Xem số liệu từng đơn vị báo cáo')
  const details = within(await screen.findByRole('region', { name: /^PHỤ LỤC 2/ }))
  expect(details.queryByRole('row', { name: /Tổng cộng/ })).toBeNull()
  await click('Xem thêm')
  expect(await details.findByRole('row', { name: /Hữu Liên Hữu Lũng/ })).toBeDefined()
  expect(details.getByRole('row', { name: /Tổng cộng/ })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Xem thêm' })).toBeNull()
})

test('the chart orders units by rate and leaves out units without a rate', async () => {
  const [row] = report.content.rows
  if (!row) throw new Error('The report has no figures')
  const at = (percent: number | undefined) => row.figures.map((figure) => ({ ...figure, percent }))
  held.report = {
    ...report,
    content: {
      ...report.content,
      rows: [
        { ...row, figures: at(7.5) },
        { ...row, unit: huuLien, figures: at(12) },
        { ...row, unit: huuLung, figures: at(undefined) },
        {
          ...row,
          unit: { ...huuLien, id: regime.id, name: 'Yên Sơn' },
          figures: at(9),
          unanswered: [regime.id],
          rank: undefined,
        },
      ],
    },
  }
  renderApp(reportPath)
  const chart = (await screen.findByRole('heading', { name: 'Biểu đồ tỷ lệ đạt: Tổng số tài khoản' }))
    .parentElement as HTMLElement
  expect(
    within(chart)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Hữu Liên12,0%', 'Yên Bình7,5%'])
  expect(
    within(chart).getByText('Không đưa vào biểu đồ vì gửi thiếu số liệu, chưa gửi hoặc được miễn: Yên Sơn.'),
  ).toBeDefined()
  expect(within(chart).getByText('Vạch đầy là 100% kế hoạch.')).toBeDefined()
  const bars = [...chart.querySelectorAll('[aria-hidden] > span')].map((bar) => bar.getAttribute('style'))
  expect(bars).toEqual([expect.stringContaining('12%'), expect.stringContaining('7.5%')])
})

test('the chart is that of the sum, also before a line without a rate', async () => {
  const [row] = report.content.rows
  const [app] = report.content.lines
  if (!row || !app) throw new Error('The report has no figures')
  const rated = [7.5, 12].map((percent) => [...row.figures.map((figure) => ({ ...figure, percent })), { value: 3 }])
  held.report = {
    ...report,
    content: {
      ...report.content,
      lines: [...report.content.lines, { ...app, indicatorId: regime.id, name: 'Lượt hướng dẫn', percent: undefined }],
      rows: [
        { ...row, figures: rated[0] ?? [] },
        { ...row, unit: huuLien, figures: rated[1] ?? [] },
      ],
    },
  }
  renderApp(reportPath)
  const heading = await screen.findByRole('heading', { name: 'Biểu đồ tỷ lệ đạt: Tổng số tài khoản' })
  expect(heading.parentElement?.textContent).toContain('Hữu Liên12,0%Yên Bình7,5%')
})

test('an incomplete report is noted at its unit, and carried figures of totals above the units', async () => {
  const [row, other] = report.content.rows
  const [app, bank] = report.content.lines
  if (!row || !other || !app || !bank) throw new Error('The report has no figures')
  const scope = 'Phạm vi số liệu đến hết ngày 13/7/2022 – PostMart: 0/2 xã có số liệu của ngày.'
  held.report = {
    ...report,
    placeholders: [...report.placeholders, { name: 'pham_vi_so_lieu', value: scope }],
    content: {
      ...report.content,
      coverage: { ...report.content.coverage, partial: 1 },
      rows: [
        {
          ...row,
          unanswered: [app.indicatorId, bank.indicatorId],
          figures: [{ value: 5, carriedFrom: '2022-07-12' }, ...row.figures.slice(1)],
        },
        { ...other, carriedFrom: '2022-07-11', carriedWithout: [app.indicatorId, bank.indicatorId] },
      ],
    },
  }
  renderApp(reportPath)
  const annex = within(await screen.findByRole('region', { name: 'PHỤ LỤC: SỐ LIỆU TỪNG ĐƠN VỊ' }))
  expect(annex.getByRole('columnheader', { name: 'Ghi chú' })).toBeDefined()
  expect(
    annex.getByText('Thiếu số liệu: Công dân số Xứ Lạng (lấy số ngày 12/7/2022); Tài khoản người mua'),
  ).toBeDefined()
  expect(
    annex.getByText('Có số liệu từ ngày 11/7/2022. Thiếu số liệu: Công dân số Xứ Lạng; Tài khoản người mua'),
  ).toBeDefined()
  expect(annex.getByRole('row', { name: /Tổng cộng.*01 đơn vị gửi thiếu số liệu/ })).toBeDefined()
  expect(screen.getByText(scope)).toBeDefined()
})

test('a flow is shown with its dates in the document and beside it, and units with another first day show it', async () => {
  const [row] = report.content.rows
  const [line, ...lines] = report.content.lines
  if (!row || !line) throw new Error('The report has no figures')
  const [figure, ...figures] = row.figures
  held.report = {
    ...report,
    content: {
      ...report.content,
      lines: [{ ...line, from: '2022-01-01' }, ...lines],
      rows: [{ ...row, figures: [{ ...figure, from: '2022-04-06' }, ...figures] }],
    },
  }
  renderApp(reportPath)
  const annex = within(await screen.findByRole('region', { name: /^PHỤ LỤC/ }))
  expect(
    annex.getByRole('columnheader', { name: 'Công dân số Xứ Lạng (từ 01/01/2022 đến hết 13/7/2022)' }),
  ).toBeDefined()
  expect(annex.getByRole('row', { name: /Yên Bình/ }).textContent).toContain(
    'Công dân số Xứ Lạng tính từ ngày 06/4/2022',
  )
  expect(screen.getByText('từ 01/01/2022 đến hết 13/07/2022')).toBeDefined()
})

test('figures of ended units in or outside the totals are mentioned above the units', async () => {
  const value = 'Tổng số không gồm số liệu của đơn vị đã kết thúc: xã Cũ (PostMart 5), do không chuyển vào đơn vị nào.'
  held.report = { ...report, placeholders: [...report.placeholders, { name: 'pham_vi_so_lieu', value }] }
  renderApp(reportPath)
  expect(await screen.findByText(value)).toBeDefined()
})

test('a ratio is shown and drawn as a percentage with its two numbers', async () => {
  const { content } = report
  const [row] = content.rows
  const [line] = content.lines
  if (!row || !line) throw new Error('The report has no figures')
  const ratio = { numerator: 213, denominator: 600, percent: 35.5, digits: 1 }
  const plain = { ...line, percent: undefined, digits: undefined, method: undefined }
  const of = (unit: typeof huuLien, percent?: number) => ({
    ...row,
    unit,
    rank: undefined,
    figures: [{ ratio: { ...ratio, percent } }, { value: 5 }],
  })
  held.report = {
    ...report,
    content: {
      ...content,
      lines: [
        { ...plain, name: 'Tỷ lệ người mua', answer: 'RATIO', value: undefined, ratio },
        { ...plain, indicatorId: 'found', kind: 'AS_FOUND', measure: 'hộ', value: 46 },
      ],
      rows: [of(huuLien, 35.5), of(huuLung, 40), of({ ...huuLien, id: 'zero' })],
    },
  }
  renderApp(reportPath)
  const figures = within(
    (await screen.findByRole('heading', { name: 'Số liệu trong báo cáo' })).parentElement as HTMLElement,
  )
  expect(figures.getByRole('row', { name: /^Tỷ lệ người mua ?tỷ lệ từ hai số 35,5% ?213\/600/ })).toBeDefined()
  expect(figures.getByRole('row', { name: /chỉ tính số của ngày này 46 ?hộ/ })).toBeDefined()
  const chart = within(
    screen.getByRole('heading', { name: 'Biểu đồ tỷ lệ đạt: Tỷ lệ người mua' }).parentElement as HTMLElement,
  )
  expect(chart.getByText(/^Tỷ lệ phần trăm tính từ hai số/)).toBeDefined()
  expect(chart.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Hữu Lũng.*40,0%$/),
    expect.stringMatching(/Hữu Liên.*35,5%$/),
  ])
})
