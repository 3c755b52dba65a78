import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { NewReconstitution } from '../api/types'
import { clock, huuLien, huuLung, me, regime, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'
import { be, coverage, dat, langMy, naLuot, reconstitution, sen, team } from '../testing/team-factories'

beforeEach(() => {
  answers({
    me: me(huuLung, 'VIEW_PROGRESS'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    'teams/coverage': coverage,
    'teams/coverage/villages': {
      items: [
        { village: naLuot, commune: yenBinh, teams: 1 },
        { village: langMy, commune: yenBinh, teams: 0 },
      ],
    },
    teams: { items: [team] },
    'teams/:id': team,
    'teams/:id/members': { items: [dat, sen] },
    'teams/:id/reconstitutions': { items: [] },
  })
})

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const type = async (label: string | RegExp, text: string) => {
  const field = screen.getByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.click(field)
  await userEvent.paste(text)
}

test('coverage is counted for each unit below, and a number opens the list of villages without a team', async () => {
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/teams/coverage/villages', ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json({ items: [{ village: langMy, commune: huuLien, teams: 0 }] })
    }),
  )
  const router = renderApp('/to-cong-nghe-so')
  const table = await screen.findByRole('table', { name: 'Độ phủ của các tổ' })
  const rows = within(table).getAllByRole('row')
  expect(
    rows.map((row) =>
      within(row)
        .queryAllByRole('cell')
        .map((cell) => cell.textContent),
    ),
  ).toEqual([
    [],
    ['Có', '2/2', '0', '2', '10', '0', '0', '0'],
    ['Chưa có', '1/2', '1', '2', '10', '1', '0', '0'],
    ['1/2', '3/4', '1', '2', '10', '1', '0', '0'],
  ])
  expect(screen.getByText('1 tổ chưa có tổ trưởng')).toBeDefined()

  await click('1 thôn chưa có tổ ở Xã Hữu Liên: xem tên')
  const dialog = within(await screen.findByRole('dialog', { name: 'Thôn chưa có tổ – Xã Hữu Liên' }))
  expect(await dialog.findByText('Thôn Làng Mỹ')).toBeDefined()
  expect(asked).toEqual([`?unit=${huuLien.id}&asOf=${clock.today}&without=true&limit=100`])
  await userEvent.click(dialog.getByRole('button', { name: 'Đóng' }))

  await userEvent.click(screen.getByRole('link', { name: 'Hữu Liên' }))
  await waitFor(() => expect(router.state.location.search).toMatchObject({ unit: huuLien.id, date: clock.today }))
})

test('the URL filters the list of teams, and a missing leader is mentioned', async () => {
  const asked: URLSearchParams[] = []
  server.use(
    http.get('*/api/v1/teams', ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({ items: [{ ...team, leader: undefined }] })
    }),
  )
  const router = renderApp('/to-cong-nghe-so')
  const table = within(await screen.findByRole('table', { name: 'Các tổ' }))
  expect(table.getByText('Chưa có tổ trưởng')).toBeDefined()
  expect(asked[0]?.get('status')).toBe('ACTIVE')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cấp' }), 'VILLAGE')
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Tên tổ' }), 'na luot{Enter}')
  await waitFor(() => expect(router.state.location.search).toMatchObject({ level: 'VILLAGE', q: 'na luot' }))
  await waitFor(() => expect(asked.at(-1)?.get('q')).toBe('na luot'))
  expect(asked.at(-1)?.get('level')).toBe('VILLAGE')
})

