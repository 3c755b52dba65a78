import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NewReorganisation } from '../api/types'
import { clock, huuLien, huuLung, me, regime, unitView, yenBinh } from '../testing/factories'
import { renderApp } from '../testing/render'
import {
  communes,
  newCommune,
  reorganisation,
  reorganisationId,
  reorganisationPreview as preview,
} from '../testing/reorganisation-factories'
import { answers, problem, server } from '../testing/server'

const previewed: NewReorganisation[] = []
const recorded: { key: string | null; body: NewReorganisation }[] = []

beforeEach(() => {
  previewed.length = 0
  recorded.length = 0
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'REORGANISE'),
    clock,
    regimes: { items: [regime] },
    'units/search': { items: communes.map((unit) => ({ ...unit, quality: 'EXACT', successors: [] })) },
    'units/:id/children': { items: communes },
    'units/:id': unitView(huuLung),
    units: { items: [unitView(huuLung)] },
    reorganisations: { items: [] },
    'reorganisations/:id': reorganisation,
  })
  server.use(
    http.post('*/api/v1/reorganisations/preview', async ({ request }) => {
      previewed.push((await request.json()) as NewReorganisation)
      return HttpResponse.json(preview)
    }),
    http.post('*/api/v1/reorganisations', async ({ request }) => {
      const body = (await request.json()) as NewReorganisation
      recorded.push({ key: request.headers.get('Idempotency-Key'), body })
      return HttpResponse.json(reorganisation, { status: 201 })
    }),
  )
})
afterEach(() => sessionStorage.clear())

const click = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

async function type(label: string, text: string) {
  const field = screen.getByRole('textbox', { name: label })
  await userEvent.clear(field)
  // Pastes, because typing letter by letter is slow.
  await userEvent.click(field)
  await userEvent.paste(text)
}

async function decide() {
  await screen.findByRole('heading', { level: 1, name: 'Ghi nhận sắp xếp' })
  await type('Số, ký hiệu văn bản', '15/NQ-HĐND')
  await type('Ngày văn bản', '20/6/2022')
  await type('Cơ quan ban hành', 'HĐND tỉnh Lạng Sơn')
  await type('Ngày hiệu lực', '1/7/2022')
  await click('Tiếp tục')
  await screen.findByRole('heading', { level: 2, name: 'Văn bản sắp xếp những gì' })
}

/** Fills in a merge of two communes into a new one; one is found by search, the other by its checkbox. */
async function merge() {
  await decide()
  await click('Thêm vào văn bản')
  await userEvent.click(screen.getByRole('combobox', { name: 'Tìm để thêm đơn vị' }))
  await userEvent.paste('huu lien')
  await userEvent.click(await screen.findByRole('option', { name: /^Xã Hữu Liên/ }))
  await userEvent.click(screen.getByText('Chọn nhiều đơn vị cùng cấp trên'))
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Xã Yên Bình (06391)' }))
  await type('Tên', 'Hữu Liên Mới')
  await type('Mã', '06400')
}

test('a document is filled in, previewed and recorded once', async () => {
  const router = renderApp('/don-vi/sap-xep/moi')
  await merge()
  await click('Xem trước')
  expect(await screen.findByRole('heading', { level: 2, name: 'Xem trước, chưa ghi gì' })).toBeDefined()
  expect(screen.getByText('Nhập Xã Hữu Liên, Xã Yên Bình thành Xã Hữu Liên Mới (06400).')).toBeDefined()
  expect(screen.getByText(/Ngày hiệu lực 01\/07\/2022 đã qua/)).toBeDefined()
  expect(screen.getByText(/bỏ 26 lượt báo cáo của đơn vị kết thúc, thêm 13 lượt của đơn vị mới/)).toBeDefined()
  expect(screen.getByText('Phân công tài khoản: 2')).toBeDefined()
  const table = within(screen.getByRole('region', { name: 'Từng đơn vị trước và sau' }))
  expect(table.getAllByRole('rowheader').map((one) => one.textContent)).toEqual([
    'Kết thúc Xã Hữu Liên',
    'Kết thúc Xã Yên Bình',
    'Bắt đầu Xã Hữu Liên Mới',
  ])
  expect(recorded).toHaveLength(0)
  await click('Ghi nhận')
  await waitFor(() => expect(router.state.location.pathname).toBe(`/don-vi/sap-xep/${reorganisationId}`))
  expect(await screen.findByText(/^Đã ghi nhận\. Từ ngày 01\/07\/2022/)).toBeDefined()
  const ref = (recorded[0]?.body.events[0] as { unit: { ref: string } }).unit.ref
  expect(recorded[0]?.key).toMatch(/^[0-9a-f-]{36}$/)
  expect(recorded.map(({ body }) => body)).toEqual([
    {
      decisionNumber: '15/NQ-HĐND',
      decisionDate: '2022-06-20',
      issuer: 'HĐND tỉnh Lạng Sơn',
      effectiveOn: '2022-07-01',
      events: [
        {
          kind: 'MERGE',
          predecessors: [
            { unitId: huuLien.id, extent: 'WHOLE' },
            { unitId: yenBinh.id, extent: 'WHOLE' },
          ],
          outside: [],
          unit: {
            ref,
            level: 'COMMUNE',
            type: 'XA',
            code: '06400',
            name: 'Hữu Liên Mới',
            parent: { id: huuLung.id },
          },
        },
      ],
      lateSubmissions: [],
    },
  ])
  expect(sessionStorage.getItem('toso.reorganisation.subject')).toBeNull()
})

