import { expect, test } from 'vitest'
import type { Indicator } from '../../api/types'
import { app, buyers, indicatorView, postMart, voso } from '../../testing/factories'
import { missingParts, withParts } from './asked'
import { boundsOf } from './bounds'

const ratio: Indicator = {
  ...indicatorView(app),
  id: 'ratio',
  answer: { type: 'RATIO', decimals: 1, max: 100 },
  partIds: [app.id, buyers.id],
}
const all = [ratio, ...[app, buyers, postMart, voso].map(indicatorView)]
const asked = (...ids: string[]) => ids.map((indicatorId) => ({ indicatorId, help: '', helpEn: '' }))
const ids = (form: { indicatorId: string }[]) => form.map(({ indicatorId }) => indicatorId)

test('adding a ratio adds its two numbers and all that they add up', () => {
  expect(ids(withParts(asked(voso.id), ratio.id, all))).toEqual([voso.id, ratio.id, app.id, buyers.id, postMart.id])
})

test('what a ratio or a sum of the form lacks is found, also below a part', () => {
  expect(missingParts(asked(ratio.id, app.id), ratio.id, all)).toEqual([buyers.id, postMart.id, voso.id])
  expect(missingParts(asked(ratio.id, app.id, buyers.id, voso.id), ratio.id, all)).toEqual([postMart.id])
  expect(missingParts(asked(app.id), app.id, all)).toEqual([])
})

test('bounds become rules of the trial: of a ratio about the reported numbers', () => {
  const bounded = { ...indicatorView(voso), answer: { ...voso.answer, min: 1 } }
  expect(boundsOf([ratio, ...[app, buyers, postMart].map(indicatorView), bounded])).toEqual([
    {
      kind: 'RATIO_RANGE',
      severity: 'ERROR',
      numeratorIds: [app.id],
      denominatorIds: [postMart.id, voso.id],
      max: 100,
    },
    { kind: 'RANGE', severity: 'ERROR', indicatorId: voso.id, min: 1 },
  ])
})
