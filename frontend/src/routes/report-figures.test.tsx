import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { ReportView } from '../api/types'
import { clock, huuLien, huuLung, me, regime, report, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

let current: ReportView

beforeEach(() => {
  current = report
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'CONSOLIDATE'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    'reports/:id': () => current,
  })
})

const path = `/bao-cao/${report.id}`
const click = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

test('a report over several levels shows each unit that reports when asked', async () => {
  const [row] = report.content.rows
  if (!row) throw new Error('The report has no figures')
  current = {
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
  renderApp(path)
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

test('a chart orders the units by how far they are, and leaves out who has no rate', async () => {
  const [row] = report.content.rows
  if (!row) throw new Error('The report has no figures')
  const at = (percent: number | undefined) => row.figures.map((figure) => ({ ...figure, percent }))
  current = {
    ...report,
    content: {
      ...report.content,
      rows: [
        { ...row, figures: at(7.5) },
        { ...row, unit: huuLien, figures: at(12) },
        { ...row, unit: huuLung, figures: at(undefined) },
      ],
    },
  }
  renderApp(path)
  const chart = (await screen.findByRole('heading', { name: 'Biểu đồ tỷ lệ đạt: Tổng số tài khoản' }))
    .parentElement as HTMLElement
  expect(
    within(chart)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Hữu Liên12,0%', 'Yên Bình7,5%'])
})
