import { expect, test } from 'vitest'
import { all, app, buyers, entryForm, postMart, regime, voso } from '../../testing/factories'
import { askedFor, check, isBlank, sums } from './entries'

test('numbers and marks become figures', () => {
  const entries = {
    [app.id]: { text: '1.234', mark: null },
    [postMart.id]: { text: '', mark: 'NIL' as const },
    [voso.id]: { text: '0', mark: null },
  }
  expect(check(askedFor(entryForm), entries)).toEqual({
    figures: [
      { indicatorId: app.id, value: 1234 },
      { indicatorId: postMart.id, mark: 'NIL' },
      { indicatorId: voso.id, value: 0 },
    ],
    problems: [],
  })
})

test('the form does not ask for sums', () => {
  expect(askedFor(entryForm).map(({ indicator }) => indicator.id)).toEqual([app.id, postMart.id, voso.id])
})

test('each invalid or empty field is a problem', () => {
  const entries = { [app.id]: { text: '1,234', mark: null }, [postMart.id]: { text: '-5', mark: null } }
  expect(check(askedFor(entryForm), entries).problems).toEqual([
    { indicatorId: app.id, code: 'ambiguous' },
    { indicatorId: postMart.id, code: 'negative' },
    { indicatorId: voso.id, code: 'absent' },
  ])
})

test('sums include sums of sums and ignore marks; without any number a sum is null, not zero', () => {
  const valueOf = (figures: Parameters<typeof sums>[1]) =>
    sums(regime.indicators, figures).map(({ indicator, value }) => [indicator.id, value])
  expect(
    valueOf([
      { indicatorId: app.id, value: 10 },
      { indicatorId: postMart.id, value: 3 },
      { indicatorId: voso.id, mark: 'NIL' },
    ]),
  ).toEqual([
    [buyers.id, 3],
    [all.id, 13],
  ])
  expect(valueOf([{ indicatorId: voso.id, mark: 'NOT_APPLICABLE' }])).toEqual([
    [buyers.id, null],
    [all.id, null],
  ])
})

test('a form with only spaces counts as blank', () => {
  expect(isBlank({ [app.id]: { text: '  ', mark: null } })).toBe(true)
  expect(isBlank({ [app.id]: { text: '1', mark: null } })).toBe(false)
  expect(isBlank({ [app.id]: { text: '', mark: 'NIL' } })).toBe(false)
})
