import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { EntryForm, SubmissionView, UnitRef } from '../api/types'
import {
  app,
  clock,
  due,
  entryForm,
  huuLien,
  huuLung,
  me,
  postMart,
  progress,
  regime,
  submission,
  unitView,
  voso,
  yenBinh,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

const received = (unit: UnitRef, more: Partial<SubmissionView> = {}): SubmissionView => ({
  ...submission,
  id: unit.id.replace('4000', '4001'),
  unit,
  allowedActions: ['CORRECT', 'RETURN', 'ACCEPT', 'COMMENT'],
  ...more,
})

/** The form of a unit whose last number of accounts was `before`. */
const formOf = (unit: UnitRef, before: number): EntryForm => ({
  ...entryForm,
  unit,
  rules: regime.rules,
  fields: entryForm.fields.map((field) =>
    field.indicator === app
      ? {
          ...field,
          previous: { indicatorId: app.id, asOf: '2022-07-12', value: before },
          recent: [{ asOf: '2022-07-12', value: before }],
        }
      : field,
  ),
})

const falling = { kind: 'FALLING', severity: 'WARNING' } as const
const asked = { ...regime, rules: [falling] }

let items: SubmissionView[]
let bodies: { path: string; body: unknown }[]
beforeEach(() => {
  items = [received(huuLien), received(yenBinh)]
  bodies = []
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'REVIEW', 'ENTER_ON_BEHALF'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [asked] },
    submissions: () => ({ items }),
    'submissions/:id': () => items[0] as SubmissionView,
    'submissions/:id/history': { items: [] },
    'regimes/:id/forms': {
      items: [
        { ...formOf(huuLien, 1200), rules: [falling] },
        { ...formOf(yenBinh, 1300), rules: [falling] },
      ],
    },
  })
  server.use(
    http.post('*/api/v1/submissions/:step', async ({ request, params }) => {
      const body = (await request.json()) as { submissions: { id: string }[] }
      bodies.push({ path: String(params.step), body })
      const states = { accept: 'ACCEPTED', unaccept: 'SUBMITTED', return: 'RETURNED' } as const
      const state = states[params.step as keyof typeof states]
      items = items.map((item) =>
        body.submissions.some(({ id }) => id === item.id)
          ? { ...item, state, version: item.version + 1, allowedActions: state === 'SUBMITTED' ? ['ACCEPT'] : [] }
          : item,
      )
      return HttpResponse.json({ items: items.filter(({ id }) => body.submissions.some((each) => each.id === id)) })
    }),
  )
})

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)

test('without unusual figures nothing is said of them', async () => {
  answers({ 'regimes/:id/forms': { items: [formOf(huuLien, 1200), formOf(yenBinh, 1200)] } })
  renderApp('/duyet')
  expect(await screen.findByRole('row', { name: /Yên Bình/ })).toBeDefined()
  expect(screen.queryByText(/bất thường\./i)).toBeNull()
  expect(screen.queryByText(/^Bất thường là/)).toBeNull()
})

test('each figure stands beside the one before it and its target, and unusual figures come first where asked', async () => {
  renderApp('/duyet')
  const row = within(await screen.findByRole('row', { name: /Yên Bình/ }))
  expect(row.getByText('−66 (trước 1.300, 12/07)')).toBeDefined()
  expect(row.getByText('Giảm')).toBeDefined()
  expect(row.getAllByText(/^chỉ tiêu giao [0-9.]+$/).length).toBeGreaterThan(0)
  expect(within(screen.getByRole('row', { name: /Hữu Liên/ })).queryByText('Giảm')).toBeNull()
  expect(screen.getByText(/^1 báo cáo có số bất thường\./)).toBeDefined()
  expect(names()).toEqual(['Hữu Liên', 'Yên Bình'])
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sắp xếp' }), 'Bất thường trước')
  await screen.findByRole('row', { name: /Yên Bình/ })
  expect(names()).toEqual(['Yên Bình', 'Hữu Liên'])
})

test('a report that leaves figures out is not called on time without a word', async () => {
  const [field] = entryForm.fields
  const fields = [
    ...entryForm.fields,
    { ...field, indicator: { ...app, id: regime.id, name: { vi: 'Chữ ký số', en: '' } } },
  ]
  answers({ 'regimes/:id/forms': { items: [{ ...formOf(huuLien, 1200), fields: fields as EntryForm['fields'] }] } })
  renderApp('/duyet')
  const row = await screen.findByRole('row', { name: /Hữu Liên/ })
  expect(row.textContent).toContain('Đúng hạn')
  expect(row.textContent).toContain('thiếu 1 số liệu: Chữ ký số')
  expect(screen.getByRole('row', { name: /Yên Bình/ }).textContent).not.toContain('thiếu')
})

test('a sum stands beside the sum of the figures before', async () => {
  const before: Record<string, number> = { [app.id]: 1222, [postMart.id]: 3, [voso.id]: 2 }
  const previous = (indicatorId: string) => ({ indicatorId, asOf: '2022-07-12', value: before[indicatorId] ?? 0 })
  const fields = entryForm.fields.map((field) => ({ ...field, previous: previous(field.indicator.id) }))
  answers({ 'regimes/:id/forms': { items: [{ ...entryForm, fields }] } })
  renderApp('/duyet')
  const row = within(await screen.findByRole('row', { name: /Hữu Liên/ }))
  expect(row.getByText('0 (trước 5, 12/07)')).toBeDefined()
  expect(row.getByText('+12 (trước 1.227, 12/07)')).toBeDefined()
})

