import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { Me } from '../api/types'
import { clock, huuLien, huuLung, me, progress, regime, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, server } from '../testing/server'
import { be, naLuot, team } from '../testing/team-factories'

const only = (who: Me, ...allowedActions: Me['allowedActions']): Me => ({ ...who, allowedActions })

test('a viewer of a commune sees its progress, and is not asked for its reports', async () => {
  answers({
    me: only(me(huuLien), 'VIEW_PROGRESS', 'VIEW_REPORTS'),
    clock,
    'units/:id': unitView(huuLien),
    regimes: { items: [regime] },
    progress: { ...progress([]), unit: huuLien },
    reports: { items: [] },
    reorganisations: { items: [] },
  })
  renderApp('/')
  expect(await screen.findByRole('heading', { level: 1, name: /Hôm nay/ })).toBeDefined()
  expect(screen.queryByRole('link', { name: 'Nhập báo cáo' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Tổ công nghệ số' })).toBeNull()
})

test('a team is shown without its people to a user who may not read their names', async () => {
  answers({
    me: only(me(huuLung), 'VIEW_PROGRESS', 'VIEW_TEAMS'),
    clock,
    'units/:id': unitView(huuLung),
    'teams/:id': { ...team, leader: { memberId: be.id }, allowedActions: [] },
  })
  renderApp(`/to-cong-nghe-so/${team.id}`)
  expect(await screen.findByText(/không xem được họ tên thành viên/)).toBeDefined()
  expect(screen.getByText('có (tài khoản này không xem họ tên)')).toBeDefined()
  expect(screen.queryByText(be.name)).toBeNull()
})

test('a village begins with the regime that asks villages', async () => {
  const ofVillages = { ...regime, id: '00000000-0000-4000-8000-000000000039', reportingLevel: 'VILLAGE' as const }
  let asked = ''
  answers({
    me: only(me(naLuot), 'VIEW_PROGRESS', 'VIEW_FIGURES', 'SUBMIT'),
    clock,
    'units/:id': unitView(naLuot),
    regimes: { items: [regime, { ...ofVillages, name: { vi: 'Báo cáo của thôn', en: 'Villages' } }] },
    'regimes/:id/obligations': { items: [] },
  })
  server.use(
    http.get('*/api/v1/progress', ({ request }) => {
      asked = new URL(request.url).searchParams.get('regime') ?? ''
      return HttpResponse.json({ ...progress([]), unit: naLuot })
    }),
  )
  renderApp('/')
  expect(await screen.findByRole('heading', { level: 1, name: /Hôm nay/ })).toBeDefined()
  expect(asked).toBe(ofVillages.id)
})
