import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { clock, huuLung, me, unitView } from '../testing/factories'
import { renderApp } from '../testing/render'
import { answers } from '../testing/server'

test.each([
  ['/', 'Vì thế hôm nay không có đơn vị nào phải đôn đốc.'],
  ['/tien-do', 'Vì thế chưa có tiến độ và số liệu tổng hợp.'],
  ['/duyet', 'Vì thế không có báo cáo nào chờ duyệt.'],
  ['/nhap-bang', 'Vì thế không có đơn vị nào cần nhập hộ.'],
  ['/bao-cao', 'Vì thế chưa có số liệu để lập báo cáo tổng hợp.'],
])('%s says what it means there that no regime asks, and leads on', async (page, words) => {
  answers({
    me: me(huuLung, 'VIEW_PROGRESS', 'VIEW_PROGRAMME', 'VIEW_REPORTS', 'REVIEW', 'ENTER_ON_BEHALF', 'CONSOLIDATE'),
    clock,
    'units/:id': unitView(huuLung),
    'units/:id/children': { items: [] },
    regimes: { items: [] },
    reorganisations: { items: [] },
  })
  renderApp(page)
  expect(await screen.findByText(new RegExp(words))).toBeDefined()
  const next = screen.getByRole('link', { name: 'Xem các chế độ báo cáo' })
  expect(next.getAttribute('href')).toBe('/danh-muc/che-do')
})