test('a number links to its teams, and the filter can be removed', async () => {
  const asked: URLSearchParams[] = []
  const files: URLSearchParams[] = []
  server.use(
    http.get('*/api/v1/teams', ({ request }) => {
      const search = new URL(request.url).searchParams
      asked.push(search)
      return HttpResponse.json({ items: search.has('vacant') ? [{ ...team, leader: undefined }] : [team] })
    }),
    http.get('*/api/v1/teams/export', ({ request }) => {
      files.push(new URL(request.url).searchParams)
      return new HttpResponse('')
    }),
  )
  const router = renderApp('/to-cong-nghe-so')
  const table = within(await screen.findByRole('table', { name: 'Độ phủ của các tổ' }))
  expect(screen.getByRole('link', { name: '1 tổ chưa có tổ trưởng' })).toBeDefined()
  await userEvent.click(table.getByRole('link', { name: '1 tổ ở Xã Hữu Liên: Chưa có tổ trưởng. Xem danh sách' }))
  await waitFor(() =>
    expect(router.state.location.search).toEqual({ unit: huuLien.id, date: clock.today, vacant: true }),
  )
  expect(router.state.location.hash).toBe('teams')
  const filter = await screen.findByRole('checkbox', { name: 'Chưa có tổ trưởng' })
  await waitFor(() => expect(filter).toHaveProperty('checked', true))
  expect(asked.at(-1)?.get('vacant')).toBe('true')
  expect(asked.at(-1)?.get('status')).toBe('ACTIVE')
  expect(within(screen.getByRole('table', { name: 'Các tổ' })).getByText('Chưa có tổ trưởng')).toBeDefined()
  await userEvent.click(within(screen.getByRole('region', { name: 'Các tổ' })).getByRole('button', { name: 'Tải CSV' }))
  await waitFor(() => expect(files.at(-1)?.get('vacant')).toBe('true'))
  expect(files.at(-1)?.get('unit')).toBe(huuLung.id)

  await userEvent.click(screen.getByRole('checkbox', { name: 'Có thôn đã sắp xếp' }))
  await waitFor(() => expect(asked.at(-1)?.get('endedVillages')).toBe('true'))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Chưa có tổ trưởng' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Có thôn đã sắp xếp' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ unit: huuLien.id, date: clock.today }))
  await waitFor(() => expect(screen.queryByText('Chưa có tổ trưởng', { selector: 'td *' })).toBeNull())
})

test('invalid values in the URL are ignored', async () => {
  const asked: URLSearchParams[] = []
  server.use(
    http.get('*/api/v1/teams', ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({ items: [team] })
    }),
  )
  renderApp('/to-cong-nghe-so?vacant=maybe&endedUnit=false&level=X')
  expect(await screen.findByRole('checkbox', { name: 'Chưa có tổ trưởng' })).toHaveProperty('checked', false)
  expect([...(asked[0]?.keys() ?? [])].sort()).toEqual(['asOf', 'limit', 'status', 'unit'])
})

test('the roster of a date includes members who left later and excludes members who joined later', async () => {
  server.use(
    http.get('*/api/v1/teams/:id/members', ({ request }) => {
      const asOf = new URL(request.url).searchParams.get('asOf') ?? ''
      return HttpResponse.json({ items: asOf < '2022-07-12' ? [{ ...dat, leftOn: '2022-07-12' }, sen] : [be, sen] })
    }),
  )
  answers({ 'teams/:id/reconstitutions': { items: [reconstitution] } })
  renderApp(`/to-cong-nghe-so/${team.id}`)
  expect(await screen.findByRole('rowheader', { name: 'Hoàng Thị Bé' })).toBeDefined()
  expect(screen.queryByRole('rowheader', { name: 'Lương Văn Đạt' })).toBeNull()
  expect(screen.getByRole('heading', { name: 'Kiện toàn 12/07/2022' })).toBeDefined()
  expect(screen.getByText('Lương Văn Đạt (Tổ trưởng)')).toBeDefined()
  await type('Ngày số liệu', '11/7/2022')
  await userEvent.keyboard('{Enter}')
  const gone = within((await screen.findByRole('rowheader', { name: 'Lương Văn Đạt' })).parentElement as HTMLElement)
  expect(gone.getByText('Thôi tham gia từ 12/07/2022')).toBeDefined()
  expect(screen.queryByRole('rowheader', { name: 'Hoàng Thị Bé' })).toBeNull()
})

test('a phone number is masked until the user asks for it, and the page says that this is recorded', async () => {
  let readings = 0
  server.use(
    http.get('*/api/v1/teams/:id/members/:memberId/phone', ({ params }) => {
      readings++
      return HttpResponse.json({ memberId: params.memberId as string, phone: '0900000123' })
    }),
  )
  renderApp(`/to-cong-nghe-so/${team.id}`)
  expect(await screen.findByText('09•• ••• 123')).toBeDefined()
  expect(screen.getByText(/Mỗi lần xem một số đều được ghi lại/)).toBeDefined()
  expect(readings).toBe(0)
  await click('Xem số của Lương Văn Đạt (việc xem được ghi lại)')
  expect(await screen.findByRole('link', { name: '0900 000 123' })).toBeDefined()
  expect(readings).toBe(1)
})

test('users without permissions can only read a team', async () => {
  answers({ 'teams/:id': { ...team, allowedActions: ['READ_ROSTER'] } })
  renderApp(`/to-cong-nghe-so/${team.id}`)
  expect(await screen.findByText('09•• ••• 123')).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Xem số/ })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Kiện toàn' })).toBeNull()
  expect(screen.queryByRole('button', { name: /Sửa|Giải thể|Dữ liệu/ })).toBeNull()
})

