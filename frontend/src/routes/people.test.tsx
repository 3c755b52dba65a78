import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { huuLien, yenBinh } from '../testing/factories'
import { click, desk, inDialog, serveDesk, takes } from '../testing/people-desk'
import { assignment, person, slip } from '../testing/people-factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'
import { id } from '../testing/units'

beforeEach(serveDesk)

test('a person is listed with unit, roles, their end and state', async () => {
  renderApp('/nguoi-dung')
  const row = within(await screen.findByRole('row', { name: /Hoàng Thị Bé/ }))
  expect(row.getByText('hoangthibe · 09•• ••• 123')).toBeDefined()
  expect(row.getByText('Xã Hữu Liên')).toBeDefined()
  expect(row.getByText('đến hết 31/12/2022')).toBeDefined()
  expect(row.getByText('Đang hoạt động')).toBeDefined()
})

test('the filter is part of the address and of the request, and invalid values are said', async () => {
  const asked: string[] = []
  server.events.on('request:start', ({ request }) => {
    const { pathname, searchParams } = new URL(request.url)
    searchParams.delete('limit')
    if (pathname.endsWith('/people')) asked.push(searchParams.toString())
  })
  const router = renderApp(`/nguoi-dung?unit=${huuLien.id}&role=KING`)
  expect((await screen.findByRole<HTMLInputElement>('combobox', { name: 'Trong đơn vị' })).value).toBe('Xã Hữu Liên')
  expect(screen.getByRole('alert').textContent).toContain('(role=KING)')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vai trò' }), 'REPORTER')
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Tình trạng' }), 'SUSPENDED')
  await userEvent.type(screen.getByRole('searchbox'), 'bé{Enter}')
  await waitFor(() => expect(router.state.location.search).toMatchObject({ q: 'bé', status: 'SUSPENDED' }))
  await waitFor(() =>
    expect(Object.fromEntries(new URLSearchParams(asked.at(-1)))).toEqual({
      q: 'bé',
      unit: huuLien.id,
      role: 'REPORTER',
      state: 'SUSPENDED',
    }),
  )
  expect(asked[0]).toBe(`unit=${huuLien.id}`)
  server.events.removeAllListeners()
})

test('a colleague is added with a role, and the code is shown once', async () => {
  takes('post', 'people', () => HttpResponse.json({ ...person, slip }, { status: 201 }))
  renderApp(`/nguoi-dung?unit=${huuLien.id}`)
  await click('Thêm người dùng')
  const form = await inDialog()
  await userEvent.click(form.getByRole('button', { name: 'Thêm và cấp mã' }))
  expect(form.getByText('Chưa nhập.')).toBeDefined()
  expect(desk.sent).toEqual([])
  await userEvent.type(form.getByRole('textbox', { name: 'Họ và tên' }), 'Hoàng Thị Bé')
  expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Tên đăng nhập' }).placeholder).toBe('hoangthibe')
  await userEvent.type(form.getByRole('textbox', { name: /^Số điện thoại/ }), '0900 000 123')
  await userEvent.type(form.getByRole('textbox', { name: /^Đến hết ngày/ }), '31/12/2022')
  await userEvent.click(form.getByRole('button', { name: 'Thêm và cấp mã' }))
  const shown = within(await screen.findByRole('dialog', { name: 'Mã của Hoàng Thị Bé' }))
  expect(shown.getByText(slip.code)).toBeDefined()
  expect(shown.getByText('16:05 16/07/2022')).toBeDefined()
  expect(shown.getByRole('img', { name: /QR/ })).toBeDefined()
  expect(desk.sent.map(({ body }) => body)).toEqual([
    {
      fullName: 'Hoàng Thị Bé',
      phone: '0900 000 123',
      unitId: huuLien.id,
      role: { role: 'REPORTER', validTo: '2023-01-01T00:00:00+07:00' },
    },
  ])
  await userEvent.click(shown.getByRole('button', { name: 'Đóng' }))
  await waitFor(() => expect(screen.queryByText(slip.code)).toBeNull())
})

