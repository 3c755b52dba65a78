import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { clock, huuLung, me, progress, regime, row, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, busy, server } from '../testing/server'

test('after a 503 the page says that the server is busy and loads again by itself', async () => {
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
      return asked > 4 ? HttpResponse.json(progress([row(yenBinh, [5, 3, 1, 2, 8])])) : busy('overloaded', 0)
    }),
  )
  renderApp('/')
  expect(await screen.findByText(/^Máy chủ đang quá đông người dùng/)).toBeDefined()
  expect(await screen.findByText('6.281', undefined, { timeout: 5000 })).toBeDefined()
  expect(asked).toBeGreaterThan(4)
})
