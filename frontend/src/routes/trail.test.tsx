import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { DenialRow, TrailRow } from '../api/types'
import { clock, huuLien, huuLung, me, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'

const correction: TrailRow = {
  id: 2,
  at: '2022-07-13T16:42:10+07:00',
  subject: 'an',
  actorName: 'Nguyễn Văn An',
  action: 'SUBMISSION_CORRECT',
  unit: huuLien,
  objectId: '0b7c5f5e-3d0a-4c37-8a53-3d3f1f6c2a10',
  about: [
    { field: 'AS_OF', value: '2022-07-13' },
    { field: 'CHANNEL', value: 'WEB' },
  ],
  changes: [{ field: 'FIGURE', of: 'Tài khoản Xứ Lạng', before: 2205, after: 2250 }],
  named: [],
}
const edited: TrailRow = {
  ...correction,
  id: 1,
  action: 'TEAM_EDIT_MEMBER',
  about: [],
  changes: [],
  named: ['NAME', 'PHONE'],
}
const denial: DenialRow = {
  hour: '2022-07-13T16:00:00+07:00',
  subject: 'an',
  actorName: 'Nguyễn Văn An',
  operation: 'GET /api/v1/units/{id}',
  problem: 'not-found',
  count: 1234,
  lastAt: '2022-07-13T16:42:10+07:00',
}

beforeEach(() => {
  answers({
    me: me(huuLung, 'VIEW_TRAIL'),
    clock,
    'units/:id': unitView(huuLung),
    audit: { items: [correction, edited] },
    'audit/denials': {
      items: [
        denial,
        { ...denial, subject: undefined, actorName: undefined, operation: undefined, problem: undefined },
      ],
    },
  })
})

test('a change is told in words: the old value and the new one', async () => {
  renderApp('/nhat-ky')
  expect(
    await screen.findByRole('row', {
      name: /Nguyễn Văn An.*đính chính báo cáo.*Xã Hữu Liên.*Tài khoản Xứ Lạng: *2\.205 *→ *2\.250.*13\/07\/2022.*đơn vị tự nhập/,
    }),
  ).toBeDefined()
  expect(await screen.findByText(/Tên, Số điện thoại: có thay đổi/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Nhật ký' })).toBeDefined()
})

test('roles are named, and the end of one by its last day', async () => {
  const changes: TrailRow['changes'] = [
    { field: 'ASSIGNMENTS', of: 'Hữu Liên (06388)', before: 'REPORTER' },
    { field: 'ASSIGNMENTS', of: 'Yên Bình (06391)', after: 'REPORTER' },
    { field: 'ASSIGNMENTS', of: 'Hữu Lũng (186)', before: true },
    { field: 'VALID_TO', after: '2028-01-01T00:00:00+07:00' },
  ]
  answers({ audit: { items: [{ ...edited, named: [], changes }] } })
  renderApp('/nhat-ky')
  const text = (await screen.findByText(/Hữu Liên \(06388\)/)).closest('ul')?.textContent
  expect(text).toContain('Vai trò được giao – Hữu Liên (06388): Báo cáo → ')
  expect(text).toContain('Vai trò được giao – Yên Bình (06391): Báo cáo')
  expect(text).toContain('Vai trò được giao – Hữu Lũng (186): có → ')
  expect(text).toContain('Có hiệu lực đến: hết ngày 31/12/2027')
})

test('the filters go into the address and to the server', async () => {
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/audit', ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json({ items: [correction] })
    }),
  )
  const router = renderApp('/nhat-ky')
  await userEvent.selectOptions(await screen.findByLabelText('Việc'), 'Đính chính báo cáo')
  await userEvent.type(screen.getByLabelText('Từ ngày'), '14/7/2022')
  await userEvent.type(screen.getByLabelText('Đến hết ngày'), '13/7/2022')
  await userEvent.click(screen.getByRole('button', { name: 'Lọc' }))
  expect(await screen.findByText('Ngày bắt đầu phải trước ngày kết thúc.')).toBeDefined()
  await userEvent.clear(screen.getByLabelText('Từ ngày'))
  await userEvent.type(screen.getByLabelText('Từ ngày'), '1/7/2022')
  await userEvent.click(screen.getByRole('button', { name: 'Lọc' }))
  await screen.findByRole('button', { name: 'Bỏ lọc' })
  expect(router.state.location.search).toEqual({ action: 'SUBMISSION_CORRECT', from: '2022-07-01', to: '2022-07-13' })
  expect(asked.at(-1)).toContain('action=SUBMISSION_CORRECT&from=2022-07-01&to=2022-07-13')
  await userEvent.click(screen.getByRole('link', { name: 'Chỉ của người này: Nguyễn Văn An' }))
  await screen.findByRole('link', { name: 'Của mọi người' })
  expect(asked.at(-1)).toContain('subject=an')
})

