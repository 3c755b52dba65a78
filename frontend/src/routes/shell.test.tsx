import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { ClockView } from '../api/types'
import { clock, huuLien, huuLung, me, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

let told: ClockView

beforeEach(() => {
  told = { ...clock, movable: true }
  answers({ me: me(huuLung, 'VIEW_PROGRESS', 'VIEW_REPORTS'), clock: () => told })
})

const fill = async (label: string, text: string) => {
  const field = screen.getByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.click(field)
  await userEvent.paste(text)
}

test("the demo's clock can only be moved forward, and then all data is loaded again", async () => {
  const sent: unknown[] = []
  const asked: string[] = []
  server.events.on('request:start', ({ request }) => {
    if (request.method === 'GET') asked.push(new URL(request.url).pathname)
  })
  server.use(
    http.put('*/api/v1/clock', async ({ request }) => {
      sent.push(await request.json())
      if (sent.length === 1) return problem('clock-too-far', 422)
      told = { ...told, now: '2025-07-01T08:00:00+07:00', today: '2025-07-01' }
      return HttpResponse.json(told)
    }),
  )
  renderApp('/no-such-page')
  expect(await screen.findByText(/^Dữ liệu minh họa. Đồng hồ của hệ thống: 16:05 13\/07\/2022/)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Chuyển giờ minh họa' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Chuyển giờ minh họa' }))
  expect(dialog.getByText('Đồng hồ đang chỉ: 16:05 13/07/2022')).toBeDefined()
  await fill('Ngày', '13/7/2022')
  await fill('Giờ', '25:00')
  await userEvent.click(dialog.getByRole('button', { name: 'Chuyển' }))
  expect(dialog.getByText('Nhập giờ theo dạng 17:00.')).toBeDefined()
  await fill('Giờ', '16')
  expect(dialog.getByText(/^Đồng hồ chỉ đi tới/)).toBeDefined()
  await userEvent.click(dialog.getByRole('button', { name: 'Chuyển' }))
  expect(sent).toHaveLength(0)
  await fill('Ngày', '1/7/2025')
  await fill('Giờ', '8:00')
  await userEvent.click(dialog.getByRole('button', { name: 'Chuyển' }))
  expect((await dialog.findByRole('alert')).textContent).toBe('Thời điểm này quá xa.')
  asked.length = 0
  await userEvent.click(dialog.getByRole('button', { name: 'Chuyển' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent[1]).toEqual({ now: '2025-07-01T08:00:00+07:00' })
  expect(screen.getByText(/08:00 01\/07\/2025/)).toBeDefined()
  expect(asked).toContain('/api/v1/me')
  server.events.removeAllListeners()
})

test('a clock that cannot be moved is shown without a button', async () => {
  told = clock
  renderApp('/no-such-page')
  expect(await screen.findByText(/^Dữ liệu minh họa/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Chuyển giờ minh họa' })).toBeNull()
})

test('on a phone further pages are in a sheet, and Esc or a choice closes it', async () => {
  const router = renderApp('/no-such-page')
  const button = await screen.findByRole('button', { name: 'Thêm' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  await userEvent.click(button)
  const sheet = document.getElementById(button.getAttribute('aria-controls') ?? '') as HTMLElement
  const pages = within(sheet)
    .getAllByRole('link')
    .map((link) => link.textContent)
  expect(pages).toContain('Đơn vị')
  expect(pages.at(-1)).toBe('Trợ giúp (mở thẻ mới)')
  await userEvent.tab()
  await userEvent.keyboard('{Escape}')
  expect(sheet.hidden).toBe(true)
  expect(document.activeElement).toBe(button)
  await userEvent.click(button)
  answers({ units: { items: [unitView(huuLung)] }, 'units/:id/children': { items: [] } })
  await userEvent.click(within(sheet).getByRole('link', { name: 'Đơn vị' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Đơn vị' })).toBeDefined()
  expect(router.state.location.pathname).toBe('/don-vi')
  expect(sheet.hidden).toBe(true)
})

test('the user chooses light or dark, and the device keeps it', async () => {
  renderApp('/no-such-page')
  const button = await screen.findByRole('button', { name: /^Vi Thị Hương/ })
  await userEvent.click(button)
  const choice = await screen.findByRole('radio', { name: 'Tối' })
  expect((screen.getByRole('radio', { name: 'Theo thiết bị' }) as HTMLInputElement).checked).toBe(true)
  expect(document.documentElement.dataset.mantineColorScheme).toBe('light')
  await userEvent.click(choice)
  expect(document.documentElement.dataset.mantineColorScheme).toBe('dark')
  expect(localStorage.getItem('mantine-color-scheme-value')).toBe('dark')
  await userEvent.click(screen.getByRole('radio', { name: 'Theo thiết bị' }))
  expect(document.documentElement.dataset.mantineColorScheme).toBe('light')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('radio')).toBeNull()
  expect(document.activeElement).toBe(button)
})

test.each([
  ['a district', huuLung, 'Nhập hộ các xã'],
  ['a commune', huuLien, 'Nhập hộ các thôn'],
])('who enters on behalf in %s finds the page by the level of the units below', async (_where, unit, name) => {
  answers({ me: me(unit, 'ENTER_ON_BEHALF'), clock: () => told })
  renderApp('/no-such-page')
  const nav = await screen.findByRole('navigation', { name: 'Các trang' })
  expect(within(nav).getByRole('link', { name: /^Nhập hộ/ }).textContent).toBe(name)
})

const wide = ['VIEW_PROGRESS', 'VIEW_REPORTS', 'ENTER_ON_BEHALF', 'REVIEW'] as const

test.each([
  [
    'of a district',
    wide,
    ['Hôm nay', 'Nhập hộ các xã', 'Duyệt', 'Tiến độ', 'Thêm'],
    ['Báo cáo tổng hợp', 'Chỉ tiêu giao', 'Danh mục'],
  ],
  [
    'who also sends',
    ['SUBMIT', ...wide] as const,
    ['Hôm nay', 'Nhập báo cáo', 'Nhập hộ các xã', 'Chờ gửi', 'Thêm'],
    ['Duyệt báo cáo', 'Tiến độ'],
  ],
])('the bar of a phone has five places, for an officer %s', async (_who, actions, bar, first) => {
  answers({ me: me(huuLung, ...actions), clock: () => told })
  renderApp('/no-such-page')
  const nav = await screen.findByRole('navigation', { name: 'Các trang' })
  const inBar = [...nav.children].filter(({ className }) => !className.includes('roomy'))
  // Both names of a page are there; a phone shows the short one.
  expect(inBar.map((place) => (place.querySelector('[class*=short]') ?? place).textContent?.trim())).toEqual(bar)
  await userEvent.click(within(nav).getByRole('button', { name: 'Thêm' }))
  const sheet = document.getElementById(
    within(nav).getByRole('button', { name: 'Thêm' }).getAttribute('aria-controls') ?? '',
  ) as HTMLElement
  const further = within(sheet)
    .getAllByRole('link')
    .map((link) => link.getAttribute('aria-label') ?? link.textContent)
  expect(further.slice(0, first.length)).toEqual(first)
})