test('problems are shown above the form and at their fields before anything is sent', async () => {
  renderApp('/don-vi/sap-xep/moi')
  await screen.findByRole('heading', { level: 1, name: 'Ghi nhận sắp xếp' })
  await type('Ngày hiệu lực', '31/6/2022')
  await click('Tiếp tục')
  const summaryBox = screen.getByRole('alert')
  expect(document.activeElement).toBe(summaryBox)
  expect(
    within(summaryBox)
      .getAllByRole('link')
      .map((one) => one.textContent),
  ).toEqual([
    'Số, ký hiệu văn bản: Chưa nhập.',
    'Ngày văn bản: Chưa nhập.',
    'Cơ quan ban hành: Chưa nhập.',
    'Ngày hiệu lực: Nhập ngày theo dạng 1/7/2025.',
  ])
  await userEvent.click(screen.getByRole('link', { name: /^Ngày hiệu lực/ }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Ngày hiệu lực' }))
  expect(previewed).toHaveLength(0)
})

test("the server's violations open their event and field", async () => {
  server.use(
    http.post('*/api/v1/reorganisations/preview', () =>
      problem('invalid-reorganisation', 422, {
        errors: [
          { pointer: '/events/0/unit/code', code: 'code-used' },
          { pointer: '/events/0/predecessors/1/unitId', code: 'later-change' },
          { pointer: '/effectiveOn', code: 'out-of-range' },
        ],
        laterChanges: [{ unit: { ...huuLien, name: 'Hữu Liên Mới' }, on: '2024-12-01', decisionNumber: '1246/NQ' }],
      }),
    ),
  )
  renderApp('/don-vi/sap-xep/moi')
  await merge()
  await click('Xong nội dung 1')
  await click('Xem trước')
  const line = await screen.findByRole('link', { name: /^Nội dung 1 \(Nhập thành đơn vị mới\): Mã này đang là/ })
  expect(screen.getByRole('link', { name: 'Ngày hiệu lực: Nằm ngoài khoảng cho phép.' })).toBeDefined()
  // The line also leads to a field of another step.
  await userEvent.click(screen.getByRole('link', { name: /^Ngày hiệu lực/ }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Ngày hiệu lực' }))
  await userEvent.click(line)
  const code = screen.getByRole('textbox', { name: 'Mã' })
  expect(document.activeElement).toBe(code)
  expect(code.getAttribute('aria-invalid')).toBe('true')
  const taken = screen.getByText('Xã Yên Bình').closest('li') as HTMLElement
  expect(taken.textContent).toContain('Đơn vị có thay đổi được ghi nhận sau ngày hiệu lực')
  expect(taken.textContent).toContain('Xã Hữu Liên Mới, 01/12/2024, 1246/NQ.')
  // The problem disappears after the correction.
  await type('Mã', '06403')
  expect(screen.queryByRole('link', { name: /Mã này đang là/ })).toBeNull()
})

test('recording needs an answer for each unit with later submissions', async () => {
  server.use(
    http.post('*/api/v1/reorganisations/preview', () =>
      HttpResponse.json({
        ...preview,
        lateSubmissions: [
          {
            unit: huuLien,
            successors: [newCommune],
            carriable: true,
            regimes: [
              {
                regimeId: regime.id,
                regimeName: regime.name,
                carried: ['2022-07-02', '2022-07-03'],
                setAside: ['2022-07-04'],
              },
            ],
          },
          {
            unit: yenBinh,
            successors: [newCommune],
            carriable: false,
            regimes: [{ regimeId: regime.id, regimeName: regime.name, carried: [], setAside: ['2022-07-02'] }],
          },
        ],
      }),
    ),
  )
  renderApp('/don-vi/sap-xep/moi')
  await merge()
  await click('Xem trước')
  const question = await screen.findByRole('group', { name: 'Xã Hữu Liên' })
  expect(question.textContent).toContain('2 báo cáo cộng được vào đơn vị mới: 02/07/2022, 03/07/2022')
  expect(question.textContent).toContain('1 báo cáo vẫn phải gác lại')
  await click('Ghi nhận')
  expect(recorded).toHaveLength(0)
  const lines = within(screen.getByRole('alert')).getAllByRole('link')
  expect(lines).toHaveLength(2)
  await userEvent.click(lines[0] as HTMLElement)
  const carry = within(question).getByRole('radio', { name: 'Chuyển số liệu cho đơn vị mới: Xã Hữu Liên Mới' })
  expect(document.activeElement).toBe(carry)
  await userEvent.click(carry)
  const other = screen.getByRole('group', { name: 'Xã Yên Bình' })
  expect(within(other).queryByRole('radio', { name: /^Chuyển số liệu/ })).toBeNull()
  await userEvent.click(within(other).getByRole('radio', { name: /^Gác lại/ }))
  await click('Ghi nhận')
  await waitFor(() => expect(recorded).toHaveLength(1))
  expect(recorded[0]?.body.lateSubmissions).toEqual([
    { unitId: huuLien.id, handling: 'CARRY' },
    { unitId: yenBinh.id, handling: 'SET_ASIDE' },
  ])
})

test('the draft survives a reload and is discarded only on request', async () => {
  const first = renderApp('/don-vi/sap-xep/moi')
  await merge()
  await waitFor(() => expect(sessionStorage.getItem('toso.reorganisation.subject')).toContain('Hữu Liên Mới'))
  void first.navigate({ to: '/don-vi/sap-xep' })
  const dialog = await screen.findByRole('dialog', { name: 'Nội dung chưa lưu' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Ở lại' }))
  document.body.innerHTML = ''
  renderApp('/don-vi/sap-xep/moi')
  expect(await screen.findByText(/^Đang tiếp tục bản soạn dở/)).toBeDefined()
  expect(screen.getByText('Nhập Xã Hữu Liên, Xã Yên Bình thành Xã Hữu Liên Mới.')).toBeDefined()
  await click('Soạn lại từ đầu')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Cơ quan ban hành' }).value).toBe('')
})

test('a split has shares and new parents for the units below', async () => {
  renderApp('/don-vi/sap-xep/moi')
  await decide()
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Nội dung cần thêm' }), 'SPLIT')
  await click('Thêm vào văn bản')
  await userEvent.click(screen.getByRole('combobox', { name: 'Đơn vị được chia' }))
  await userEvent.paste('huu lien')
  await userEvent.click(await screen.findByRole('option', { name: /^Xã Hữu Liên/ }))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Văn bản nêu tỷ lệ từng phần' }))
  for (const [number, share] of ['60', '40'].entries()) {
    const part = within(screen.getByRole('group', { name: `Phần ${number + 1}` }))
    await userEvent.type(part.getByRole('textbox', { name: /^Tỷ lệ phần/ }), share)
    await userEvent.click(part.getByRole('textbox', { name: 'Tên' }))
    await userEvent.paste(`Hữu Liên ${number + 1}`)
  }
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'Xã Yên Bình thuộc về' }),
    'Xã Hữu Liên 2 (bắt đầu trong văn bản này)',
  )
  await click('Xem trước')
  await waitFor(() => expect(previewed).toHaveLength(1))
  const [split, move] = previewed[0]?.events ?? []
  expect(split).toMatchObject({
    kind: 'SPLIT',
    unitId: huuLien.id,
    parts: [
      { share: 0.6, unit: { name: 'Hữu Liên 1', parent: { id: huuLung.id } } },
      { share: 0.4, unit: { name: 'Hữu Liên 2' } },
    ],
  })
  const second = (split as { parts: { unit: { ref: string } }[] }).parts[1]?.unit.ref
  expect(move).toEqual({ kind: 'MOVE', unitId: yenBinh.id, parent: { ref: second } })
})

test('where there are no districts, no unit becomes one and their tier is not offered', async () => {
  answers({ units: { items: [] } })
  renderApp('/don-vi/sap-xep/moi')
  await decide()
  await click('Thêm vào văn bản')
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).not.toContain('Huyện')
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Nội dung cần thêm' }), 'REMOVE_TIER')
  await click('Thêm vào văn bản')
  expect(screen.queryByRole('option', { name: 'huyện' })).toBeNull()
})
