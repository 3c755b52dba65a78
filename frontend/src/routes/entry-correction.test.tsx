import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { EntryForm, SubmissionView } from '../api/types'
import {
  app,
  clock,
  entryForm,
  huuLien,
  huuLung,
  me,
  postMart,
  regime,
  submission,
  unitView,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

let form: EntryForm
const sent: SubmissionView = { ...submission, version: 3, allowedActions: ['CORRECT'] }

beforeEach(() => {
  form = { ...entryForm, status: 'REPORTED', submission: sent, allowedActions: ['CORRECT'] }
  answers({
    me: me(huuLien, 'VIEW_PROGRESS', 'SUBMIT'),
    clock,
    'units/:id': unitView(huuLien),
    regimes: { items: [regime] },
    'regimes/:id/form': () => form,
    'submissions/:id': () => form.submission ?? submission,
    'submissions/:id/history': { items: [] },
  })
})

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })
const press = (name: string) => screen.findByRole('button', { name }).then((button) => userEvent.click(button))

function correcting(answer: () => Response) {
  const arrived: { match: string | null; body: unknown }[] = []
  server.use(
    http.post('*/api/v1/submissions/:id/revisions', async ({ request, params }) => {
      expect(params.id).toBe(sent.id)
      arrived.push({ match: request.headers.get('If-Match'), body: await request.json() })
      return answer()
    }),
  )
  return arrived
}

test('a correction starts with the sent figures, and sends a reason and the version that the user saw', async () => {
  const arrived = correcting(() => HttpResponse.json({ ...sent, version: 4, revision: 2 }, { status: 201 }))
  renderApp('/nhap-bao-cao')
  await press('Đính chính')
  const input = await field('PostMart')
  expect((await field('Công dân số Xứ Lạng')).value).toBe('1.234')
  await press('Kiểm tra')
  expect(within(await screen.findByRole('alert')).getAllByRole('link')[0]?.textContent).toBe(
    'Chưa có số nào thay đổi so với báo cáo đã gửi.',
  )
  await userEvent.clear(input)
  await userEvent.type(input, '7')
  await press('Kiểm tra')
  await userEvent.click(within(await screen.findByRole('alert')).getByRole('link', { name: 'Ghi lý do đính chính.' }))
  expect(document.activeElement).toBe(await field('Lý do đính chính'))
  await userEvent.keyboard('Gõ nhầm')
  await press('Kiểm tra')
  expect(await screen.findByText('Lý do đính chính: Gõ nhầm')).toBeDefined()
  await press('Gửi đính chính')
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  expect(arrived).toHaveLength(1)
  expect(arrived[0]).toMatchObject({
    match: '"3"',
    body: {
      reason: 'Gõ nhầm',
      figures: [submission.figures[0], { indicatorId: postMart.id, value: 7 }, submission.figures[2]],
    },
  })
})

test('a returned submission opens for correction with its comments, and needs no reason', async () => {
  form.submission = {
    ...sent,
    state: 'RETURNED',
    returned: {
      comment: 'Xem lại giúp',
      actorName: 'Nguyễn Thị Huyện',
      at: '2022-07-13T09:30:00Z',
      comments: [{ indicatorId: app.id, comment: 'Cao quá' }],
    },
  }
  const arrived = correcting(() => HttpResponse.json({ ...sent, version: 4 }, { status: 201 }))
  renderApp('/nhap-bao-cao')
  const input = await field('Công dân số Xứ Lạng')
  expect(screen.getByText('Xem lại giúp')).toBeDefined()
  expect(screen.getByText('Nguyễn Thị Huyện trả lại lúc 16:30 13/07/2022:')).toBeDefined()
  expect(input.getAttribute('aria-describedby')?.split(' ')).toContain(screen.getByText('Cấp trên ghi: Cao quá').id)
  await userEvent.clear(input)
  await userEvent.type(input, '1.224')
  await press('Kiểm tra')
  await press('Gửi đính chính')
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  expect(arrived[0]?.body).not.toHaveProperty('reason')
})

