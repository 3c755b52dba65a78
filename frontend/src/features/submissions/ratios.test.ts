import i18next from 'i18next'
import { expect, test } from 'vitest'
import '../../i18n/i18n'
import type { Mark } from '../../api/types'
import { app, buyers, postMart, regime, voso } from '../../testing/factories'
import { ratioOfTwo } from '../../testing/ratio-factories'
import { leavesOf, ratioOf, ratioOfAll, ratioText } from './ratios'

const of = (...answers: (number | Mark | null)[]) =>
  [app, postMart, voso].flatMap(({ id: indicatorId }, index) => {
    const answer = answers[index] ?? null
    if (answer === null) return []
    return [typeof answer === 'number' ? { indicatorId, value: answer } : { indicatorId, mark: answer }]
  })

/** The buyers, which are the sum of two floors, of those who have the app. */
const ratio = ratioOfTwo(buyers, app)
const indicators = [...regime.indicators, ratio]
const text = (...answers: (number | Mark | null)[]) =>
  ratioText(i18next.t, ratio, ratioOf(ratio, indicators, of(...answers)))

test.each([
  [[600, 200, 13], '35,5% (213/600)'],
  [[62_149, 2_000, 492], '4,0% (2.492/62.149)'],
  [[200, 200, 13], '106,5% (213/200)'],
  [[600, 0, 0], '0,0% (0/600)'],
  [[999_999_999_999, 999_999_999_999, 0], '100,0% (999.999.999.999/999.999.999.999)'],
  [[600, 'NIL', 213], '35,5% (213/600)'],
  [[600, 'NIL', 'NIL'], '0,0% (0/600)'],
  [[600, 'NOT_APPLICABLE', 213], '35,5% (213/600)'],
  [[0, 5, 0], '5/0: mẫu số bằng 0 nên không tính được'],
  [['NIL', 5, 0], '5/0: mẫu số bằng 0 nên không tính được'],
  [[600, 200, null], 'chưa tính được, thiếu số của: Voso'],
  [[null, 200, null], 'chưa tính được, thiếu số của: Công dân số Xứ Lạng, Voso'],
  [['NOT_APPLICABLE', 200, 13], 'không tính: Công dân số Xứ Lạng không áp dụng'],
  [['NOT_APPLICABLE', 200, null], 'không tính: Công dân số Xứ Lạng không áp dụng'],
  [[600, 'NOT_APPLICABLE', 'NOT_APPLICABLE'], 'không tính: PostMart, Voso không áp dụng'],
  [[600, 'NOT_APPLICABLE', null], 'chưa tính được, thiếu số của: Voso'],
] as const)('the ratio of %j is %s', (answers, words) => {
  expect(text(...answers)).toBe(words)
})

test('of several units only those that have both numbers are added', () => {
  const ratios = [of(600, 200, 13), of(400, 100, 0), of(null, 900, 900), []].map((each) =>
    ratioOf(ratio, indicators, each),
  )
  expect(ratioOfAll(ratios)).toEqual({ numerator: 313, denominator: 1000 })
  expect(ratioOfAll(ratios.slice(2))).toBeNull()
})

test('what is reported is its own leaf; of a sum the leaves are its parts', () => {
  expect(leavesOf(app.id, indicators)).toEqual([app.id])
  expect(leavesOf(buyers.id, indicators)).toEqual([postMart.id, voso.id])
  expect(leavesOf(ratio.id, indicators)).toEqual([postMart.id, voso.id, app.id])
})
