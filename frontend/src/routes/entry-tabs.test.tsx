import { cleanup, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test, vi } from 'vitest'
import type { EntryForm } from '../api/types'
import { store } from '../device/store'
import { app, clock, entryForm, huuLien, me, regime, submission, unitView, voso } from '../testing/factories'
import { renderTab, type RenderedTab } from '../testing/render'
import { answers, server } from '../testing/server'

let form: EntryForm
beforeEach(() => {
  form = entryForm
  answers({
    me: me(huuLien, 'VIEW_PROGRESS', 'SUBMIT'),
    clock,
    'units/:id': unitView(huuLien),
    regimes: { items: [regime] },
    'regimes/:id/form': () => form,
    'submissions/:id': submission,
    'submissions/:id/history': { items: [] },
  })
})

const xuLang = 'Công dân số Xứ Lạng'
/** Finds a field within a tab. Both tabs are in one document, so testing-library would find the first field with the id. */
async function field({ screen }: RenderedTab, name: string) {
  const label = await within(screen).findByText<HTMLLabelElement>(name, { selector: 'label' })
  return screen.querySelector(`[id="${label.htmlFor}"]`) as HTMLInputElement
}
const valueOf = async (tab: RenderedTab, name: string) => (await field(tab, name)).value
const press = async (tab: RenderedTab, name: string | RegExp) =>
  userEvent.click(await within(tab.screen).findByRole('button', { name }))
const shows = (tab: RenderedTab, words: string | RegExp) => within(tab.screen).findByText(words)
const becomes = (tab: RenderedTab, name: string, value: string) =>
  vi.waitFor(async () => expect(await valueOf(tab, name)).toBe(value), 5000)

/** Opens the form in two tabs of one browser. */
async function twoTabs() {
  const tabs = [renderTab('/nhap-bao-cao'), renderTab('/nhap-bao-cao')] as const
  for (const tab of tabs) await field(tab, xuLang)
  return tabs
}

/** Suppresses events between tabs, as in a browser that suspends background tabs. Returns a function that ends this. */
const deaf = () => {
  const channels = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined)
  return () => channels.mockRestore()
}

async function fillRest(tab: RenderedTab) {
  await userEvent.type(await field(tab, 'PostMart'), '5')
  await userEvent.type(await field(tab, 'Voso'), '6')
}

test('an untouched field takes over the value of another tab, and the form says so', async () => {
  const [ours, theirs] = await twoTabs()
  await userEvent.type(await field(ours, xuLang), '120')
  await becomes(theirs, xuLang, '120')
  expect(await shows(theirs, `Đã lấy theo số liệu vừa nhập ở tab khác: ${xuLang}.`)).toBeDefined()
  await userEvent.type(await field(theirs, 'Voso'), '7')
  expect(within(theirs.screen).queryByText(/^Đã lấy theo/)).toBeNull()
  await becomes(ours, 'Voso', '7')
  expect(await valueOf(ours, xuLang)).toBe('120')
  expect(within(ours.screen).queryByText(/^Ở tab khác/)).toBeNull()
})

test('two tabs that get no events from each other keep the values of both drafts by field', async () => {
  const [ours, theirs] = await twoTabs()
  const wake = deaf()
  await userEvent.type(await field(ours, xuLang), '120')
  await userEvent.type(await field(ours, 'PostMart'), '5')
  await userEvent.type(await field(theirs, xuLang), '130')
  await userEvent.type(await field(theirs, 'Voso'), '7')
  // The later save has found the earlier one in the storage.
  expect(await shows(theirs, 'Ở tab khác: 120')).toBeDefined()
  expect(await valueOf(theirs, xuLang)).toBe('130')
  expect(await valueOf(theirs, 'PostMart')).toBe('5')
  // The other tab reads the changes when it returns to the foreground.
  expect(await valueOf(ours, 'Voso')).toBe('')
  window.dispatchEvent(new Event('focus'))
  expect(await shows(ours, 'Ở tab khác: 130')).toBeDefined()
  expect(await valueOf(ours, xuLang)).toBe('120')
  await becomes(ours, 'Voso', '7')
  wake()
  // The values are stored and do not depend on an open tab.
  cleanup()
  const later = renderTab('/nhap-bao-cao')
  const shown = await valueOf(later, xuLang)
  expect(['120', '130']).toContain(shown)
  expect(await shows(later, `Ở tab khác: ${shown === '120' ? '130' : '120'}`)).toBeDefined()
  expect([await valueOf(later, 'PostMart'), await valueOf(later, 'Voso')]).toEqual(['5', '7'])
})

test('the user must choose between two values of a field before sending, and both tabs use the choice', async () => {
  const [ours, theirs] = await twoTabs()
  const wake = deaf()
  await userEvent.type(await field(ours, xuLang), '120')
  await userEvent.type(await field(theirs, xuLang), '130')
  wake()
  await fillRest(theirs)
  await press(theirs, 'Kiểm tra')
  const words = `${xuLang}: hai tab đang ghi khác nhau. Chọn một trong hai trước khi gửi.`
  expect(within(await within(theirs.screen).findByRole('alert')).getByText(words)).toBeDefined()
  await press(theirs, `Lấy theo tab khác (120): ${xuLang}`)
  expect(await valueOf(theirs, xuLang)).toBe('120')
  expect(within(theirs.screen).queryByText(words)).toBeNull()
  await vi.waitFor(() => expect(within(ours.screen).queryByText(/^Ở tab khác/)).toBeNull())
  expect(await valueOf(ours, xuLang)).toBe('120')
  await press(theirs, 'Kiểm tra')
  expect(await within(theirs.screen).findByRole('button', { name: 'Gửi báo cáo' })).toBeDefined()
})