test('a newer version shows both sets of figures; the user can correct it and keeps their own figures', async () => {
  let first = true
  const arrived = correcting(() => {
    if (!first) return HttpResponse.json({ ...sent, version: 6 }, { status: 201 })
    first = false
    form = { ...form, submission: { ...sent, version: 5, figures: [{ indicatorId: app.id, value: 1300 }] } }
    return problem('stale', 412, { submissionId: sent.id, version: 5 })
  })
  renderApp('/nhap-bao-cao')
  await press('Đính chính')
  const input = await field('Công dân số Xứ Lạng')
  await userEvent.clear(input)
  await userEvent.type(input, '1.250')
  await userEvent.type(await field('Lý do đính chính'), 'Đếm lại')
  await press('Kiểm tra')
  await press('Gửi đính chính')
  expect(await screen.findByText('Báo cáo đã được người khác thay đổi trong lúc bạn nhập.')).toBeDefined()
  const [ours, theirs] = screen.getAllByRole('table', { name: 'Số liệu' })
  expect(within(ours as HTMLElement).getByText('1.250')).toBeDefined()
  expect(within(theirs as HTMLElement).getAllByText('1.300')).toBeDefined()
  await press('Đính chính bằng số của tôi')
  expect((await field('Công dân số Xứ Lạng')).value).toBe('1.250')
  expect((await field('Lý do đính chính')).value).toBe('Đếm lại')
  await userEvent.type(await field('PostMart'), '{Backspace}5')
  await userEvent.click(
    within(screen.getByRole('group', { name: /^Voso/ })).getByRole('button', { name: 'Không phát sinh' }),
  )
  await press('Kiểm tra')
  await press('Gửi đính chính')
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  expect(arrived.map(({ match }) => match)).toEqual(['"3"', '"5"'])
})

test('if somebody else has sent first, their figures can be kept or corrected', async () => {
  form = entryForm
  server.use(
    http.post('*/api/v1/submissions', () => {
      form = { ...entryForm, status: 'REPORTED', submission: sent, allowedActions: ['CORRECT'] }
      return problem('submission-exists', 409, { submissionId: sent.id })
    }),
  )
  renderApp('/nhap-bao-cao')
  for (const name of ['Công dân số Xứ Lạng', 'PostMart', 'Voso']) await userEvent.type(await field(name), '9')
  await press('Kiểm tra')
  await press('Gửi báo cáo')
  expect(await screen.findByText(/^Số liệu đã có: Lộc Văn Liên gửi/)).toBeDefined()
  expect(screen.getByRole('button', { name: 'Đính chính bằng số của tôi' })).toBeDefined()
  await press('Bỏ số liệu của tôi')
  expect(await screen.findByText('Báo cáo của ngày này đã gửi')).toBeDefined()
  await press('Đính chính')
  expect((await field('PostMart')).value).toBe('5')
})

test('a user who enters on behalf of others gets a link to the grid, which asks for the source', async () => {
  answers({ me: me(huuLung, 'VIEW_PROGRESS', 'ENTER_ON_BEHALF') })
  renderApp(`/nhap-bao-cao?unit=${huuLien.id}`)
  expect((await screen.findByRole('link', { name: 'Nhập hộ' })).getAttribute('href')).toContain('/nhap-bang?')
  expect(screen.queryByRole('button', { name: 'Đính chính' })).toBeNull()
})

test('an offline correction is queued; if there is a newer version, it continues with the own figures', async () => {
  let answer = () => HttpResponse.error()
  const arrived = correcting(() => answer())
  renderApp('/nhap-bao-cao')
  await press('Đính chính')
  const input = await field('PostMart')
  await userEvent.clear(input)
  await userEvent.type(input, '7')
  await userEvent.type(await field('Lý do đính chính'), 'Gõ nhầm')
  await press('Kiểm tra')
  await press('Gửi đính chính')
  expect(await screen.findByRole('heading', { level: 1, name: 'Chờ gửi' })).toBeDefined()
  expect(await screen.findByText('Không kết nối được máy chủ.')).toBeDefined()

  const newer = { ...sent, version: 5, figures: [{ indicatorId: app.id, value: 1300 }] }
  answer = () => {
    form = { ...form, submission: newer }
    return problem('stale', 412, { submissionId: sent.id, version: 5 })
  }
  await press('Gửi ngay')
  expect(await screen.findByText(/^Số liệu đã có: Lộc Văn Liên gửi/)).toBeDefined()
  await press('Đính chính bằng số của tôi')
  expect(await screen.findByRole('heading', { level: 1, name: 'Đính chính 13/07/2022' })).toBeDefined()
  expect((await field('PostMart')).value).toBe('7')
  expect((await field('Lý do đính chính')).value).toBe('Gõ nhầm')
  answer = () => HttpResponse.json({ ...newer, version: 6 }, { status: 201 })
  await press('Kiểm tra')
  await press('Gửi đính chính')
  expect(await screen.findByText('7K3F-29QD')).toBeDefined()
  expect(arrived.map(({ match }) => match)).toEqual(['"3"', '"3"', '"5"'])
  expect(arrived[1]).toEqual(arrived[0])
})
