import { expect, test } from 'vitest'
import { clock, huuLien, postMart, regime, voso } from '../../testing/factories'
import { reasonField } from './draft-store'
import type { Checked, EntryProblem } from './entry-problems'
import { nextState, nothingChecked, type EntryState, type EntryStep, type Prepared } from './entry-state'

const [one, other] = [postMart.id, voso.id]
const prepared: Prepared = {
  key: 'key',
  enteredAt: '2022-07-13T10:00:00Z',
  content: '{}',
  request: { body: { regimeId: regime.id, unitId: huuLien.id, asOf: clock.today, figures: [] } },
  typed: ['tab:1'],
}
const absent = (indicatorId: string): EntryProblem => ({ kind: 'figure', indicatorId, code: 'absent' })
const found = (part: Partial<Checked> = {}): Checked => ({
  figures: [],
  notes: [],
  warnings: [],
  problems: [],
  ...part,
})
const after = (...steps: EntryStep[]) => steps.reduce(nextState, nothingChecked)

test('a check without problems shows the prepared report', () => {
  const state = after({ type: 'checked', checked: found(), prepared })
  expect(state).toMatchObject({ checking: true, prepared, problems: [], failures: 0 })
})

test('failed checks are counted and return to the fields; an earlier prepared report keeps its key', () => {
  const failing: EntryStep = {
    type: 'checked',
    checked: found({ problems: [absent(one)], warnings: [{ indicatorId: other }] }),
    prepared: { ...prepared, key: 'other' },
  }
  const state = after({ type: 'checked', checked: found(), prepared }, failing, failing)
  expect(state).toMatchObject({ checking: false, failures: 2, prepared, warnings: [{ indicatorId: other }] })
  expect(state.problems).toEqual([absent(one)])
})

test('a refusal by the server is a problem of each field and counts as a failed check', () => {
  const state = after({ type: 'checked', checked: found(), prepared }, { type: 'refused', fields: [one, other] })
  expect(state.problems).toEqual([one, other].map((indicatorId) => ({ kind: 'figure', indicatorId, code: 'refused' })))
  expect(state).toMatchObject({ checking: false, failures: 1, prepared })
})

const said: EntryState = {
  ...nothingChecked,
  problems: [
    absent(one),
    { kind: 'unexplained', indicatorId: one, warning: { indicatorId: one } },
    absent(other),
    { kind: 'unchanged' },
    { kind: 'reason' },
    { kind: 'splitReason' },
  ],
  warnings: [{ indicatorId: one }, { indicatorId: other }],
  doubted: [one, other],
}

test('a changed figure loses its problems and warnings; other fields keep theirs', () => {
  expect(nextState(said, { type: 'changed', fields: [one] })).toEqual({
    ...said,
    problems: said.problems.slice(2),
    warnings: [{ indicatorId: other }],
    doubted: [other],
  })
})

test('typing a reason clears its problems: missing, and different in another tab', () => {
  const kinds = nextState(said, { type: 'changed', fields: [reasonField] }).problems.map(({ kind }) => kind)
  expect(kinds).toEqual(['figure', 'unexplained', 'figure', 'unchanged'])
})

test('explaining a figure clears only the problem that the explanation was missing', () => {
  const state = nextState(said, { type: 'explained', indicatorId: one })
  expect(state.problems).toEqual(said.problems.filter(({ kind }) => kind !== 'unexplained'))
  expect(state.warnings).toBe(said.warnings)
})

test('doubts of the server remain until the figure changes', () => {
  const doubted = after({ type: 'doubted', fields: [one] })
  expect(doubted.doubted).toEqual([one])
  expect(nextState(doubted, { type: 'changed', fields: [one] }).doubted).toEqual([])
})

test('going back to the fields keeps the prepared report; dropping removes it', () => {
  const checking = after({ type: 'checked', checked: found(), prepared })
  expect(nextState(checking, { type: 'back' })).toMatchObject({ checking: false, prepared })
  expect(nextState(checking, { type: 'dropped' })).toMatchObject({ checking: false, prepared: undefined })
})
