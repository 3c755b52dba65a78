import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { clock, huuLien, huuLung, me, progress, regime, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

let asked: string[]
beforeEach(() => {
  asked = []
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'VIEW_TEAMS', 'VIEW_REPORTS', 'REVIEW'),
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    progress: progress([]),
    reports: {
      items: [{ id: huuLien.id, unit: huuLung, asOf: '2022-07-13', edition: 1, number: '12/BC-VHTT', state: 'ISSUED' }],
    },
    teams: { items: [] },
    targets: { items: [] },
  })
  server.use(
    http.get('*/api/v1/units/search', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('q') ?? '')
      const match = {
        ...huuLien,
        code: '06388',
        formerly: undefined,
        validFrom: '2004-01-01',
        successors: [],
        ancestors: [huuLung],
      }
      return HttpResponse.json({ items: [match] })
    }),
  )
})

test('Ctrl+K finds pages, units and reports by a part of their name, and Enter opens the first', async () => {
  renderApp('/no-such-page')
  await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy' })
  await userEvent.keyboard('{Control>}k{/Control}')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Tên cần tìm' }), 'bc-vhtt')
  expect(await dialog.findByText('12/BC-VHTT')).toBeDefined()
  await userEvent.clear(dialog.getByRole('textbox'))
  await userEvent.type(dialog.getByRole('textbox'), 'bao cao 13/7')
  expect(await dialog.findByText('12/BC-VHTT')).toBeDefined()
  await userEvent.clear(dialog.getByRole('textbox'))
  await userEvent.type(dialog.getByRole('textbox'), 'duyet')
  expect(await dialog.findByRole('link', { name: 'Duyệt báo cáo' })).toBeDefined()
  expect((await dialog.findByRole('link', { name: 'Xã Hữu Liên' })).getAttribute('href')).toBe(`/don-vi/${huuLien.id}`)
  expect(asked.at(-1)).toBe('duyet')
  await waitFor(() => expect(dialog.getByText('Tìm thấy 2 mục.')).toBeDefined())
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(document.activeElement?.textContent).toBe('Xã Hữu Liên')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a target is found by the number of the document that assigned it', async () => {
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'VIEW_PROGRAMME'),
    targets: {
      items: [
        {
          id: huuLung.id,
          name: { vi: 'Người dân cài đặt nền tảng số', en: 'People with the apps' },
          documentNumber: '355/UBND-KGVX',
          documentDate: '2022-04-01',
        },
      ],
    },
  })
  renderApp('/no-such-page')
  await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy' })
  await userEvent.keyboard('{Control>}k{/Control}')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Tên cần tìm' }), '355/ubnd')
  const link = await dialog.findByRole('link', { name: 'Người dân cài đặt nền tảng số' })
  expect(link.getAttribute('href')).toBe(`/chi-tieu/${huuLung.id}/phan-bo`)
  expect(dialog.getByText('Văn bản 355/UBND-KGVX ngày 01/04/2022')).toBeDefined()
  await userEvent.type(dialog.getByRole('textbox'), '9')
  expect(await dialog.findByText(/Tìm thấy 1 mục|Không tìm thấy gì/)).toBeDefined()
})

test('a kind that cannot be searched says why, and the others are shown', async () => {
  server.use(http.get('*/api/v1/teams', () => problem('overloaded', 503)))
  renderApp('/no-such-page')
  await screen.findByRole('heading', { level: 1, name: 'Không tìm thấy' })
  await userEvent.click(screen.getByRole('button', { name: /^Tìm/ }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(dialog.getByRole('textbox', { name: 'Tên cần tìm' }), 'huu')
  expect(await dialog.findByRole('link', { name: 'Xã Hữu Liên' })).toBeDefined()
  expect(await dialog.findByRole('alert', {}, { timeout: 20_000 })).toBeDefined()
}, 40_000)
