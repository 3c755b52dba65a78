import i18next from 'i18next'
import { expect, test } from 'vitest'
import '../../i18n/i18n'
import type { IndicatorRef } from '../../api/types'
import { app, buyers } from '../../testing/factories'
import { ratioOfTwo } from '../../testing/ratio-factories'
import { aboutFigure } from './figure-about'

const named = (vi: string, measure: string, more: Partial<IndicatorRef> = {}): IndicatorRef => ({
  ...app,
  name: { vi, en: vi },
  answer: { type: 'COUNT', measure: { vi: measure, en: measure }, decimals: 0 },
  ...more,
})

test.each([
  ['Hộ nghèo', 'hộ', 'hộ'],
  ['Hộ', 'hộ', ''],
  ['Số hộ', 'hộ', ''],
  ['Dân số (người)', 'người', ''],
  ['Dân số, người.', 'người', ''],
  ['Thu nhập, triệu đồng', 'triệu đồng', ''],
  ['Số liệu cánh đồng', 'đồng', ''],
  ['Số cổng', 'ổng', 'ổng'],
])('after the name “%s”, the unit of measure “%s” is written as “%s”', (name, measure, words) => {
  expect(aboutFigure(i18next.t, named(name, measure))).toBe(words)
})

test('what was found on a day, sums and ratios say so', () => {
  expect(aboutFigure(i18next.t, named('Máy tính hỏng', 'máy', { kind: 'AS_FOUND' }))).toBe('máy · hiện trạng')
  expect(aboutFigure(i18next.t, buyers)).toBe('tài khoản · cộng tự động')
  expect(aboutFigure(i18next.t, ratioOfTwo(app, buyers))).toBe('tính tự động')
})

test('an indicator that an older version kept on the device has no unit of measure', () => {
  expect(aboutFigure(i18next.t, { ...app, answer: undefined as never })).toBe('')
})