test('each refusal by the dialog itself leads to the first field that is wrong', async () => {
  renderApp('/nguoi-dung')
  await click('Thêm người dùng')
  const form = await inDialog()
  const name = form.getByRole('textbox', { name: 'Họ và tên' })
  const add = form.getByRole('button', { name: 'Thêm và cấp mã' })
  for (let times = 0; times < 2; times++) {
    await userEvent.click(add)
    await waitFor(() => expect(document.activeElement).toBe(name))
  }
  const phone = form.getByRole('textbox', { name: /^Số điện thoại/ })
  await userEvent.type(phone, '09')
  expect(document.activeElement).toBe(phone)
})

test('a filter that is chosen takes along a text that was typed and not sent', async () => {
  const router = renderApp('/nguoi-dung')
  await userEvent.type(await screen.findByRole('searchbox'), 'khong ai')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vai trò' }), 'VIEWER')
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'khong ai', role: 'VIEWER' }))
})

test('an empty list says which filters nobody matches, and drops them', async () => {
  desk.people = []
  const router = renderApp('/nguoi-dung?q=be&role=VIEWER&status=SUSPENDED')
  expect(await screen.findByText(/^Không có ai khớp với: “be”, .*, Tạm khóa\.$/)).toBeDefined()
  await click('Bỏ lọc')
  await waitFor(() => expect(router.state.location.search).toEqual({}))
  expect(await screen.findByText('Chưa có người dùng nào.')).toBeDefined()
})

test('a refusal is shown at its field and loses no input; a repeated request says that the code cannot be shown', async () => {
  takes('post', 'people', () =>
    desk.sent.length === 1
      ? problem('invalid-person', 422, { errors: [{ pointer: '/phone', code: 'not-a-phone-number' }] })
      : desk.sent.length === 2
        ? HttpResponse.error()
        : HttpResponse.json(person, { status: 201 }),
  )
  renderApp('/nguoi-dung')
  await click('Thêm người dùng')
  const form = await inDialog()
  const phone = form.getByRole('textbox', { name: /^Số điện thoại/ })
  await userEvent.type(form.getByRole('textbox', { name: 'Họ và tên' }), 'Hoàng Thị Bé')
  await userEvent.type(phone, '12')
  const add = form.getByRole('button', { name: 'Thêm và cấp mã' })
  await userEvent.click(add)
  await waitFor(() => expect(phone.getAttribute('aria-invalid')).toBe('true'))
  expect(document.activeElement).toBe(phone)
  expect(form.getAllByText(/số điện thoại/i).filter((one) => one.tagName === 'P')).toHaveLength(1)
  expect(form.queryByRole('alert')).toBeNull()
  expect((phone as HTMLInputElement).value).toBe('12')
  await userEvent.clear(phone)
  await userEvent.click(add)
  await form.findByText('Không kết nối được máy chủ.')
  await userEvent.click(add)
  expect(await screen.findByText(/mã không hiện lại được/)).toBeDefined()
  expect(desk.sent[2]?.key).toBe(desk.sent[1]?.key)
  expect(desk.sent[1]?.key).not.toBe(desk.sent[0]?.key)
})

