import { expect, test } from 'vitest'
import type { EntryForm, Figure } from '../../../api/types'
import { all, app, buyers, entryForm, postMart, regime, voso } from '../../../testing/factories'
import { comparedSum } from './compared-sum'

type PreviousFigure = NonNullable<EntryForm['fields'][number]['previous']>

const formOf = (...previous: PreviousFigure[]): EntryForm => ({
  ...entryForm,
  fields: entryForm.fields.map((field) => ({
    ...field,
    previous: previous.find(({ indicatorId }) => indicatorId === field.indicator.id),
  })),
})
const before = (of: { id: string }, value: number, asOf = '2022-07-12') => ({ indicatorId: of.id, asOf, value })
const now = (of: { id: string }, value: number) => ({ indicatorId: of.id, value })
const sumOf = (figures: Figure[], form: EntryForm | undefined, of = all) =>
  comparedSum(of, regime.indicators, figures, form)

test('a sum is compared through all its parts, also those of sums within it', () => {
  const form = formOf(before(app, 1222), before(postMart, 3), before(voso, 2))
  expect(sumOf([now(app, 1234), now(postMart, 5), now(voso, 2)], form)).toEqual({
    value: 1241,
    previous: { value: 1227, asOf: '2022-07-12' },
    whole: true,
  })
})

test('a part without occurrence adds nothing', () => {
  const form = formOf(before(postMart, 3), { indicatorId: voso.id, asOf: '2022-07-12', mark: 'NIL' })
  const figures: Figure[] = [now(postMart, 5), { indicatorId: voso.id, mark: 'NIL' }]
  expect(sumOf(figures, form, buyers)).toEqual({ value: 5, previous: { value: 3, asOf: '2022-07-12' }, whole: true })
})

test('an unknown part leaves the comparison unknown', () => {
  const whole = [now(postMart, 5), now(voso, 2)]
  expect(sumOf(whole, formOf(before(postMart, 3)), buyers)?.previous).toBeUndefined()
  expect(sumOf(whole, formOf(before(postMart, 3), before(voso, 2, '2022-07-11')), buyers)?.previous).toBeUndefined()
  expect(sumOf(whole, undefined, buyers)?.previous).toBeUndefined()
  expect(sumOf([now(postMart, 5)], formOf(before(postMart, 3), before(voso, 2)), buyers)?.whole).toBe(false)
  expect(sumOf(whole, formOf(), app)).toBeUndefined()
})
