import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { EntryForm, IndicatorRef, UnitRef } from '../api/types'
import { store } from '../device/store'
import {
  app,
  clock,
  entryForm,
  huuLien,
  huuLung,
  me,
  postMart,
  progress,
  regime,
  row as reported,
  submission,
  unitView,
  voso,
  yenBinh,
} from '../testing/factories'
import { ratioOfTwo } from '../testing/ratio-factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

const ratio = ratioOfTwo(postMart, app, 'Tỷ lệ mua hàng')
/** Reported on the day, after a figure of the day before. */
const found: IndicatorRef = { ...voso, kind: 'AS_FOUND' }
const indicators = [app, postMart, ratio, found]
const withRatio = { ...regime, indicators }
const none = { carriedFrom: [], dividedWithoutShares: [], recent: [] }
const form = (unit: UnitRef, more: Partial<EntryForm> = {}): EntryForm => ({
  ...entryForm,
  unit,
  fields: indicators.map((indicator) => ({
    ...none,
    indicator,
    ...(indicator === found && {
      previous: { indicatorId: found.id, asOf: '2022-07-12', value: 7 },
      target: { ...(entryForm.fields[0]?.target as object), value: 20 } as EntryForm['fields'][number]['target'],
    }),
  })),
  rules: [{ kind: 'RATIO_RANGE', severity: 'ERROR', numeratorIds: [postMart.id], denominatorIds: [app.id], max: 100 }],
  ...more,
})
const sent = {
  ...submission,
  figures: [
    { indicatorId: app.id, value: 600 },
    { indicatorId: postMart.id, value: 213 },
    { indicatorId: found.id, value: 3 },
  ],
}

beforeEach(() =>
  answers({
    me: me(huuLien, 'VIEW_PROGRESS', 'SUBMIT'),
    clock,
    'units/:id': unitView(huuLien),
    regimes: { items: [withRatio] },
    'regimes/:id/form': form(huuLien),
    'submissions/:id': sent,
    'submissions/:id/history': { items: [] },
  }),
)

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
const check = () => userEvent.click(screen.getByRole('button', { name: 'Kiểm tra' }))

/** Takes reports, and returns what was sent. */
function receiving() {
  const bodies: { figures: object[] }[] = []
  server.use(
    http.post('*/api/v1/submissions', async ({ request }) => {
      bodies.push((await request.json()) as (typeof bodies)[number])
      return HttpResponse.json(sent, { status: 201 })
    }),
  )
  return bodies
}

test('a ratio is computed while its numbers are typed, checked and sent, and is no figure of the report', async () => {
  const bodies = receiving()
  renderApp('/nhap-bao-cao')
  await userEvent.type(await field('Công dân số Xứ Lạng'), '600')
  expect(screen.getAllByRole('textbox')).toHaveLength(4)
  expect(screen.getByText('chưa tính được, thiếu số của: PostMart')).toBeDefined()
  await userEvent.type(await field('PostMart'), '213')
  expect(screen.getByText('35,5% (213/600)')).toBeDefined()
  expect(
    (await store().then((database) => database.getAll('drafts'))).flatMap(({ entries }) =>
      Object.keys(entries as object),
    ),
  ).not.toContain(ratio.id)
  await userEvent.type(await field('Voso'), '3')
  await check()
  const row = await screen.findByRole('row', { name: /^Tỷ lệ mua hàng/ })
  expect(within(row).getByText('35,5% (213/600)')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Gửi báo cáo' }))
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  expect(bodies[0]?.figures).toEqual(sent.figures)
  expect(screen.getByRole('row', { name: /^Tỷ lệ mua hàng/ }).textContent).toContain('35,5% (213/600)')
})

test('a numerator above its denominator is said at its field, and prevents sending', async () => {
  renderApp('/nhap-bao-cao')
  await userEvent.type(await field('Công dân số Xứ Lạng'), '200')
  await userEvent.type(await field('PostMart'), '213')
  await userEvent.type(await field('Voso'), '3')
  await check()
  const words = 'PostMart: tử số lớn hơn mẫu số (Công dân số Xứ Lạng): 213/200 = 106,5%.'
  expect(within(await screen.findByRole('alert')).getByRole('link').textContent).toBe(words)
  expect((await field('PostMart')).getAttribute('aria-invalid')).toBe('true')
})

test('a field says its unit of measure, and that its figure is of the day; what was found before is only a hint', async () => {
  renderApp('/nhap-bao-cao')
  const input = await field('Voso')
  const described = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent?.trim())
  expect(described[0]).toBe('tài khoản · hiện trạng')
  expect(described[1]).toBe('Lần trước: 7 (đến hết ngày 12/07/2022) · Chỉ tiêu giao: 20')
  expect(input.value).toBe('')
  await userEvent.type(input, '8')
  expect(screen.getByText(/còn thiếu 12/)).toBeDefined()
})

test('offline the report waits with its ratio shown', async () => {
  server.use(http.post('*/api/v1/submissions', () => HttpResponse.error()))
  renderApp('/nhap-bao-cao')
  await userEvent.type(await field('Công dân số Xứ Lạng'), '600')
  await userEvent.type(await field('PostMart'), '213')
  await userEvent.type(await field('Voso'), '3')
  await check()
  await userEvent.click(await screen.findByRole('button', { name: 'Gửi báo cáo' }))
  const row = await screen.findByRole('row', { name: /^Tỷ lệ mua hàng/ })
  expect(row.textContent).toContain('35,5% (213/600)')
  const [queued] = await (await store()).getAll('queue')
  expect(queued?.body.figures).toEqual(sent.figures)
})

