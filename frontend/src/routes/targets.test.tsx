import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { Allocation, Declaration, Division, Me, NewTarget, Target } from '../api/types'
import { all, app, clock, huuLien, huuLung, indicatorView, me, regime, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'
import { yearlyTarget as target } from '../testing/target-factories'

let current: Target
let allocation: Allocation

const administrator: Me = {
  ...me(huuLung, 'VIEW_PROGRESS', 'VIEW_REPORTS', 'MANAGE_PROGRAMME'),
  assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PROGRAMME'] }],
}

beforeEach(() => {
  current = target
  allocation = {
    targetId: target.id,
    version: 3,
    effectiveFrom: '2022-04-01',
    unit: huuLung,
    value: 100,
    rows: [{ unit: yenBinh, population: 4304 }, { unit: huuLien }],
    editable: true,
  }
  answers({
    me: administrator,
    clock,
    'units/:id': unitView(huuLung),
    regimes: { items: [regime] },
    indicators: { items: [indicatorView(app), indicatorView(all)] },
    targets: () => ({ items: [current] }),
    'targets/:id/versions': {
      items: [{ ...target, value: 65000, effectiveFrom: '2022-08-01', documentNumber: '400/UBND' }, target],
    },
    'targets/:id/pace': {
      regimeId: regime.id,
      unit: huuLung,
      asOf: clock.today,
      target: {
        targetId: target.id,
        value: 62149,
        counts: 'PERSONS',
        allocated: false,
        documentNumber: '',
        documentDate: clock.today,
      },
      endsOn: '2023-01-01',
      daysLeft: 171,
      indicators: [
        {
          indicator: app,
          pace: { reached: 2205, gap: 59944, requiredPerDay: 351 },
          rate: { percent: 3.55, digits: 2, method: 'SHARE' },
        },
      ],
    },
    'targets/:id/allocation': () => allocation,
  })
})

const click = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const type = async (label: string, text: string) => {
  const field = screen.getByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

test('the unit of a target is named by the target; one above the own unit is not asked for', async () => {
  const asked: string[] = []
  server.use(
    http.get('*/api/v1/units/:id', ({ params }) => {
      asked.push(String(params.id))
      return HttpResponse.json(unitView(huuLien))
    }),
  )
  answers({ me: me(huuLien, 'VIEW_PROGRESS', 'SUBMIT') })
  current = { ...target, unit: undefined }
  renderApp('/chi-tieu')
  expect(await screen.findByText('Đơn vị cấp trên')).toBeDefined()
  expect(asked).not.toContain(target.unitId)
})

test('a target is shown with its base, its document and the needed pace', async () => {
  renderApp('/chi-tieu')
  const card = within(
    (await screen.findByRole('heading', { name: 'Người dân dùng ứng dụng số năm 2022' })).parentElement as HTMLElement,
  )
  expect(card.getByText('62.149')).toBeDefined()
  expect(card.getByText('70% của dân số từ 15 tuổi trở lên')).toBeDefined()
  expect(card.getByText('355/UBND-KGVX, 01/04/2022')).toBeDefined()
  expect(card.getByText('01/01/2022 – 31/12/2022')).toBeDefined()
  expect(card.getByText('Chưa công bố')).toBeDefined()
  expect(await card.findByRole('row', { name: 'Công dân số Xứ Lạng 2.205 3,55% 59.944 351' })).toBeDefined()
  await click('Các lần giao')
  expect(await card.findByRole('row', { name: /^01\/08\/2022 65\.000 \+2\.851 70% 400\/UBND/ })).toBeDefined()
})

test('a revision needs a document, and a refusal says why', async () => {
  const sent: { body: Declaration; seen: string | null }[] = []
  server.use(
    http.post('*/api/v1/targets/:id/versions', async ({ request }) => {
      sent.push({ body: (await request.json()) as Declaration, seen: request.headers.get('If-Match') })
      return problem('invalid-target', 422, { errors: [{ pointer: '/effectiveFrom', code: 'not-after-latest' }] })
    }),
  )
  renderApp('/chi-tieu')
  await click('Điều chỉnh')
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Điều chỉnh' }))
  expect(dialog.getAllByText('Chưa nhập.')).toHaveLength(3)
  await type('Số chỉ tiêu giao', '65.000')
  await type('Áp dụng từ ngày', '1/8/2022')
  await type('Số, ký hiệu văn bản giao', '400/UBND')
  await type('Ngày văn bản', '30/7/2022')
  await userEvent.click(dialog.getByRole('button', { name: 'Điều chỉnh' }))
  expect((await dialog.findByRole('alert')).textContent).toBe('Ngày áp dụng phải sau lần giao gần nhất.')
  expect(sent).toEqual([
    {
      seen: '"0"',
      body: {
        value: 65000,
        sharePercent: 70,
        base: { vi: 'dân số từ 15 tuổi trở lên', en: 'dân số từ 15 tuổi trở lên' },
        effectiveFrom: '2022-08-01',
        documentNumber: '400/UBND',
        documentDate: '2022-07-30',
        documentIssuer: 'UBND tỉnh Lạng Sơn',
      },
    },
  ])
})

test('a target in persons for an indicator in accounts needs confirmation', async () => {
  const sent: NewTarget[] = []
  server.use(
    http.post('*/api/v1/targets', async ({ request }) => {
      sent.push((await request.json()) as NewTarget)
      return HttpResponse.json(target, { status: 201 })
    }),
  )
  const router = renderApp('/chi-tieu/khai-bao')
  await screen.findByRole('heading', { level: 1, name: 'Khai báo chỉ tiêu giao' })
  await type('Tên chỉ tiêu giao', 'Người dân dùng ứng dụng')
  await type('Số chỉ tiêu giao', '62149')
  await type('Số, ký hiệu văn bản giao', '355/UBND-KGVX')
  await type('Ngày văn bản', '1/4/2022')
  await type('Cơ quan giao', 'UBND tỉnh')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Tổng số tài khoản' }))
  await click('Khai báo chỉ tiêu giao')
  expect(sent).toHaveLength(0)
  await userEvent.click(screen.getByRole('checkbox', { name: /^Tôi hiểu/ }))
  await click('Khai báo chỉ tiêu giao')
  await waitFor(() => expect(router.state.location.pathname).toBe('/chi-tieu'))
  expect(sent[0]).toMatchObject({
    unitId: huuLung.id,
    counts: 'PERSONS',
    periodFrom: '2022-01-01',
    periodTo: '2023-01-01',
    indicators: [{ indicatorId: all.id, method: 'ACCOUNTS_PER_PLANNED_PERSON', rateDigits: 2 }],
  })
})

test('manual parts must add up to the target before they can be sent', async () => {
  const sent: Division[] = []
  server.use(
    http.put('*/api/v1/targets/:id/allocation', async ({ request }) => {
      sent.push((await request.json()) as Division)
      return HttpResponse.json(allocation)
    }),
  )
  renderApp(`/chi-tieu/${target.id}/phan-bo`)
  await screen.findByRole('heading', { level: 1, name: 'Phân bổ chỉ tiêu – Huyện Hữu Lũng' })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cách chia' }), 'HAND')
  await type('Chỉ tiêu giao Xã Yên Bình', '60')
  await type('Chỉ tiêu giao Xã Hữu Liên', '30')
  await click('Lưu')
  expect(screen.getByRole('alert').textContent).toBe('Các phần cộng lại là 90, lệch −10 so với tổng phải giao.')
  await type('Chỉ tiêu giao Xã Hữu Liên', '40')
  await click('Lưu')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    unitId: huuLung.id,
    mode: 'HAND',
    parts: [
      { unitId: yenBinh.id, value: 60 },
      { unitId: huuLien.id, value: 40 },
    ],
  })
})