test('where the form has no rules, the page says so instead of calling all figures usual', async () => {
  answers({ regimes: { items: [{ ...regime, rules: [] }] } })
  renderApp('/duyet')
  expect(await screen.findByText(/chưa có quy tắc kiểm tra/)).toBeDefined()
})

test('bounds of indicators are rules too', async () => {
  const answer = { type: 'COUNT' as const, decimals: 0, max: 5000 }
  answers({ regimes: { items: [{ ...regime, rules: [], indicators: [{ ...app, answer }, postMart] }] } })
  renderApp('/duyet')
  await screen.findByRole('row', { name: /Yên Bình/ })
  expect(screen.queryByText(/chưa có quy tắc kiểm tra/)).toBeNull()
})

test('J and K move between rows, A accepts the row, and the acceptance can be taken back', async () => {
  renderApp('/duyet')
  await screen.findByRole('row', { name: /Yên Bình/ })
  expect(document.activeElement).toBe(document.body)
  await userEvent.keyboard('jjk')
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Chọn Hữu Liên' }))
  await userEvent.keyboard('ja')
  expect(await screen.findByText('Đã duyệt 1 báo cáo.')).toBeDefined()
  // The check box of the row is gone, and the focus with it.
  act(() => (document.activeElement as HTMLElement).blur())
  await userEvent.keyboard('k')
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Chọn Hữu Liên' }))
  await userEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  expect(await screen.findByText('Đã hủy lần duyệt vừa rồi.')).toBeDefined()
  const [{ id = '', version = 0 } = {}] = [received(yenBinh)]
  expect(bodies).toEqual([
    { path: 'accept', body: { submissions: [{ id, version }] } },
    { path: 'unaccept', body: { submissions: [{ id, version: version + 1 }] } },
  ])
  expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull()
})

test('a letter outside the table does nothing', async () => {
  renderApp('/duyet')
  await screen.findByRole('row', { name: /Yên Bình/ })
  screen.getByRole('combobox', { name: 'Sắp xếp' }).focus()
  await userEvent.keyboard('ja')
  expect(bodies).toEqual([])
})

test('several are returned for one reason, and a refusal keeps the words', async () => {
  renderApp('/duyet')
  await userEvent.click(await screen.findByRole('button', { name: 'Trả lại 2 báo cáo' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/2 đơn vị: Hữu Liên, Yên Bình/)).toBeDefined()
  await userEvent.type(dialog.getByRole('textbox', { name: 'Nội dung cần xem lại' }), 'Chốt số liệu 14 giờ')
  server.use(http.post('*/api/v1/submissions/return', () => problem('stale', 412), { once: true }))
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('Chưa báo cáo nào được trả lại.')
  await userEvent.click(dialog.getByRole('button', { name: 'Trả lại' }))
  expect(await screen.findByText('Đã trả lại 2 báo cáo.')).toBeDefined()
  expect(bodies).toEqual([
    {
      path: 'return',
      body: { submissions: items.map(({ id }) => ({ id, version: 0 })), comment: 'Chốt số liệu 14 giờ' },
    },
  ])
})

test('who may comment adds a comment to the history', async () => {
  let sent: unknown
  server.use(
    http.post('*/api/v1/submissions/:id/comment', async ({ request }) => {
      sent = await request.json()
      return HttpResponse.json(items[0])
    }),
  )
  renderApp(`/bien-nhan/${items[0]?.id}`)
  await userEvent.type(await screen.findByRole('textbox', { name: 'Ý kiến trao đổi' }), 'Đã kiểm tra với thôn')
  await userEvent.click(screen.getByRole('button', { name: 'Gửi ý kiến' }))
  expect(await screen.findByText('Đã gửi.')).toBeDefined()
  expect(sent).toEqual({ comment: 'Đã kiểm tra với thôn' })
})

test('a commune whose report was returned reads why on its first page, and not that it was on time', async () => {
  const returned = { at: '2022-07-13T09:30:00Z', actorName: 'Phòng VHTT', comment: 'Thiếu thôn Làng Bến', comments: [] }
  items = [received(huuLien, { state: 'RETURNED', returned })]
  answers({
    me: me(huuLien, 'SUBMIT', 'VIEW_PROGRESS', 'VIEW_FIGURES'),
    'units/:id': unitView(huuLien),
    progress: progress([]),
    'regimes/:id/obligations': {
      items: [
        {
          ...due,
          asOf: clock.today,
          status: 'REPORTED',
          timeliness: 'ON_TIME',
          state: 'RETURNED',
          submissionId: items[0]?.id,
        },
      ],
    },
  })
  renderApp('/')
  expect(await screen.findByText('Thiếu thôn Làng Bến')).toBeDefined()
  expect(screen.queryByText('Đúng hạn')).toBeNull()
  expect(screen.getByRole('link', { name: /sửa báo cáo/ })).toBeDefined()
})
