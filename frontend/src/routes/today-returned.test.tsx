import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import {
  app,
  clock,
  entryForm,
  huuLien,
  huuLung,
  me,
  progress,
  regime,
  submission,
  unitView,
} from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers } from '../testing/server'

const returned = {
  actorName: 'Nông Thị Mai',
  at: '2022-07-13T01:00:00Z',
  comment: 'Sai số MBBank',
  figureComments: [],
}
const sent = { ...entryForm, calendarConfirmed: true, status: 'REPORTED', timeliness: 'ON_TIME', state: 'SUBMITTED' }
const nobodyBelow = { ...progress([]), unit: huuLien }

beforeEach(() =>
  answers({
    me: me(huuLien, 'SUBMIT', 'VIEW_FIGURES'),
    clock,
    'units/:id': unitView(huuLien),
    regimes: { items: [regime] },
    progress: nobodyBelow,
    'regimes/:id/obligations': {
      items: [
        { ...sent, submissionId: submission.id },
        { ...sent, asOf: '2022-07-12', state: 'RETURNED', submissionId: '00000000-0000-4000-8000-000000000052' },
        { ...sent, asOf: '2022-07-11' },
      ],
    },
    'submissions/:id': { ...submission, asOf: '2022-07-12', state: 'RETURNED', returned },
  }),
)

test('Hôm nay begins with a returned report of an earlier day, what is wrong with it and where it is corrected', async () => {
  renderApp('/')
  expect(await screen.findByText('Sai số MBBank')).toBeDefined()
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(titles.slice(0, 2)).toEqual(['Báo cáo ngày trước bị trả lại', 'Việc hôm nay'])
  const card = within(screen.getByText('Báo cáo số liệu đến hết ngày 12/07/2022').closest('section') as HTMLElement)
  expect(card.getByText(/^Nông Thị Mai trả lại lúc/)).toBeDefined()
  expect(card.getByText('Trả lại')).toBeDefined()
  expect(card.getByRole('link', { name: 'Xem và sửa báo cáo' }).getAttribute('href')).toContain('date=2022-07-12')
})

test.each([
  ['reporter', huuLien, 'Số liệu mới nhất của đơn vị'],
  ['district', huuLung, 'Kết quả so với kế hoạch'],
])('the bars of a %s’s Hôm nay have their scale', async (_who, unit, title) => {
  answers({ 'units/:id': unitView(unit), progress: { ...nobodyBelow, unit } })
  renderApp('/')
  const card = within((await screen.findByRole('heading', { name: title })).closest('section') as HTMLElement)
  expect(card.getByText('Vạch đầy là 100% kế hoạch.')).toBeDefined()
})

test('a report with figures left out says so beside its state', async () => {
  const lacks = { unit: huuLien, unanswered: [app.id] }
  answers({ progress: { ...nobodyBelow, partialUnits: [lacks] } })
  renderApp('/')
  const title = await screen.findByRole('heading', { name: 'Việc hôm nay' })
  const card = within(title.closest('section') as HTMLElement)
  expect(card.getByText('Đúng hạn').closest('p')?.textContent).toContain('thiếu 1 số liệu: Công dân số Xứ Lạng')
})
