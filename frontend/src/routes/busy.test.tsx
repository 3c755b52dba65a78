import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { clock, huuLung, me, progress, regime, row, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

test.each([
  ['overloaded', 503, /^Máy chủ đang quá đông người dùng/],
  ['too-many-requests', 429, /^Bạn gửi quá nhiều yêu cầu/],
])('after %s the page says so and loads again by itself', async (type, status, words) => {
  answers({
    me: me(huuLung, 'VIEW_PROGRESS'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    reorganisations: { items: [] },
    reports: { items: [] },
  })
  let asked = 0
  server.use(
    http.get('*/api/v1/progress', () => {
      asked++
      return asked > 4
        ? HttpResponse.json(progress([row(yenBinh, [5, 3, 1, 2, 8])]))
        : problem(type, status, {}, { 'Retry-After': '0' })
    }),
  )
  renderApp('/')
  expect(await screen.findByText(words)).toBeDefined()
  expect(await screen.findByText('6.281', undefined, { timeout: 5000 })).toBeDefined()
  expect(asked).toBeGreaterThan(4)
})
