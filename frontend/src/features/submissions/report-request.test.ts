import { expect, test } from 'vitest'
import { ApiProblem } from '../../api/problem'
import { clock, entryForm, huuLien, regime, submission } from '../../testing/factories'
import { attemptOf, refusedFields, requestOf, type ReportRequest } from './report-request'

const request: ReportRequest = {
  body: { regimeId: regime.id, unitId: huuLien.id, asOf: clock.today, figures: submission.figures },
}

test('the same request keeps its key and its time, another one gets a new key', () => {
  const first = attemptOf(request, undefined, 'one')
  expect(attemptOf(structuredClone(request), first, 'two')).toBe(first)
  const figures = submission.figures.slice(1)
  const changed = attemptOf({ body: { ...request.body, figures } }, first, 'two')
  expect(changed.key).not.toBe(first.key)
  expect(changed.enteredAt).toBe('two')
  const correction = { submissionId: submission.id, version: 1, reason: 'counted again' }
  const corrected = attemptOf({ ...request, correction }, first, 'two')
  expect(attemptOf({ ...request, correction: { ...correction, version: 2 } }, corrected, 'two')).not.toBe(corrected)
})

test('a first report without notes has only the form and its figures', () => {
  expect(requestOf(entryForm, submission.figures, [], 'no matter')).toEqual({
    body: {
      regimeId: entryForm.regimeId,
      unitId: entryForm.unit.id,
      asOf: entryForm.asOf,
      figures: submission.figures,
    },
  })
})

test('a correction has the version that the user saw, and a blank reason is left out', () => {
  const form = { ...entryForm, submission: { ...submission, version: 3 } }
  expect(requestOf(form, [], [], '  ').correction).toEqual({ submissionId: submission.id, version: 3 })
  expect(requestOf(form, [], [], ' counted again ').correction?.reason).toBe('counted again')
})

test('a violation of a figure gives its indicator; other violations give none', () => {
  const errors = ['/figures/1/value', '/figures/99/value', '/asOf', undefined].map((pointer) => ({
    pointer,
    code: 'invalid',
  }))
  const problem = new ApiProblem({ type: '/problems/invalid-submission', title: '', status: 422, errors })
  expect(refusedFields(problem, submission.figures)).toEqual([submission.figures[1]?.indicatorId])
})