test('a person is suspended in the version that was seen', async () => {
  takes('post', 'people/:id/suspend', () => HttpResponse.json(person))
  renderApp(`/nguoi-dung/${person.id}`)
  expect(await screen.findByText('0900000123')).toBeDefined()
  await click('Tạm khóa')
  const form = await inDialog()
  await userEvent.type(form.getByRole('textbox'), 'Nghỉ thai sản')
  await userEvent.click(form.getByRole('button', { name: 'Tạm khóa' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(desk.sent).toMatchObject([
    { path: `people/${person.id}/suspend`, body: { reason: 'Nghỉ thai sản' }, version: '"3"' },
  ])
})

test('a role is given in another unit, and its end is taken away', async () => {
  takes('post', 'assignments', () => HttpResponse.json(assignment, { status: 201 }))
  takes('put', 'assignments/:id', () => HttpResponse.json({ ...assignment, validTo: undefined }))
  renderApp(`/nguoi-dung/${person.id}`)
  await click('Giao vai trò')
  const form = await inDialog()
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'Vai trò' }), 'VIEWER')
  const unit = form.getByRole('combobox', { name: 'Ở đơn vị' })
  await userEvent.clear(unit)
  await userEvent.type(unit, 'yen binh')
  await userEvent.click(await form.findByRole('option', { name: /Yên Bình/ }))
  await userEvent.click(form.getByRole('button', { name: 'Giao vai trò' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await click(/^Đổi thời hạn: Báo cáo/)
  const term = await inDialog()
  const until = term.getByRole<HTMLInputElement>('textbox', { name: /^Đến hết ngày/ })
  expect(until.value).toBe('31/12/2022')
  await userEvent.clear(until)
  await userEvent.click(term.getByRole('button', { name: 'Lưu' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(desk.sent).toMatchObject([
    { path: 'assignments', body: { personId: person.id, unitId: yenBinh.id, role: 'VIEWER' } },
    { path: `assignments/${assignment.id}`, body: { reason: assignment.reason }, version: '"5"' },
  ])
  expect(desk.sent[1]?.body).not.toHaveProperty('validTo')
})

test('the basis of a role stays beside the reason of its end, and a role in an ended unit only reads', async () => {
  const ended = { when: 'ENDED', endedByName: 'Tỉnh', endReason: 'Nghỉ việc', allowedActions: [] } as const
  const items = [
    { ...assignment, ...ended },
    { ...assignment, id: id(712), role: 'VIEWER', unitEndedOn: '2022-07-01' },
  ]
  answers({ assignments: { items } })
  renderApp(`/nguoi-dung/${person.id}`)
  const past = within(await screen.findByRole('row', { name: /^Báo cáo/ }))
  expect(past.getByText('Quyết định 12/QĐ-UBND')).toBeDefined()
  expect(past.getByText('Tỉnh kết thúc: Nghỉ việc')).toBeDefined()
  const reads = within(screen.getByRole('row', { name: /^Chỉ xem/ }))
  expect(reads.getByText('Chỉ còn xem số liệu cũ')).toBeDefined()
  expect(reads.queryByText('Đang giữ')).toBeNull()
})

test('the last administrator is refused in words, and what was not allowed has no button', async () => {
  answers({ 'people/:id': { ...person, allowedActions: ['END'], holdsMore: true } })
  takes('post', 'people/:id/end', () => problem('last-administrator', 409))
  renderApp(`/nguoi-dung/${person.id}`)
  expect(await screen.findByText(/^Người này còn giữ vai trò ở đơn vị mà bạn không quản trị/)).toBeDefined()
  expect(screen.queryByRole('button', { name: /Tạm khóa|Giao vai trò|Cấp mã mới/ })).toBeNull()
  await click('Kết thúc tài khoản')
  const form = await inDialog()
  await userEvent.click(form.getByRole('button', { name: 'Kết thúc' }))
  expect((await form.findByRole('alert')).textContent).toMatch(/^Đây là người quản trị cuối cùng/)
})

test('a new code is shown with the address to copy', async () => {
  takes('post', 'people/:id/slip', () => HttpResponse.json({ ...person, slip }))
  renderApp(`/nguoi-dung/${person.id}`)
  await click('Cấp mã mới')
  const form = await inDialog()
  await userEvent.click(form.getByRole('button', { name: 'Cấp mã mới' }))
  const shown = within(await screen.findByRole('dialog', { name: 'Mã của Hoàng Thị Bé' }))
  const user = userEvent.setup()
  await user.click(shown.getByRole('button', { name: 'Chép địa chỉ' }))
  expect(await shown.findByText('Đã chép địa chỉ.')).toBeDefined()
  expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}${slip.link}`)
})

test('somebody of an ended unit is moved in one step', async () => {
  desk.people = [{ ...person, unitEndedOn: '2022-07-01' }]
  takes('post', 'people/:id/move', () => {
    desk.people = []
    return HttpResponse.json(person)
  })
  renderApp('/nguoi-dung/don-vi-cu')
  expect(await screen.findByText('Đơn vị đã kết thúc từ 01/07/2022')).toBeDefined()
  await click('Chuyển Hoàng Thị Bé')
  const form = await inDialog()
  await userEvent.type(form.getByRole('combobox', { name: 'Đơn vị mới' }), 'yen binh')
  await userEvent.click(await form.findByRole('option', { name: /Yên Bình/ }))
  await userEvent.click(form.getByRole('button', { name: 'Chuyển' }))
  expect(await screen.findByText('Không còn ai ở đơn vị cũ.')).toBeDefined()
  expect(desk.sent).toMatchObject([{ body: { unitId: yenBinh.id }, version: '"3"' }])
})
