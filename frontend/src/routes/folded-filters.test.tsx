import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clock, huuLien, huuLung, me, unitView } from '../testing/factories'
import { serveDesk } from '../testing/people-desk'
import { renderApp } from '../testing/render'
import { answers } from '../testing/server'

/** The folded filters, which a phone has. */
async function folded(words: string) {
  const fold = (await screen.findByText(words)).closest('details')
  if (!fold) throw new Error('not folded')
  return fold
}

describe('on a phone', () => {
  test('the list of people has its search field, and folds the other filters behind their count', async () => {
    serveDesk()
    renderApp(`/nguoi-dung?q=be&unit=${huuLien.id}&role=REPORTER`)
    const fold = await folded('Bộ lọc (đang dùng 2)')
    expect(fold.open).toBe(false)
    expect(within(fold).getAllByRole('combobox')).toHaveLength(3)
    expect(within(fold).queryByRole('searchbox')).toBeNull()
    await userEvent.click(screen.getByText('Bộ lọc (đang dùng 2)'))
    expect(fold.open).toBe(true)
    await userEvent.selectOptions(within(fold).getByRole('combobox', { name: 'Vai trò' }), '')
    expect((await folded('Bộ lọc (đang dùng 1)')).open).toBe(true)
  })

  test.each(['/nhat-ky', '/nhat-ky?view=denials'])(
    '%s folds its filters, which stay open once they are used',
    async (path) => {
      answers({
        me: me(huuLung, 'VIEW_TRAIL'),
        clock,
        'units/:id': unitView(huuLung),
        audit: { items: [] },
        'audit/denials': { items: [] },
      })
      renderApp(path)
      const fold = await folded('Bộ lọc')
      expect(fold.open).toBe(false)
      await userEvent.click(screen.getByText('Bộ lọc'))
      await userEvent.type(within(fold).getByRole('textbox', { name: 'Từ ngày' }), '1/7/2022')
      await userEvent.click(within(fold).getByRole('button', { name: 'Lọc' }))
      expect((await folded('Bộ lọc (đang dùng 1)')).open).toBe(true)
    },
  )
})

describe('on a wide screen', () => {
  const narrow = window.matchMedia

  beforeEach(() => {
    window.matchMedia = (query) =>
      ({ ...narrow(query), matches: query.includes('min-width'), addEventListener: vi.fn() }) as MediaQueryList
  })

  afterEach(() => {
    window.matchMedia = narrow
  })

  test('nothing is folded', async () => {
    serveDesk()
    renderApp('/nguoi-dung')
    const role = await screen.findByRole('combobox', { name: 'Vai trò' })
    expect(role.closest('details')).toBeNull()
  })
})
