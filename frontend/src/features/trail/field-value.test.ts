import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { openDesk } from '../../i18n/i18n'
import { fieldValue } from './field-value'

beforeAll(openDesk)

test.each([
  ['ANSWER', 'COUNT, tài khoản, 0', 'Số đếm, tài khoản'],
  ['ANSWER', 'COUNT, người, 0, 0 to 100000', 'Số đếm, người, từ 0 đến 100.000'],
  ['ANSWER', 'COUNT, hộ, 0, 1 to ', 'Số đếm, hộ, từ 1'],
  ['ANSWER', 'RATIO, %, 1,  to 99.5', 'Tỷ lệ từ hai số, %, 1 chữ số thập phân, nhiều nhất 99,5'],
  ['ANSWER', 'khác', 'khác'],
  ['DIRECTION', 'MORE', 'Càng nhiều càng tốt'],
  ['KIND', 'AS_FOUND', 'Hiện trạng'],
] as const)('%s %s is shown as %s', (field, value, shown) => expect(fieldValue(i18next.t, field, value)).toBe(shown))
