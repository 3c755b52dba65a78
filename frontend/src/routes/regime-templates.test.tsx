import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import type { CatalogueEntry, Indicator, Me, NewRegime, RegimeTemplate, RegimeView } from '../api/types'
import { buyers, clock, huuLien, huuLung, indicatorView, me, postMart, regime, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers, problem, server } from '../testing/server'

const administrator: Me = {
  ...me(huuLung, 'MANAGE_PROGRAMME'),
  assignments: [{ unit: huuLung, role: 'ADMINISTRATOR', allowedActions: ['MANAGE_PROGRAMME'] }],
}

const entry = (code: string, vi: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  code,
  group: { vi: 'Kinh tế số', en: 'Digital economy' },
  name: { vi, en: `${vi} (en)` },
  help: { vi: `Đếm ${vi}`, en: `Count ${vi}` },
  kind: 'STOCK',
  counts: 'ACCOUNTS',
  answer: { type: 'COUNT', measure: { vi: 'tài khoản', en: 'accounts' }, decimals: 0 },
  partCodes: [],
  ...more,
})

const template: RegimeTemplate = {
  code: 'CNSCD-NGAY',
  name: { vi: 'Báo cáo hằng ngày', en: 'Daily report' },
  description: { vi: 'Như một huyện năm 2022.', en: 'As a district in 2022.' },
  content: 'Số tài khoản',
  outline: 'Kết quả',
  reportingLevel: 'COMMUNE',
  calendar: { kind: 'DAILY' },
  timings: [
    { level: 'COMMUNE', closingTime: '17:00:00', deadlineDays: 0, workingDays: false, deadlineTime: '17:00:00' },
  ],
  indicators: [
    entry('SHOP_POSTMART', 'PostMart'),
    entry('SHOP_VOSO', 'Voso'),
    entry('SHOP_MUA', 'Hai sàn', { partCodes: ['SHOP_POSTMART', 'SHOP_VOSO'] }),
  ],
  rules: [{ kind: 'FALLING', severity: 'WARNING' }],
}

const own = (code: string, more: Partial<Indicator> = {}): Indicator => ({
  ...indicatorView(postMart),
  code,
  ownerId: huuLung.id,
  validFrom: '2022-01-01',
  counts: 'ACCOUNTS',
  ...more,
})

function given(indicators: Indicator[], who: Me = administrator) {
  answers({
    me: who,
    clock,
    'units/:id': unitView(huuLung),
    indicators: { items: indicators },
    'regime-templates': { items: [template] },
    holidays: { items: [], expiring: false, confirmedYears: [], unconfirmedYears: [], editable: false },
    regimes: { items: [] },
    'regimes/:id': regime as unknown as RegimeView,
    'regimes/:id/versions': { items: [regime] },
    'regimes/:id/exemptions': { items: [] },
  })
}

const sent: NewRegime[] = []

beforeEach(() => {
  sent.length = 0
  server.use(
    http.post('*/api/v1/regimes', async ({ request }) => {
      sent.push((await request.json()) as NewRegime)
      return HttpResponse.json(regime, { status: 201 })
    }),
  )
})

const type = async (label: string, text: string) => {
  const field = screen.getByRole('textbox', { name: label })
  await userEvent.clear(field)
  await userEvent.click(field)
  await userEvent.paste(text)
}
const save = async () => userEvent.click(screen.getByRole('button', { name: 'Lưu' }))
const makes = async () => within(await screen.findByRole('region', { name: 'Bấm Lưu sẽ lập' }))