test('the grid shows the ratio of each row, and the ratio of the rows that have both numbers', async () => {
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'ENTER_ON_BEHALF'),
    'units/:id': unitView(huuLung),
    'regimes/:id/forms': { items: [form(huuLien, { submission: { ...sent, unit: huuLien } }), form(yenBinh)] },
  })
  renderApp('/nhap-bang')
  await userEvent.type(await field('Yên Bình, Công dân số Xứ Lạng'), '400')
  const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) }).textContent
  expect(row('Hữu Liên')).toContain('35,5% (213/600)')
  expect(row('Yên Bình')).toContain('chưa tính được, thiếu số của: PostMart')
  expect(row('Tổng cộng')).toContain('1.00021335,5% (213/600)')
  await userEvent.type(await field('Yên Bình, PostMart'), '100')
  await waitFor(() => expect(row('Yên Bình')).toContain('25,0% (100/400)'))
  expect(row('Tổng cộng')).toContain('31,3% (313/1.000)')
  expect(screen.getByRole('columnheader', { name: /^Voso/ }).textContent).toBe('Vosotài khoản · hiện trạng')
  expect(screen.getByRole('columnheader', { name: /^Tỷ lệ/ }).textContent).toBe('Tỷ lệ mua hàngtính tự động')
})

test('a reviewer sees the ratio of a report, and the rule that it breaks at its numerator', async () => {
  const received = { ...sent, unit: huuLien, figures: sent.figures.map((figure) => ({ ...figure, value: 250 })) }
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'REVIEW'),
    'units/:id': unitView(huuLung),
    'regimes/:id/forms': { items: [form(huuLien), form(yenBinh)] },
    submissions: {
      items: [
        received,
        {
          ...received,
          id: submission.id.replace('51', '52'),
          unit: yenBinh,
          figures: [
            { indicatorId: app.id, value: 200 },
            { indicatorId: postMart.id, value: 213 },
          ],
        },
      ],
    },
  })
  renderApp('/duyet')
  const row = async (name: string) => (await screen.findByRole('row', { name: new RegExp(name) })).textContent
  expect(await row('Hữu Liên')).toContain('100,0% (250/250)')
  expect(await row('Yên Bình')).toContain('213Tỷ lệ ngoài khoảng106,5% (213/200)')
})

test('the history of a unit has the ratio of each report', async () => {
  answers({
    me: me(huuLien, 'VIEW_PROGRESS'),
    progress: { ...progress([reported(huuLien, [600])]), unit: huuLien },
    reorganisations: { items: [] },
    submissions: { items: [sent] },
  })
  renderApp('/tien-do')
  const row = await screen.findByRole('row', { name: /^13\/07\/2022/ })
  expect(row.textContent).toContain('60021335,5% (213/600)3')
})

test('what villages have sent is offered with its coverage, and a tap takes it over', async () => {
  const bodies = receiving()
  const villages = { fresh: 9, carried: 2, oldestCarried: '2022-07-01', notApplicable: 0, none: 1, lackingPart: 0 }
  answers({
    'progress/below': {
      items: [
        {
          indicatorId: app.id,
          regimeId: regime.id,
          regimeName: { vi: 'Báo cáo của thôn', en: 'Villages' },
          level: 'VILLAGE',
          value: 148,
          expected: 12,
          coverage: villages,
          lacking: [{ id: yenBinh.id, level: 'VILLAGE', type: 'THON', name: 'Làng Bên' }],
          returned: [],
        },
      ],
    },
  })
  renderApp('/nhap-bao-cao')
  const words =
    '“Báo cáo của thôn”: 11/12 đơn vị có số; 2 đơn vị lấy số cũ, cũ nhất ngày 01/07/2022; thiếu: Thôn Làng Bên'
  expect(await screen.findByText(words)).toBeDefined()
  expect((await field('Công dân số Xứ Lạng')).value).toBe('')
  await userEvent.click(screen.getByRole('button', { name: 'Lấy tổng của các đơn vị dưới: 148' }))
  expect((await field('Công dân số Xứ Lạng')).value).toBe('148')
  expect(screen.getByText('Đã bằng tổng của các đơn vị dưới: 148')).toBeDefined()
  await userEvent.clear(await field('Công dân số Xứ Lạng'))
  await userEvent.type(await field('Công dân số Xứ Lạng'), '150')
  expect(screen.getByRole('button', { name: 'Lấy tổng của các đơn vị dưới: 148' })).toBeDefined()
  expect(bodies).toEqual([])
})

test.each([
  ['2022-07-01', 'cộng từ ngày 01/07/2022'],
  [clock.today, 'cộng trong ngày'],
])('the sum of a flow says its first day (%s), and which reports were returned', async (from, since) => {
  const villages = { fresh: 12, carried: 0, notApplicable: 0, none: 0, lackingPart: 0 }
  const returned = ['Pò', 'Mò', 'Lò', 'Cò', 'Tò'].map((name, index) => ({
    ...{ id: `${index}`, level: 'VILLAGE' as const, type: 'THON' as const, name },
  }))
  const about = { indicatorId: app.id, regimeId: regime.id, regimeName: { vi: 'Báo cáo của thôn', en: 'Villages' } }
  const sum = { ...about, level: 'VILLAGE' as const, value: 148, expected: 12, coverage: villages, lacking: [] }
  answers({ 'progress/below': { items: [{ ...sum, from, returned }] } })
  renderApp('/nhap-bao-cao')
  const words = `“Báo cáo của thôn”: 12/12 đơn vị có số; ${since}; đang bị trả lại: Thôn Pò, Thôn Mò, Thôn Lò và 2 đơn vị khác`
  expect(await screen.findByText(words)).toBeDefined()
})
