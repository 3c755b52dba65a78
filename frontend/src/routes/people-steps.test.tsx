import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Person } from '../features/people/types'
import { huuLien, huuLung, unitView, yenBinh } from '../testing/factories'
import { click, desk, inDialog, serveDesk, takes } from '../testing/people-desk'
import { person, slip } from '../testing/people-factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'
import { id } from '../testing/units'

beforeEach(serveDesk)

test('a click beside a dialog discards nothing', async () => {
  renderApp('/nguoi-dung')
  await click('Thêm người dùng')
  const form = await inDialog()
  await userEvent.type(form.getByRole('textbox', { name: 'Họ và tên' }), 'Hoàng Thị Bé')
  const overlay = document.querySelector('.mantine-Modal-overlay')
  expect(overlay).not.toBeNull()
  await userEvent.click(overlay as Element)
  await userEvent.click(document.querySelector('.mantine-Modal-inner') as Element)
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Họ và tên' }).value).toBe('Hoàng Thị Bé')
})

test('a new person starts in the own unit with the usual role of its level, which follows the unit', async () => {
  renderApp('/nguoi-dung')
  await click('Thêm người dùng')
  const form = await inDialog()
  const role = form.getByRole<HTMLSelectElement>('combobox', { name: 'Vai trò' })
  const unit = form.getByRole<HTMLInputElement>('combobox', { name: 'Đơn vị' })
  expect(unit.value).toMatch(/^Huyện Hữu Lũng/)
  expect(role.value).toBe('CONSOLIDATOR')
  await userEvent.clear(unit)
  await userEvent.type(unit, 'yen binh')
  await userEvent.click(await form.findByRole('option', { name: /Yên Bình/ }))
  expect(role.value).toBe('REPORTER')
  expect(within(role).queryByRole('option', { name: 'Tổ trưởng thôn' })).toBeNull()
})

/** Types a unit into the dialog of a new person and presses the button without choosing from the list. */
async function addedWithTypedUnit(text: string) {
  takes('post', 'people', () => HttpResponse.json({ ...person, slip }, { status: 201 }))
  renderApp('/nguoi-dung')
  await click('Thêm người dùng')
  const form = await inDialog()
  await userEvent.type(form.getByRole('textbox', { name: 'Họ và tên' }), 'Hoàng Thị Bé')
  const unit = form.getByRole<HTMLInputElement>('combobox', { name: 'Đơn vị' })
  await userEvent.clear(unit)
  await userEvent.type(unit, text)
  await within(await form.findByRole('listbox')).findAllByRole('option')
  await userEvent.click(form.getByRole('button', { name: 'Thêm và cấp mã' }))
  return { form, unit }
}

test('a typed unit that only one can be is chosen on leaving the field', async () => {
  await addedWithTypedUnit('yen binh')
  await waitFor(() => expect(desk.sent).toHaveLength(1))
  expect(desk.sent[0]?.body).toMatchObject({ unitId: yenBinh.id })
})

const named = (unit: typeof yenBinh) => ({ ...unitView(unit), ancestors: [huuLung], quality: 'EXACT', successors: [] })

test('a typed code is the unit that has it, although others were found', async () => {
  answers({ 'units/search': { items: [named(huuLien), { ...named(yenBinh), code: '06391' }] } })
  await addedWithTypedUnit('06391')
  await waitFor(() => expect(desk.sent[0]?.body).toMatchObject({ unitId: yenBinh.id }))
})

test('a typed unit that may be several has to be chosen, and the field says so', async () => {
  answers({ 'units/search': { items: [named(huuLien), named(yenBinh)] } })
  const { form, unit } = await addedWithTypedUnit('huu')
  expect(await form.findByText('Chọn một đơn vị trong danh sách.')).toBeDefined()
  expect(unit.value).toBe('huu')
  expect(desk.sent).toEqual([])
})

/** A code that was not used and can still be. */
const unused = {
  createdAt: '2022-07-13T08:00:00+07:00',
  createdByName: 'Phòng VHTT Hữu Lũng',
  expiresAt: '2999-01-01T00:00:00+07:00',
}
const elsewhere = {
  assignmentId: id(712),
  unit: yenBinh,
  role: 'VIEWER',
  validFrom: '2022-06-01T00:00:00+07:00',
} as const