test('what cannot be read in the address is said, and dropped with the filters', async () => {
  for (const search of ['from=2022-02-31', 'from=2022-07-14&to=2022-07-13', 'to=hom-qua', 'unit=7', 'action=x']) {
    const router = renderApp(`/nhat-ky?${search}`)
    expect((await screen.findByRole('alert')).textContent).toContain(`(${search.replace('&', ', ')})`)
    expect(await screen.findByRole('row', { name: /Nguyễn Văn An.*đính chính báo cáo/ })).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Bỏ lọc' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(router.state.location.search).toEqual({})
    cleanup()
  }
})

test('on a phone the filters stay open while one after the other is set', async () => {
  renderApp('/nhat-ky')
  await userEvent.type(await screen.findByLabelText('Từ ngày'), '1/7/2022')
  const folded = document.querySelector('details') as HTMLDetailsElement
  folded.open = true
  fireEvent(folded, new Event('toggle'))
  await userEvent.click(screen.getByRole('button', { name: 'Lọc' }))
  await screen.findByRole('button', { name: 'Bỏ lọc' })
  expect(folded.open).toBe(true)
})

test('denials are counted by person, operation and hour', async () => {
  renderApp('/nhat-ky')
  await userEvent.click(await screen.findByRole('link', { name: 'Bị từ chối' }))
  const table = await screen.findByRole('table', { name: 'Bị từ chối' })
  expect(within(table).getByRole('row', { name: /Nguyễn Văn An .*Xem: đơn vị Không tìm thấy.* 1\.234$/ })).toBeDefined()
  expect(within(table).getByRole('row', { name: /Không đăng nhập/ })).toBeDefined()
  expect(screen.queryByLabelText('Việc')).toBeNull()
})

test('denials are filtered by day and reason', async () => {
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/audit/denials', ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json({ items: [] })
    }),
  )
  const router = renderApp('/nhat-ky?view=denials')
  await userEvent.selectOptions(await screen.findByLabelText('Lý do'), 'not-found')
  await userEvent.type(screen.getByLabelText('Từ ngày'), '13/7/2022')
  await userEvent.click(screen.getByRole('button', { name: 'Lọc' }))
  expect(
    await screen.findByText(/^Không có dòng nào khớp với: lý do “Không tìm thấy.*”, từ ngày 13\/07\/2022\./),
  ).toBeDefined()
  expect(router.state.location.search).toEqual({ view: 'denials', problem: 'not-found', from: '2022-07-13' })
  expect(asked.at(-1)).toContain('problem=not-found&from=2022-07-13')
})

test('many readings by one person are one line with their number', async () => {
  const reading = { ...correction, action: 'PERSON_READ', changes: [], named: [] }
  answers({ audit: { items: [1, 2, 3].map((id) => ({ ...reading, id })) } })
  renderApp('/nhat-ky')
  expect(await screen.findByText('3 lần trong một giờ')).toBeDefined()
  expect(screen.getAllByRole('rowheader')).toHaveLength(1)
})

test('an empty list says which filters no row matches, or that there is nothing', async () => {
  answers({ audit: { items: [] }, 'audit/denials': { items: [] } })
  renderApp('/nhat-ky?action=SUBMISSION_CORRECT&from=2022-07-01')
  expect(
    await screen.findByText('Không có dòng nào khớp với: việc “đính chính báo cáo”, từ ngày 01/07/2022.'),
  ).toBeDefined()
  await userEvent.click(screen.getByRole('link', { name: 'Bị từ chối' }))
  const empty = (await screen.findByText(/khớp với: từ ngày 01\/07\/2022\./)).closest('section') as HTMLElement
  await userEvent.click(within(empty).getByRole('button', { name: 'Bỏ lọc' }))
  expect(await screen.findByText('Chưa có lần nào bị từ chối trong thời gian còn lưu.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Bỏ lọc' })).toBeNull()
})
