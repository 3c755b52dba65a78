import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { RegimeView } from '../api/types'
import { clock, huuLien, me, regime, report, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers } from '../testing/server'

const villages: RegimeView = {
  ...regime,
  id: regime.id.replace(/.$/, '0'),
  name: { vi: 'Báo cáo của các thôn', en: 'Report of the villages' },
  reportingLevel: 'VILLAGE',
}
let regimes: RegimeView[]

beforeEach(() => {
  regimes = [regime, villages]
  answers({
    me: me(huuLien, 'VIEW_PROGRESS', 'REVIEW', 'CONSOLIDATE', 'VIEW_REPORTS'),
    clock,
    'units/:id': unitView(huuLien),
    regimes: () => ({ items: regimes }),
    submissions: { items: [] },
    'regimes/:id/forms': { items: [] },
    reports: { items: [] },
    'reports/:id': report,
  })
})

const chosen = async () => {
  const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Chế độ báo cáo' })
  return select.selectedOptions[0]?.textContent
}

test.each(['/duyet', '/bao-cao'])('%s opens in the regime in which units below report', async (path) => {
  renderApp(path)
  expect(await chosen()).toContain('Báo cáo của các thôn')
})

test.each(['/duyet', '/bao-cao'])('%s stays in the regime that was chosen', async (path) => {
  renderApp(`${path}?regime=${regime.id}`)
  expect(await chosen()).toContain('Báo cáo ngày')
})

test.each(['/duyet', '/bao-cao'])('%s opens in the own regime if nobody below reports', async (path) => {
  regimes = [regime]
  const router = renderApp(path)
  await waitFor(() => expect(router.state.status).toBe('idle'))
  expect(await screen.findByRole('heading', { level: 1 })).toBeDefined()
  expect(screen.queryByText('Báo cáo của các thôn')).toBeNull()
})