test('what moves, what stays, what ends, and the unused code are named before', async () => {
  answers({ 'people/:id': { ...person, roles: [...person.roles, elsewhere], lastSlip: unused } })
  renderApp(`/nguoi-dung/${person.id}`)
  await click('Chuyển đơn vị')
  const move = (await screen.findByRole('dialog')).textContent
  expect(move).toContain('Các vai trò được chuyển theo:Báo cáo, Xã Hữu Liênđến hết 31/12/2022')
  expect(move).toContain('Các vai trò giữ nguyên:Chỉ xem, Xã Yên Bình')
  expect(move).toContain('Mã cấp lúc 08:00 13/07/2022, chưa dùng, hết tác dụng.')
  await click('Hủy')
  await click('Kết thúc tài khoản')
  await waitFor(() =>
    expect(screen.getByRole('dialog').textContent).toContain(
      'Các vai trò kết thúc ngay:Báo cáo, Xã Hữu Liênđến hết 31/12/2022Chỉ xem, Xã Yên Bình',
    ),
  )
  expect(screen.getByRole('dialog').textContent).not.toContain('chính bạn')
})

test.each([
  ['Tạm khóa', /^Đây là tài khoản của chính bạn\. Bạn bị đăng xuất ngay và không tự mở lại được/],
  ['Kết thúc tài khoản', /^Đây là tài khoản của chính bạn\. Bạn mất mọi quyền ngay/],
  ['Cấp mã mới', /^Đây là tài khoản của chính bạn\. Bạn bị đăng xuất ngay/],
])('%s of the own account says so', async (step, words) => {
  answers({ 'people/:id': { ...person, own: true } })
  renderApp(`/nguoi-dung/${person.id}`)
  await click(step)
  const form = await inDialog()
  expect(form.getByText((_, one) => one?.tagName === 'P' && words.test(one.textContent ?? ''))).toBeDefined()
})

test.each(['Chuyển đơn vị', 'Giao vai trò', 'Tạm khóa', 'Cấp mã mới'])(
  '%s: a name without a blank is broken in the title',
  async (step) => {
    const long = 'Nguyễn'.repeat(33)
    answers({ 'people/:id': { ...person, fullName: long } })
    renderApp(`/nguoi-dung/${person.id}`)
    await click(step)
    const dialog = await inDialog()
    const name = await dialog.findByText(new RegExp(long), { selector: 'h2 *' })
    expect(name.className).toMatch(/title/)
  },
)

test('nobody moves their own roles', async () => {
  answers({ 'people/:id': { ...person, own: true } })
  renderApp(`/nguoi-dung/${person.id}`)
  await click('Chuyển đơn vị')
  const form = await inDialog()
  expect(form.getByText(/hãy nhờ quản trị khác chuyển/)).toBeDefined()
  expect(form.queryByRole('button', { name: 'Chuyển' })).toBeNull()
})

test('resuming somebody who never had a password says what they need next', async () => {
  answers({ 'people/:id': { ...person, state: 'SUSPENDED', activated: false, allowedActions: ['RESUME'] } })
  renderApp(`/nguoi-dung/${person.id}`)
  await click('Mở lại')
  expect((await inDialog()).getByText(/chưa từng đặt mật khẩu.*“Cấp mã mới”/)).toBeDefined()
})

test('several people of ended units are moved at once to the successor, and who could not be moved is named', async () => {
  const ended = { unitEndedOn: '2022-07-01', successors: [yenBinh] }
  const other: Person = { ...person, ...ended, id: id(702), version: 7, fullName: 'Lý Văn Tám' }
  desk.people = [{ ...person, ...ended }, other]
  let refuses = true
  takes('post', 'people/:id/move', () => {
    if (desk.sent.at(-1)?.path.includes(other.id) && refuses) return problem('holds-more', 403)
    desk.people = desk.people.filter(({ id: one }) => !desk.sent.at(-1)?.path.includes(one))
    return HttpResponse.json(person)
  })
  renderApp('/nguoi-dung/don-vi-cu')
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Chọn tất cả' }))
  await click('Chuyển 2 người đã chọn')
  const form = await inDialog()
  expect(form.getByRole<HTMLInputElement>('combobox', { name: 'Đơn vị mới' }).value).toMatch(/^Xã Yên Bình/)
  await userEvent.click(form.getByRole('button', { name: 'Chuyển' }))
  expect((await form.findByRole('alert')).textContent).toMatch(/^1 trên 2 người chưa chuyển được:Lý Văn Tám: Người này/)
  expect(desk.sent).toMatchObject([
    { path: `people/${person.id}/move`, body: { unitId: yenBinh.id }, version: '"3"' },
    { path: `people/${other.id}/move`, body: { unitId: yenBinh.id }, version: '"7"' },
  ])
  refuses = false
  await userEvent.click(form.getByRole('button', { name: 'Chuyển' }))
  expect(await screen.findByText('Không còn ai ở đơn vị cũ.')).toBeDefined()
  expect(desk.sent).toHaveLength(3)
})

