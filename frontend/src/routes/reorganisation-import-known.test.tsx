import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { answer, answerRelistings, click, fillIn, preview, report, sent } from '../testing/relistings'
import { problem } from '../testing/server'

beforeEach(answerRelistings)

test('contradicting names are listed, and after confirmation the codes decide', async () => {
  answer.looked = {
    ...report,
    contradictions: 1200,
    warnings: [
      { file: 'MAPPING', row: 4, column: 'D', value: 'Xã Sỹ Bình', code: 'name-differs' },
      { file: 'MAPPING', row: 9, column: 'I', value: 'Nhập toàn bộ', code: 'whole-divided' },
    ],
  }
  await fillIn()
  await userEvent.click(screen.getByRole('checkbox', { name: /^Mã quyết định khi tên/ }))
  await preview()
  expect(screen.getByText(/^1\.200 chỗ tên hoặc ghi chú nói khác mã/)).toBeDefined()
  await userEvent.click(screen.getByText('Xem từng chỗ'))
  const places = within(await screen.findByRole('region', { name: 'Xem từng chỗ' }))
  expect(
    places
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent),
  ).toEqual([
    'Bảng chuyển đổi4DXã Sỹ BìnhTên này khác với tên của đơn vị mang mã ấy: kiểm tra lại mã và tên.',
    'Bảng chuyển đổi9INhập toàn bộGhi chú nói nhập toàn bộ, nhưng bảng đưa xã này vào nhiều xã mới.',
  ])
  expect(screen.getByText('(chỉ 2 chỗ đầu)')).toBeDefined()
  await click('Ghi nhận')
  expect(await screen.findByText(/^Đã ghi nhận\. Từ ngày/)).toBeDefined()
  expect(sent.map(({ request }) => request.codesDecide)).toEqual([true, true])
})

test('while another change of units is running, the page says since when; recording works afterwards', async () => {
  answer.refused = () => problem('tree-busy', 409, { operation: 'importUnits', since: '2022-07-13T15:58:03+07:00' })
  await fillIn()
  await preview()
  await click('Ghi nhận')
  expect((await screen.findByRole('alert')).textContent).toMatch(/đang được thực hiện từ 15:58 13\/07\/2022/)
  answer.refused = undefined
  await click('Ghi nhận')
  expect(await screen.findByText(/^Đã ghi nhận\. Từ ngày/)).toBeDefined()
  expect(sent).toHaveLength(3)
})
