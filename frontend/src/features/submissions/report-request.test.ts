import { expect, test } from 'vitest'
import { ApiProblem } from '../../api/problem'
import { clock, entryForm, huuLien, regime, submission } from '../../testing/factories'
import { attemptOf, refusedFields, requestOf, type ReportRequest } from './report-request'

const request: ReportRequest = {
  body: { regimeId: regime.id, unitId: huuLien.id, asOf: clock.today, figures: submission.figures },
}

test('the same request keeps its key and its time, another one gets a key of its own', () => {
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

test('without notes none are sent, and a first report has nothing to correct', () => {
  expect(requestOf(entryForm, submission.figures, [], 'no matter')).toEqual({
    body: {
      regimeId: entryForm.regimeId,
      unitId: entryForm.unit.id,
      asOf: entryForm.asOf,
      figures: submission.figures,
    },
  })
})

test('a correction names the version that was seen, and a blank reason is none', () => {
  const form = { ...entryForm, submission: { ...submission, version: 3 } }
  expect(requestOf(form, [], [], '  ').correction).toEqual({ submissionId: submission.id, version: 3 })
  expect(requestOf(form, [], [], ' counted again ').correction?.reason).toBe('counted again')
})

test('a violation is traced to its indicator; one of another place to none', () => {
  const errors = ['/figures/1/value', '/figures/99/value', '/asOf', undefined].map((pointer) => ({
    pointer,
    code: 'invalid',
  }))
  const problem = new ApiProblem({ type: '/problems/invalid-submission', title: '', status: 422, errors })
  expect(refusedFields(problem, submission.figures)).toEqual([submission.figures[1]?.indicatorId])
})
