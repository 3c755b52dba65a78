import { describe, expect, test } from 'vitest'
import type { EntryForm } from '../../../api/types'
import { app, entryForm, postMart, submission, voso } from '../../../testing/factories'
import type { Entries } from '../entries'
import { columnTotal, needsReason, notesOf, rowOf, withoutRemarksOn } from './grid-rows'

const typed = (...texts: string[]): Entries =>
  Object.fromEntries(
    [app, postMart, voso].slice(0, texts.length).map(({ id }, index) => [id, { text: texts[index] ?? '', mark: null }]),
  )

const falling: EntryForm = { ...entryForm, rules: [{ kind: 'FALLING', severity: 'WARNING' }] }
const sent = (more: Partial<typeof submission> = {}): EntryForm => ({
  ...entryForm,
  status: 'REPORTED',
  submission: { ...submission, allowedActions: ['CORRECT'], ...more },
})
const stateOf = (form: EntryForm, entries: Entries, queued = false) => rowOf(form, entries, queued).state

describe('the state of a row', () => {
  test('a row without typed or sent figures is blank and adds nothing to totals', () => {
    const row = rowOf(entryForm, {}, false)
    expect(row.state).toBe('blank')
    expect(row.changed).toBe(false)
    expect(columnTotal([row], app.id)).toBeNull()
    expect(columnTotal([row, rowOf(entryForm, typed('0'), false)], app.id)).toBe(0)
  })

  test('a started row is incomplete, an unreadable one invalid, a complete one ready', () => {
    expect(stateOf(entryForm, typed('1.234'))).toBe('incomplete')
    expect(stateOf(entryForm, typed('1.234', '10,5'))).toBe('invalid')
    expect(stateOf(entryForm, typed('1.234', '1', '2'))).toBe('ready')
    expect(stateOf(entryForm, { ...typed('1.234', '1'), [voso.id]: { text: '', mark: 'NIL' } })).toBe('ready')
  })

  test('a warning needs a reason, which is sent with its figure; a reason does not help against an error', () => {
    const entries = typed('1.000', '1', '2')
    expect(stateOf(falling, entries)).toBe('unexplained')
    const explained = { ...entries, [app.id]: { text: '1.000', mark: null, reason: ' Đếm lại ' } }
    expect(stateOf(falling, explained)).toBe('ready')
    expect(notesOf(rowOf(falling, explained, false))).toEqual([{ indicatorId: app.id, text: 'Đếm lại' }])
    const strict: EntryForm = { ...falling, rules: [{ kind: 'FALLING', severity: 'ERROR' }] }
    expect(stateOf(strict, explained)).toBe('invalid')
  })

  test('a figure shows no problems while it is being typed', () => {
    const row = rowOf(falling, typed('1.000', '1', '2'), false)
    expect(withoutRemarksOn(row, app.id)).toMatchObject({ state: 'ready', warnings: [] })
    expect(withoutRemarksOn(row, voso.id).state).toBe('unexplained')
  })

  test('sent figures are shown until they change; typing equal figures is no change', () => {
    expect(stateOf(sent(), {})).toBe('saved')
    expect(stateOf(sent(), typed('1234', '5'))).toBe('saved')
    const changed = rowOf(sent(), typed('1.235'), false)
    expect(changed.state).toBe('ready')
    expect(changed.figures).toEqual([{ indicatorId: app.id, value: 1235 }, ...submission.figures.slice(1)])
    expect(needsReason(changed)).toBe(true)
    expect(stateOf(sent(), typed(''))).toBe('incomplete')
  })

  test('a correction of returned figures needs no reason', () => {
    expect(stateOf(sent({ state: 'RETURNED' }), {})).toBe('returned')
    expect(needsReason(rowOf(sent({ state: 'RETURNED' }), typed('1.235'), false))).toBe(false)
  })

  test('locked, exempt and queued rows are read-only', () => {
    for (const [form, state] of [
      [sent({ state: 'LOCKED', allowedActions: [] }), 'locked'],
      [{ ...entryForm, allowedActions: [] }, 'locked'],
      [{ ...entryForm, status: 'EXEMPT' }, 'exempt'],
    ] as const)
      expect(rowOf(form as EntryForm, {}, false)).toMatchObject({ state, open: false })
    expect(rowOf(entryForm, {}, true)).toMatchObject({ state: 'queued', open: false })
  })
})