test('people of different ended units move each to the successor of their own unit', async () => {
  const ended = { unitEndedOn: '2022-07-01' }
  const other: Person = { ...person, ...ended, id: id(702), fullName: 'Lý Văn Tám', successors: [huuLung] }
  desk.people = [{ ...person, ...ended, successors: [yenBinh] }, other]
  takes('post', 'people/:id/move', () => HttpResponse.json(person))
  renderApp('/nguoi-dung/don-vi-cu')
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Chọn Hoàng Thị Bé' }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Chọn Lý Văn Tám' }))
  await click('Chuyển 2 người đã chọn')
  const form = await inDialog()
  expect(form.getByText(/^Lý Văn Tám: Xã Hữu Liên → Huyện Hữu Lũng/)).toBeDefined()
  await userEvent.click(form.getByRole('button', { name: 'Chuyển' }))
  await waitFor(() =>
    expect(desk.sent.map(({ body }) => body)).toEqual([{ unitId: yenBinh.id }, { unitId: huuLung.id }]),
  )
})

test('second factors are removed with a new code only if it is chosen', async () => {
  const asked: (string | null)[] = []
  takes('post', 'people/:id/slip', () =>
    asked.length < 2
      ? problem('second-factors-left', 503)
      : HttpResponse.json({ ...person, slip: { ...slip, removesSecondFactors: true } }),
  )
  server.events.on('request:start', ({ request }) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname.endsWith('/slip')) asked.push(searchParams.get('removeSecondFactors'))
  })
  renderApp(`/nguoi-dung/${person.id}`)
  await click('Cấp mã mới')
  const form = await inDialog()
  const give = form.getByRole('button', { name: 'Cấp mã mới' })
  await userEvent.click(give)
  expect((await form.findByRole('alert')).textContent).toMatch(/mới gỡ được một phần/)
  await userEvent.click(form.getByRole('checkbox', { name: /^Gỡ cả điện thoại, khóa bảo mật/ }))
  expect(form.getByText(/^Chọn khi người này mất điện thoại/)).toBeDefined()
  await userEvent.click(give)
  expect(await screen.findByRole('dialog', { name: 'Mã của Hoàng Thị Bé' })).toBeDefined()
  expect(screen.getByText(/^Khi mã này được dùng, điện thoại/)).toBeDefined()
  expect(asked).toEqual([null, 'true'])
  expect(desk.sent[1]?.key).not.toBe(desk.sent[0]?.key)
  server.events.removeAllListeners()
})

test('nobody removes their own second factors', async () => {
  answers({ 'people/:id': { ...person, own: true } })
  renderApp(`/nguoi-dung/${person.id}`)
  await click('Cấp mã mới')
  const form = await inDialog()
  expect(form.getByRole('button', { name: 'Cấp mã mới' })).toBeDefined()
  expect(form.queryByRole('checkbox')).toBeNull()
})

test('leaving the page asks before a code that is shown once is lost', async () => {
  takes('post', 'people/:id/slip', () => HttpResponse.json({ ...person, slip }))
  const router = renderApp(`/nguoi-dung/${person.id}`)
  await click('Cấp mã mới')
  await userEvent.click((await inDialog()).getByRole('button', { name: 'Cấp mã mới' }))
  const shown = within(await screen.findByRole('dialog', { name: 'Mã của Hoàng Thị Bé' }))
  expect(shown.getByText(slip.code)).toBeDefined()
  expect(shown.queryByText(/^Khi mã này được dùng/)).toBeNull()
  void router.navigate({ to: '/nguoi-dung' })
  const question = within(await screen.findByRole('dialog', { name: 'Sẽ mất mã này' }))
  await userEvent.click(question.getByRole('button', { name: 'Ở lại' }))
  expect(shown.getByText(slip.code)).toBeDefined()
})
