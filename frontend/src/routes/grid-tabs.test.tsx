import { fireEvent, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import type { EntryForm } from '../api/types'
import { clock, entryForm, huuLien, huuLung, me, regime, submission, unitView, yenBinh } from '../testing/factories'
import { renderTab, type RenderedTab } from '../testing/render'
import { answers, server } from '../testing/server'

let forms: EntryForm[]
beforeEach(() => {
  forms = [
    { ...entryForm, unit: huuLien },
    { ...entryForm, unit: yenBinh },
  ]
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'ENTER_ON_BEHALF'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    'regimes/:id/forms': () => ({ items: forms }),
    'regimes/:id/form': () => forms[0] as EntryForm,
  })
})

const cell = ({ screen }: RenderedTab, name: string) => within(screen).findByRole<HTMLInputElement>('textbox', { name })
const type = async (tab: RenderedTab, name: string, value: string) =>
  fireEvent.change(await cell(tab, name), { target: { value } })
const becomes = (tab: RenderedTab, name: string, value: string) =>
  vi.waitFor(async () => expect((await cell(tab, name)).value).toBe(value), 5000)
const status = ({ screen }: RenderedTab, name: string) =>
  within(within(screen).getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .at(-1)?.textContent

async function twoTabs() {
  const tabs = [renderTab('/nhap-bang'), renderTab('/nhap-bang')] as const
  for (const tab of tabs) await cell(tab, 'Hữu Liên, Voso')
  return tabs
}

test('untouched cells take over values of another tab; if both typed, both values stay until the user chooses', async () => {
  const [ours, theirs] = await twoTabs()
  await type(ours, 'Yên Bình, Voso', '7')
  await becomes(theirs, 'Yên Bình, Voso', '7')
  expect(within(theirs.screen).getByText('Đã lấy theo số liệu vừa nhập ở tab khác: Yên Bình.')).toBeDefined()
  const channels = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined)
  await type(ours, 'Hữu Liên, Voso', '120')
  await type(theirs, 'Hữu Liên, Voso', '130')
  expect(await within(theirs.screen).findByText('Ở tab khác: 120')).toBeDefined()
  channels.mockRestore()
  window.dispatchEvent(new Event('focus'))
  expect(await within(ours.screen).findByText('Ở tab khác: 130')).toBeDefined()
  expect((await cell(ours, 'Hữu Liên, Voso')).value).toBe('120')
  expect(status(ours, 'Hữu Liên')).toBe('Hai tab đang ghi khác nhau, hãy chọn ở ô')
  await userEvent.click(within(ours.screen).getByRole('button', { name: 'Lấy theo tab khác (130): Hữu Liên, Voso' }))
  await becomes(ours, 'Hữu Liên, Voso', '130')
  await vi.waitFor(() => expect(within(theirs.screen).queryByText(/^Ở tab khác/)).toBeNull())
  // Undo does not bring back the value that was not chosen.
  await userEvent.type(await cell(ours, 'Hữu Liên, Voso'), '{Control>}z{/Control}')
  await becomes(ours, 'Hữu Liên, Voso', '130')
})

test('a row that one tab has sent is shown as sent in the other and not sent again', async () => {
  const arrived: unknown[] = []
  server.use(
    http.post('*/api/v1/submissions', async ({ request }) => {
      arrived.push(await request.json())
      const sent = { ...submission, unit: huuLien, channel: 'ON_BEHALF' as const, allowedActions: ['CORRECT' as const] }
      forms[0] = { ...entryForm, unit: huuLien, status: 'REPORTED', submission: sent }
      return HttpResponse.json(sent, { status: 201 })
    }),
  )
  const [ours, theirs] = await twoTabs()
  for (const [name, value] of [
    ['Công dân số Xứ Lạng', '1.234'],
    ['PostMart', '5'],
    ['Voso', 'KPS'],
  ] as const)
    await type(ours, `Hữu Liên, ${name}`, value)
  await becomes(theirs, 'Hữu Liên, Voso', 'KPS')
  const source = within(ours.screen)
  fireEvent.change(source.getByRole('combobox', { name: 'Nhận số liệu qua' }), { target: { value: 'PHONE' } })
  fireEvent.change(source.getByRole('textbox', { name: 'Người cung cấp' }), { target: { value: 'Chủ tịch xã' } })
  await vi.waitFor(() =>
    expect(within(theirs.screen).getByRole<HTMLInputElement>('textbox', { name: 'Người cung cấp' }).value).toBe(
      'Chủ tịch xã',
    ),
  )
  const channels = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined)
  await userEvent.click(source.getByRole('button', { name: 'Gửi 1 dòng đã nhập' }))
  expect(await source.findByText('Đã gửi được 1/1 dòng.')).toBeDefined()
  // This tab got no event and sends.
  await userEvent.click(within(theirs.screen).getByRole('button', { name: 'Gửi 1 dòng đã nhập' }))
  expect(await within(theirs.screen).findByText('Đã được gửi từ tab khác: Hữu Liên.')).toBeDefined()
  await vi.waitFor(() => expect(status(theirs, 'Hữu Liên')).toMatch(/^Đã gửi \d\d:\d\d · nhập hộ$/))
  expect(arrived).toHaveLength(1)
  channels.mockRestore()
})