test('keeping the own value resolves the conflict too', async () => {
  const [ours, theirs] = await twoTabs()
  const wake = deaf()
  await userEvent.type(await field(ours, xuLang), '120')
  await userEvent.click(
    within(within(theirs.screen).getByRole('group', { name: new RegExp(xuLang) })).getByRole('button', {
      name: 'Không phát sinh',
    }),
  )
  wake()
  window.dispatchEvent(new Event('focus'))
  expect(await shows(ours, 'Ở tab khác: Không phát sinh')).toBeDefined()
  await press(ours, `Giữ như ở tab này: ${xuLang}`)
  expect(within(ours.screen).queryByText(/^Ở tab khác/)).toBeNull()
  await becomes(theirs, xuLang, '120')
})

test('a change in another tab returns this tab from the check to the fields', async () => {
  const [ours, theirs] = await twoTabs()
  await userEvent.type(await field(ours, xuLang), '120')
  await fillRest(ours)
  await press(ours, 'Kiểm tra')
  await within(ours.screen).findByRole('button', { name: 'Gửi báo cáo' })
  await becomes(theirs, 'Voso', '6')
  await userEvent.type(await field(theirs, 'Voso'), '7')
  await becomes(ours, 'Voso', '67')
  expect(await shows(ours, 'Đã lấy theo số liệu vừa nhập ở tab khác: Voso.')).toBeDefined()
})

function receiving() {
  const keys: (string | null)[] = []
  server.use(
    http.post('*/api/v1/submissions', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'))
      form = { ...entryForm, status: 'REPORTED', submission, allowedActions: [] }
      return HttpResponse.json(submission, { status: 201 })
    }),
  )
  return keys
}

test('after one tab has sent the report, the other says so and neither sends nor saves it again', async () => {
  const keys = receiving()
  const [ours, theirs] = await twoTabs()
  await userEvent.type(await field(ours, xuLang), '120')
  await fillRest(ours)
  await becomes(theirs, 'Voso', '6')
  await press(theirs, 'Kiểm tra')
  await within(theirs.screen).findByRole('button', { name: 'Gửi báo cáo' })
  await press(ours, 'Kiểm tra')
  await press(ours, 'Gửi báo cáo')
  expect(await shows(ours, '7K3F-29QD')).toBeDefined()
  expect(await shows(theirs, 'Báo cáo này đã được gửi từ tab khác')).toBeDefined()
  expect(within(theirs.screen).queryByRole('button', { name: 'Gửi báo cáo' })).toBeNull()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await press(theirs, 'Xem báo cáo đã gửi')
  expect(await shows(theirs, 'Báo cáo của ngày này đã gửi')).toBeDefined()
  expect(keys).toHaveLength(1)
  const [row] = await (await store()).getAll('drafts')
  expect(row).toMatchObject({ entries: {}, rounds: 1, ending: { how: 'sent', key: keys[0] } })
})

test('a tab that got no event about the sending is stopped when it sends', async () => {
  const keys = receiving()
  const [ours, theirs] = await twoTabs()
  await userEvent.type(await field(ours, xuLang), '120')
  await fillRest(ours)
  await becomes(theirs, 'Voso', '6')
  await press(theirs, 'Kiểm tra')
  await within(theirs.screen).findByRole('button', { name: 'Gửi báo cáo' })
  const wake = deaf()
  await press(ours, 'Kiểm tra')
  await press(ours, 'Gửi báo cáo')
  expect(await shows(ours, '7K3F-29QD')).toBeDefined()
  await press(theirs, 'Gửi báo cáo')
  expect(await shows(theirs, 'Báo cáo này đã được gửi từ tab khác')).toBeDefined()
  expect(keys).toHaveLength(1)
  wake()
})

test('values typed after another tab has sent are kept and mentioned, and do not change the sent report', async () => {
  receiving()
  const [ours, theirs] = await twoTabs()
  await userEvent.type(await field(ours, xuLang), '120')
  await fillRest(ours)
  await becomes(theirs, 'Voso', '6')
  const wake = deaf()
  await press(ours, 'Kiểm tra')
  await press(ours, 'Gửi báo cáo')
  expect(await shows(ours, '7K3F-29QD')).toBeDefined()
  await userEvent.type(await field(theirs, 'Voso'), '9')
  expect(await shows(theirs, 'Báo cáo này đã được gửi từ tab khác')).toBeDefined()
  expect(await shows(theirs, /^Số bạn gõ ở đây sau lúc gửi vẫn được giữ/)).toBeDefined()
  form = { ...form, submission: { ...submission, allowedActions: ['CORRECT'] } }
  await press(theirs, 'Xem báo cáo đã gửi')
  await press(theirs, 'Đính chính')
  expect(await valueOf(theirs, 'Voso')).toBe('69')
  expect(await valueOf(theirs, xuLang)).toBe('1.234')
  wake()
})

test('a draft of an earlier version of the SPA is read and continued', async () => {
  await (
    await store()
  ).put('drafts', {
    subject: me(huuLien).subject,
    obligation: `${regime.id} ${huuLien.id} ${entryForm.asOf}`,
    entries: { [app.id]: { text: '120', mark: null }, [voso.id]: { text: '', mark: 'NIL' } },
  })
  const [ours, theirs] = await twoTabs()
  expect(await valueOf(ours, xuLang)).toBe('120')
  await userEvent.type(await field(ours, xuLang), '5')
  await becomes(theirs, xuLang, '1205')
  expect(within(theirs.screen).queryByText(/^Ở tab khác/)).toBeNull()
  const [row] = await (await store()).getAll('drafts')
  expect(row?.revision).toBeGreaterThan(0)
})
