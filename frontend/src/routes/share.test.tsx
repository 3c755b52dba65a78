import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clock, entryForm, huuLien, huuLung, me, progress, regime, row, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

const user = me(huuLung, 'VIEW_PROGRESS', 'VIEW_FIGURES')
const asked: URL[] = []

beforeEach(() => {
  asked.length = 0
  answers({
    me: user,
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    progress: progress([row(yenBinh, [5, 3, 1, 2, 8]), row(huuLien, undefined)]),
    reorganisations: { items: [] },
  })
  server.events.on('request:start', ({ request }) => void asked.push(new URL(request.url)))
})
afterEach(() => {
  server.events.removeAllListeners()
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'share')
})

const share = async () => userEvent.click(await screen.findByRole('button', { name: 'Chia sẻ liên kết' }))
const explicit = `regime=${regime.id}&unit=${huuLung.id}&date=2022-07-13`

test.each([
  ['/tien-do?sort=status&dir=desc', `/tien-do?sort=status&dir=desc&${explicit}`],
  ['/', `/?${explicit}`],
])(
  'the link of %s names what the page shows by default, so that it opens the same for everybody',
  async (path, link) => {
    const press = userEvent.setup()
    renderApp(path)
    await press.click(await screen.findByRole('button', { name: 'Chia sẻ liên kết' }))
    const url = new URL(await navigator.clipboard.readText())
    expect(url.origin).toBe(window.location.origin)
    expect(url.pathname).toBe(new URL(link, url).pathname)
    expect(Object.fromEntries(url.searchParams)).toEqual(Object.fromEntries(new URL(link, url).searchParams))
    expect(screen.getByText(/^Đã chép liên kết/)).toBeDefined()
  },
)

test('a link that the browser does not copy can be copied by hand', async () => {
  const press = userEvent.setup()
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
  renderApp('/tien-do')
  await press.click(await screen.findByRole('button', { name: 'Chia sẻ liên kết' }))
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: /hãy chép liên kết này/ })
  expect(field.value).toContain(`unit=${huuLung.id}`)
})

test('a phone asks with whom to share, and changing one’s mind is no failure', async () => {
  const shared = vi.fn(() => Promise.reject(new DOMException('closed', 'AbortError')))
  Object.defineProperty(navigator, 'share', { value: shared, configurable: true })
  vi.spyOn(window, 'matchMedia').mockReturnValue({
    matches: true,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  } as unknown as MediaQueryList)
  renderApp('/tien-do')
  await share()
  expect(shared).toHaveBeenCalledWith(expect.objectContaining({ url: expect.stringContaining('/tien-do?') as string }))
  expect(screen.queryByRole('textbox', { name: /hãy chép liên kết này/ })).toBeNull()
})

test('Hôm nay of an earlier day says so and leads back', async () => {
  answers({
    me: me(huuLien, 'SUBMIT', 'VIEW_FIGURES'),
    'units/:id': unitView(huuLien),
    'regimes/:id/obligations': { items: [{ ...entryForm, asOf: '2022-07-12', calendarConfirmed: true }] },
  })
  renderApp('/?date=2022-07-12')
  expect(await screen.findByRole('heading', { level: 1, name: 'Số liệu ngày 12/07/2022' })).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Báo cáo của ngày này' })).toBeDefined()
  expect(asked.find(({ pathname }) => pathname.endsWith('/obligations'))?.searchParams.get('to')).toBe('2022-07-12')
  await userEvent.click(screen.getByRole('link', { name: 'Về Hôm nay' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Hôm nay 13/07/2022' })).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Việc hôm nay' })).toBeDefined()
})

test('a day to come is not shown on Hôm nay', async () => {
  renderApp('/?date=2022-08-01')
  expect(await screen.findByRole('heading', { level: 1, name: 'Hôm nay 13/07/2022' })).toBeDefined()
})

test.each([
  ['not-found', 404],
  ['forbidden', 403],
])('a link to what the user may not see says as whom they are logged in: %s', async (type, status) => {
  server.use(http.get('*/api/v1/progress', () => problem(type, status)))
  renderApp(`/tien-do?unit=${yenBinh.id}`)
  const page = within(await screen.findByRole('main'))
  expect(
    await page.findByText(new RegExp(`Bạn đang đăng nhập với tên ${user.name}, được xem: Huyện Hữu Lũng`)),
  ).toBeDefined()
})

test('the order of the units below is in the URL', async () => {
  const deeper = { ...huuLung, id: yenBinh.id, name: 'Bạch Thông' }
  answers({ progress: progress([row(huuLung, [5, 3, 1, 2, 8]), row(deeper, [1, 1, 1, 1, 2])]) })
  const router = renderApp('/?order=rate')
  const order = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Xếp theo' })
  expect(order.value).toBe('rate')
  await userEvent.selectOptions(order, 'coverage')
  expect(router.state.location.search).toMatchObject({ order: 'coverage' })
})

const openRange = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Tải nhiều ngày' }))
  return within(await screen.findByRole('dialog', { name: 'Tải số liệu nhiều ngày' }))
}
const type = async (dialog: Awaited<ReturnType<typeof openRange>>, label: string, text: string) => {
  const field = dialog.getByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

test.each([
  ['Từng đơn vị cấp dưới, theo từng ngày', '/api/v1/progress/days/export'],
  ['Tổng của Huyện Hữu Lũng, theo từng ngày', '/api/v1/progress/trend/export'],
  ['Từng báo cáo đã gửi', '/api/v1/submissions/export'],
])('a file of many days: %s', async (choice, path) => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }))
  server.use(http.get(`*${path}`, () => new HttpResponse('as_of', { headers: { 'Content-Type': 'text/csv' } })))
  renderApp('/tien-do')
  const dialog = await openRange()
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Nội dung' }), choice)
  await type(dialog, 'Từ ngày', '1/7/2022')
  await userEvent.click(dialog.getByRole('button', { name: 'Tải CSV' }))
  await vi.waitFor(() => expect(asked.some(({ pathname }) => pathname === path)).toBe(true))
  const { searchParams } = asked.find(({ pathname }) => pathname === path) as URL
  expect(Object.fromEntries(searchParams)).toMatchObject({
    regime: regime.id,
    unit: huuLung.id,
    from: '2022-07-01',
    to: '2022-07-13',
  })
  vi.unstubAllGlobals()
})

test('a range that cannot be downloaded is not asked for, and the dialog says why', async () => {
  renderApp('/tien-do')
  const dialog = await openRange()
  const download = () => userEvent.click(dialog.getByRole('button', { name: 'Tải XLSX' }))
  await type(dialog, 'Từ ngày', '1/4/2022')
  await download()
  expect(dialog.getByText(/Từ 01\/04\/2022 đến hết 13\/07\/2022 là 104 ngày; mỗi tệp nhiều nhất 92 ngày/)).toBeDefined()
  await type(dialog, 'Đến hết ngày', '1/3/2022')
  expect(dialog.getByText('Ngày cuối phải từ ngày 01/04/2022 trở đi.')).toBeDefined()
  await type(dialog, 'Đến hết ngày', '1/8/2022')
  expect(dialog.getByText('Chưa có số liệu sau ngày 13/07/2022.')).toBeDefined()
  expect(asked.some(({ pathname }) => pathname.endsWith('/export'))).toBe(false)
  await type(dialog, 'Đến hết ngày', '13/7/2022')
  await type(dialog, 'Từ ngày', '12/7/2022')
  server.use(http.get('*/api/v1/progress/days/export', () => problem('not-found', 404)))
  await download()
  expect(await dialog.findByText(/^Không có ngày nào trong khoảng này/)).toBeDefined()
})