test('from an empty list a template makes the regime and its indicators in one request', async () => {
  given([])
  const router = renderApp('/danh-muc/che-do')
  await userEvent.click(await screen.findByRole('link', { name: 'Lập chế độ báo cáo' }))
  await userEvent.click(await screen.findByRole('link', { name: 'Báo cáo hằng ngày' }))
  expect((await makes()).getByText('Thêm 3 chỉ tiêu thống kê: PostMart; Voso; Hai sàn.')).toBeDefined()
  await save()
  expect(await screen.findByRole('alert', { name: 'Có 1 chỗ cần sửa' })).toBeDefined()
  expect(sent).toHaveLength(0)
  await type('Căn cứ', '439/UBND-VH')
  await type('Giờ hết hạn', '18:30')
  expect((await makes()).getByText(/Xã: chốt 17:00, gửi trước 18:30 cùng ngày/)).toBeDefined()
  await save()
  await waitFor(() => expect(router.state.location.pathname).toBe(`/danh-muc/che-do/${regime.id}`))
  const [request] = sent
  const [post, voso, sum] = request?.newIndicators ?? []
  expect(request).toMatchObject({ ownerId: huuLung.id, code: 'CNSCD-NGAY', validFrom: clock.today })
  expect(request?.definition).toMatchObject({
    name: { vi: 'Báo cáo hằng ngày', en: 'Daily report' },
    legalBasis: '439/UBND-VH',
    recipient: 'UBND huyện Hữu Lũng',
    timings: [{ deadlineTime: '18:30:00' }],
    indicators: [{ indicatorId: post?.id }, { indicatorId: voso?.id }, { indicatorId: sum?.id }],
    rules: template.rules,
  })
  expect(sum).toMatchObject({ code: 'SHOP_MUA', definition: { partIds: [post?.id, voso?.id] } })
})

test('an indicator that is there is used, and one that is taken out of the form is not defined', async () => {
  given([own('SHOP_POSTMART')])
  renderApp('/danh-muc/che-do/moi?template=CNSCD-NGAY')
  const shown = await makes()
  expect(shown.getByText(/^Dùng chỉ tiêu thống kê đã có: PostMart \(SHOP_POSTMART, Huyện Hữu Lũng\)/)).toBeDefined()
  await userEvent.click(screen.getByText(/^Nội dung, tần suất, biểu mẫu/))
  await userEvent.click(screen.getByRole('button', { name: 'Bỏ: Hai sàn' }))
  expect(shown.getByText('Thêm 1 chỉ tiêu thống kê: Voso.')).toBeDefined()
  await type('Căn cứ', '1/KH')
  await save()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.newIndicators?.map(({ code }) => code)).toEqual(['SHOP_VOSO'])
  expect(sent[0]?.definition.indicators.map(({ indicatorId }) => indicatorId)).toEqual([
    postMart.id,
    sent[0]?.newIndicators?.[0]?.id,
  ])
})

test('a code that the unit uses for something else leaves the indicator and its sum out, and says so', async () => {
  given([own('SHOP_POSTMART', { kind: 'FLOW' })])
  renderApp('/danh-muc/che-do/moi?template=CNSCD-NGAY')
  const shown = await makes()
  expect(shown.getByText(/^Không đưa vào được: PostMart, vì mã SHOP_POSTMART/)).toBeDefined()
  expect(shown.getByText(/^Không đưa vào được: Hai sàn/)).toBeDefined()
  expect(shown.getByText('Thêm 1 chỉ tiêu thống kê: Voso.')).toBeDefined()
})

test('an indicator of a unit below is not used for the unit', async () => {
  given([own('SHOP_POSTMART', { ownerId: huuLien.id, id: buyers.id })])
  renderApp('/danh-muc/che-do/moi?template=CNSCD-NGAY')
  expect((await makes()).getByText('Thêm 3 chỉ tiêu thống kê: PostMart; Voso; Hai sàn.')).toBeDefined()
})

test('a code that was taken meanwhile is said, and the typed values stay', async () => {
  given([])
  server.use(
    http.post('*/api/v1/regimes', () =>
      problem('indicator-exists', 409, { errors: [{ pointer: '/newIndicators/1/code', code: 'indicator-exists' }] }),
    ),
  )
  renderApp('/danh-muc/che-do/moi?template=CNSCD-NGAY')
  await makes()
  await type('Căn cứ', '1/KH')
  await save()
  const summary = await screen.findByRole('alert', { name: 'Có 1 chỗ cần sửa' })
  expect(summary.textContent).toContain(
    'Chỉ tiêu thống kê thứ 2 trong biểu mẫu: Đơn vị đã có chỉ tiêu thống kê mang mã này.',
  )
  expect(screen.getByRole('textbox', { name: 'Căn cứ' })).toHaveProperty('value', '1/KH')
})

test('who may create no regime is told whom to ask', async () => {
  given([], me(huuLien, 'VIEW_REPORTS'))
  renderApp('/danh-muc/che-do/moi')
  expect(await screen.findByText('Tài khoản này không lập được chế độ báo cáo.')).toBeDefined()
  expect(screen.getByText(/^Hãy liên hệ người quản trị/)).toBeDefined()
})
