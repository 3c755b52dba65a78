import i18next from 'i18next'
import { afterEach, expect, test } from 'vitest'
import { changeLanguage, openDesk } from './i18n'

const words = () =>
  (['grid.title', 'holidays.add', 'problem.holiday-exists', 'problem.not-found'] as const).map((key) => i18next.t(key))

afterEach(() => changeLanguage('vi'))

test('each language has the words of a feature beside those of the same section that features share', async () => {
  await openDesk()
  expect(words()).toEqual([
    'Nhập hộ các xã',
    'Thêm ngày',
    'Ngày này đã có trong bảng.',
    'Không tìm thấy, hoặc bạn không được xem.',
  ])
  await changeLanguage('en')
  expect(words()).toEqual([
    'Enter for communes',
    'Add a day',
    'This day is in the table already.',
    'Not found, or not for you to see.',
  ])
})

const vietnamese = import.meta.glob<object>(['./locales/vi*.json', '../features/*/locales/vi*.json'], {
  eager: true,
  import: 'default',
})

const texts = (words: unknown): string[] =>
  typeof words === 'string' ? [words] : Object.values(words as object).flatMap(texts)

test('a target and an indicator have a word each, and a figure is entered rather than filled in', () => {
  const all = Object.values(vietnamese).flatMap(texts)
  expect(all.length).toBeGreaterThan(2000)
  const other = /(?<!giao |phân bổ )chỉ tiêu(?! giao| thống kê| được giao)|cần điền|đơn vị đo|nộp báo cáo/i
  expect(all.filter((text) => other.test(text))).toEqual([])
})