test('an allocation that somebody else changed meanwhile keeps what was typed until the user looks at the new figures', async () => {
  const seen: (string | null)[] = []
  server.use(
    http.put('*/api/v1/targets/:id/allocation', ({ request }) => {
      seen.push(request.headers.get('If-Match'))
      return problem('stale', 412, { version: 4 })
    }),
  )
  renderApp(`/chi-tieu/${target.id}/phan-bo`)
  await screen.findByRole('heading', { level: 1, name: 'Phân bổ chỉ tiêu – Huyện Hữu Lũng' })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cách chia' }), 'HAND')
  await type('Chỉ tiêu giao Xã Yên Bình', '60')
  await type('Chỉ tiêu giao Xã Hữu Liên', '40')
  allocation = {
    ...allocation,
    version: 4,
    mode: 'HAND',
    rows: [
      { unit: yenBinh, value: 55 },
      { unit: huuLien, value: 45 },
    ],
  }
  await click('Lưu')
  const part = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value
  const showLatest = await screen.findByRole('button', { name: 'Bỏ số đang nhập, xem số mới' })
  expect(part('Chỉ tiêu giao Xã Yên Bình')).toBe('60')
  await click('Lưu')
  await waitFor(() => expect(seen).toEqual(['"3"', '"3"']))
  await userEvent.click(showLatest)
  expect(part('Chỉ tiêu giao Xã Yên Bình')).toBe('55')
  await click('Lưu')
  await waitFor(() => expect(seen).toEqual(['"3"', '"3"', '"4"']))
})

test('units without a population are named', async () => {
  server.use(
    http.put('*/api/v1/targets/:id/allocation', () => problem('population-unknown', 422, { units: [huuLien] })),
  )
  renderApp(`/chi-tieu/${target.id}/phan-bo`)
  await click('Chia và lưu')
  expect((await screen.findByRole('alert')).textContent).toBe('Chưa có dân số từ 15 tuổi của: Hữu Liên.')
})

test('users other than administrators can only read', async () => {
  current = { ...target, allowedActions: [] }
  answers({ me: me(huuLung, 'VIEW_PROGRESS', 'VIEW_REPORTS') })
  renderApp('/chi-tieu')
  expect(await screen.findByRole('link', { name: 'Xem phân bổ' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Điều chỉnh' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Khai báo chỉ tiêu giao' })).toBeNull()
})