test('a reconstitution is checked before sending, and a refusal is shown at its field', async () => {
  const sent: { body: NewReconstitution; seen: string | null }[] = []
  let refuses = true
  server.use(
    http.post('*/api/v1/teams/:id/reconstitutions', async ({ request }) => {
      sent.push({ body: (await request.json()) as NewReconstitution, seen: request.headers.get('If-Match') })
      if (!refuses) answers({ 'teams/:id/reconstitutions': { items: [reconstitution] } })
      return refuses
        ? problem('invalid-phone', 422, { errors: [{ pointer: '/joins/0/phone', code: 'not-a-phone-number' }] })
        : HttpResponse.json(reconstitution, { status: 201 })
    }),
  )
  const router = renderApp(`/to-cong-nghe-so/${team.id}/kien-toan`)
  await click('Kiểm tra')
  expect(screen.getByRole('alert').textContent).toContain('Số quyết định: Chưa nhập.')
  await type('Số quyết định', '71/QĐ-UBND')
  await type('Ngày quyết định', '10/7/2022')
  await type('Có hiệu lực từ ngày', '12/7/2022')
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Lương Văn Đạt: từ ngày có hiệu lực' }),
    'Thôi tham gia',
  )
  await click('Thêm người')
  await type('Họ và tên', 'Hoàng Thị Bé')
  await type('Số điện thoại', '09000')
  await click('Kiểm tra')

  expect(await screen.findByRole('heading', { name: 'Kiểm tra trước khi ghi nhận' })).toBeDefined()
  expect(screen.getByText('Lương Văn Đạt (Tổ trưởng)')).toBeDefined()
  expect(screen.getByText('Hoàng Thị Bé (Thành viên)')).toBeDefined()
  expect(screen.getByText(/Tổ sẽ chưa có tổ trưởng\./)).toBeDefined()
  await click('Sửa lại')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vai trò' }), 'LEADER')
  await click('Kiểm tra')
  expect(await screen.findByText(/Sau kiện toàn tổ có 2 thành viên\. Tổ trưởng: Hoàng Thị Bé\./)).toBeDefined()
  await click('Ghi nhận kiện toàn')

  const words = 'Không phải số điện thoại; gõ 10 hoặc 11 chữ số, bắt đầu bằng 0.'
  const link = await screen.findByRole('link', { name: `Người thứ 1, Số điện thoại: ${words}` })
  const phone = screen.getByRole('textbox', { name: 'Số điện thoại' })
  expect(phone.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByText(words)).toBeDefined()
  expect(screen.getByRole('textbox', { name: 'Họ và tên' })).toHaveProperty('value', 'Hoàng Thị Bé')
  await userEvent.click(link)
  expect(document.activeElement).toBe(phone)

  refuses = false
  await type('Số điện thoại', '0900 000 123')
  await click('Kiểm tra')
  await click('Ghi nhận kiện toàn')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/to-cong-nghe-so/${team.id}`))
  expect(await screen.findByText('Đã ghi nhận kiện toàn, có hiệu lực từ 12/07/2022.')).toHaveProperty('role', 'status')
  // The message about today disappears for another date.
  await type('Ngày số liệu', '11/7/2022')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByText(/^Đã ghi nhận/)).toBeNull())
  expect(sent[1]).toEqual({
    seen: '"3"',
    body: {
      effectiveOn: '2022-07-12',
      decision: { number: '71/QĐ-UBND', date: '2022-07-10', signer: 'Chủ tịch UBND xã Yên Bình' },
      joins: [{ name: 'Hoàng Thị Bé', phone: '0900 000 123', role: 'LEADER', core: false, trainings: [] }],
      leaves: [dat.id],
      roles: [],
    },
  })
})

test('erasing a person needs a reason and a second confirmation', async () => {
  const sent: { body: unknown; seen: string | null }[] = []
  server.use(
    http.post('*/api/v1/teams/people/:personId/erase', async ({ request }) => {
      sent.push({ body: await request.json(), seen: request.headers.get('If-Match') })
      return HttpResponse.json({
        id: dat.personId,
        version: 1,
        name: 'Thành viên đã xóa',
        memberships: [],
        trainings: [],
      })
    }),
  )
  renderApp(`/to-cong-nghe-so/${team.id}`)
  await click('Dữ liệu cá nhân của Lương Văn Đạt')
  await click('Tiếp tục')
  expect(screen.getByText('Chưa nhập.')).toBeDefined()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Lý do xóa' }), 'REQUEST')
  await click('Tiếp tục')
  expect(sent).toEqual([])
  await click('Xóa dữ liệu của Lương Văn Đạt')
  expect(await screen.findByText('Đã xóa. Số lượng thành viên của các tổ không đổi.')).toBeDefined()
  expect(sent).toEqual([{ body: { reason: 'REQUEST' }, seen: '"0"' }])
})
