import i18next from 'i18next'
import { expect, test } from 'vitest'
import type { EntryField, Figure } from '../../api/types'
import '../../i18n/i18n'
import { app, entryForm, postMart, voso } from '../../testing/factories'
import { findingWords } from './problem-words'
import { findings, measureOf, type RatioRule } from './rules'

const words = (rule: Partial<RatioRule>, one: number, other: number, whole: number) => {
  const form = {
    ...entryForm,
    rules: [
      {
        kind: 'RATIO_RANGE' as const,
        severity: 'ERROR' as const,
        numeratorIds: [postMart.id],
        denominatorIds: [app.id],
        ...rule,
      },
    ],
  }
  const figures = [
    { indicatorId: app.id, value: whole },
    { indicatorId: postMart.id, value: one },
    { indicatorId: voso.id, value: other },
  ]
  return findings(measureOf(form), figures).map((finding) => findingWords(i18next.t, finding, form, figures))
}

test('a numerator above its denominator is said with both numbers', () => {
  expect(words({ max: 100 }, 213, 0, 200)).toEqual([
    'PostMart: tử số lớn hơn mẫu số (Công dân số Xứ Lạng): 213/200 = 106,5%.',
  ])
  expect(words({ max: 100 }, 5, 0, 0)).toEqual(['PostMart: tử số lớn hơn mẫu số (Công dân số Xứ Lạng): 5/0.'])
  expect(words({ max: 100 }, 200, 0, 200)).toEqual([])
})

test('other bounds are said with their decimals, and sums with all that they add up', () => {
  expect(words({ max: 33.3, numeratorIds: [postMart.id, voso.id] }, 100, 300, 1200)).toEqual([
    'PostMart + Voso: tỷ lệ so với Công dân số Xứ Lạng là 400/1.200 = 33,333%, lớn hơn mức cao nhất là 33,3%.',
  ])
  expect(words({ min: 10, max: 100 }, 9, 0, 100)).toEqual([
    'PostMart: tỷ lệ so với Công dân số Xứ Lạng là 9/100 = 9%, nhỏ hơn mức thấp nhất là 10%.',
  ])
})

test('a finding about a ratio prints the numbers that were compared: 0 for nil, and the last answer of a stock that is left out', () => {
  const of = (whole: Figure[], previous?: EntryField['previous']) => {
    const parts = { numeratorIds: [postMart.id], denominatorIds: [app.id] }
    const fields = entryForm.fields.map((field) => (field.indicator.id === app.id ? { ...field, previous } : field))
    const form = {
      ...entryForm,
      fields,
      rules: [{ kind: 'RATIO_RANGE' as const, severity: 'ERROR' as const, ...parts, max: 100 }],
    }
    const figures = [{ indicatorId: postMart.id, value: 31 }, ...whole]
    return findings(measureOf(form), figures).map((finding) => findingWords(i18next.t, finding, form, figures))
  }
  const said = 'PostMart: tử số lớn hơn mẫu số (Công dân số Xứ Lạng): '
  expect(of([{ indicatorId: app.id, mark: 'NIL' }])).toEqual([`${said}31/0.`])
  expect(of([], { indicatorId: app.id, asOf: '2022-07-12', value: 30 })).toEqual([`${said}31/30 = 103,333%.`])
  expect(of([])).toEqual([])
})
