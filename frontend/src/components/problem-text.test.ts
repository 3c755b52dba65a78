import i18next from 'i18next'
import { expect, test } from 'vitest'
import { ApiProblem } from '../api/problem'
import '../i18n/i18n'
import { problemText } from './problem-text'
import { cellText, violationText } from './violation-text'

const said = (type: string, status: number) =>
  problemText(i18next.t, new ApiProblem({ type: `/problems/${type}`, title: '', status }))

test('an unknown problem type gets general words', () => {
  expect(said('not-found', 404)).toBe('Không tìm thấy, hoặc bạn không được xem.')
  expect(said('never-heard-of', 409)).toBe('Máy chủ không nhận yêu cầu này.')
  expect(said('never-heard-of', 507)).toContain('Máy chủ gặp lỗi.')
})

test('two problems can share their words', () => {
  expect(said('unavailable', 503)).toBe(said('database-away', 503))
})

test('an unknown violation code has no words', () => {
  expect(violationText(i18next.t, 'never-heard-of')).toBeUndefined()
  expect(cellText(i18next.t, 'never-heard-of')).toBeUndefined()
  expect(cellText(i18next.t, 'not-found')).toBe('Không tìm thấy, hoặc bạn không được xem.')
})
