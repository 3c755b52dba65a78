import i18next from 'i18next'
import { expect, test } from 'vitest'
import type { Rule } from '../../api/types'
import '../../i18n/i18n'
import { app, buyers, entryForm, postMart, submission, voso } from '../../testing/factories'
import { reasonField } from './draft-store'
import type { Entries } from './entries'
import { checkForm, entryProblemWords, warningWords } from './entry-problems'

const range = (severity: Rule['severity']): Rule => ({
  kind: 'RANGE',
  severity,
  indicatorId: postMart.id,
  min: 0,
  max: 100,
})
const typed = (texts: Record<string, string>): Entries =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { text, mark: null }]))
const good = typed({ [app.id]: '1.234', [postMart.id]: '50', [voso.id]: '7' })
const kinds = (...said: Parameters<typeof checkForm>) =>
  checkForm(...said).problems.map(({ kind, indicatorId }) => [kind, indicatorId])

test('a valid form gives its figures without sums', () => {
  const { figures, problems, warnings, notes } = checkForm(entryForm, good, '', [])
  expect(figures.map(({ indicatorId }) => indicatorId)).toEqual([app.id, postMart.id, voso.id])
  expect(figures.some(({ indicatorId }) => indicatorId === buyers.id)).toBe(false)
  expect([problems, warnings, notes]).toEqual([[], [], []])
})

test('each empty or unreadable field is a problem, in the order of the form', () => {
  const { problems } = checkForm(entryForm, typed({ [postMart.id]: 'năm', [voso.id]: '7' }), '', [])
  expect(problems).toMatchObject([
    { kind: 'figure', indicatorId: app.id, code: 'absent' },
    { kind: 'figure', indicatorId: postMart.id },
  ])
})

test('a broken rule prevents sending if it is an error, and needs a reason if it is a warning', () => {
  const high = { ...good, [postMart.id]: { text: '101', mark: null } }
  expect(kinds({ ...entryForm, rules: [range('ERROR')] }, high, '', [])).toEqual([['rule', postMart.id]])
  const warning = { ...entryForm, rules: [range('WARNING')] }
  expect(kinds(warning, high, '', [])).toEqual([['unexplained', postMart.id]])
  const explained = { ...high, [postMart.id]: { text: '101', mark: null, reason: ' đếm lại ' } }
  const { problems, notes } = checkForm(warning, explained, '', [])
  expect(problems).toEqual([])
  expect(notes).toEqual([{ indicatorId: postMart.id, text: 'đếm lại' }])
})

test('a figure that the server doubts needs a reason even without a broken rule, and only one', () => {
  expect(kinds(entryForm, good, '', [voso.id])).toEqual([['unexplained', voso.id]])
  const high = { ...good, [postMart.id]: { text: '101', mark: null } }
  const { warnings } = checkForm({ ...entryForm, rules: [range('WARNING')] }, high, '', [postMart.id])
  expect(warnings).toHaveLength(1)
  expect(warnings[0]?.finding).toBeDefined()
})

test('if tabs disagree, the conflict is the only problem of the field', () => {
  const wrong = { ...good, [postMart.id]: { text: 'năm', mark: null } }
  expect(kinds(entryForm, wrong, '', [postMart.id], [postMart.id])).toEqual([['split', postMart.id]])
})

const correcting = { ...entryForm, submission: { ...submission, figures: checkForm(entryForm, good, '', []).figures } }

test('a correction needs a change and a reason', () => {
  expect(kinds(correcting, good, 'đếm lại', [])).toEqual([['unchanged', undefined]])
  const changed = { ...good, [voso.id]: { text: '8', mark: null } }
  expect(kinds(correcting, changed, '  ', [])).toEqual([['reason', undefined]])
  expect(kinds(correcting, changed, 'đếm lại', [])).toEqual([])
  expect(kinds(correcting, changed, 'đếm lại', [], [reasonField])).toEqual([['splitReason', undefined]])
})

test('returned figures may be sent again unchanged and without a reason', () => {
  const { submission: sent } = correcting
  const returned = { ...correcting, submission: { ...sent, state: 'RETURNED' as const } }
  expect(kinds(returned, good, '', [])).toEqual([])
})

test('the words for a problem name its field', () => {
  const { t } = i18next
  const say = (problem: Parameters<typeof entryProblemWords>[1]) => entryProblemWords(t, problem, entryForm, good)
  expect(say({ kind: 'split', indicatorId: voso.id })).toContain('Voso')
  expect(say({ kind: 'figure', indicatorId: voso.id, code: 'absent' })).toContain('Voso')
  const warning = { indicatorId: voso.id }
  expect(say({ kind: 'unexplained', indicatorId: voso.id, warning })).toBe(warningWords(t, warning, entryForm, good))
})
