import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test } from 'vitest'
import type { EntryForm } from '../api/types'
import { entryFormOptions } from '../features/submissions/queries'
import { setBusinessClock } from '../session/business-clock'
import { keep } from '../session/kept'
import { meOptions } from '../session/queries'
import {
  app,
  clock,
  entryForm,
  huuLien,
  me,
  postMart,
  regime,
  submission,
  unitView,
  yenBinh,
} from '../testing/factories'
import { standIn } from './offline-entry'

let queries: QueryClient
const mine = me(huuLien, 'SUBMIT')

/** Sets up a phone with kept forms and the business clock at `now`. */
async function kept(forms: EntryForm[], now = clock.now, more: Partial<typeof regime> = {}) {
  queries = new QueryClient()
  queries.setQueryData(meOptions().queryKey, mine)
  setBusinessClock({ ...clock, now, today: now.slice(0, 10) })
  const units = [{ unit: unitView(huuLien), regimes: [{ ...regime, ...more }], forms }]
  await keep({ subject: mine.subject, me: mine, clock, clockAt: Date.now(), units })
}

const formFor = (date: string) => queries.getQueryData(entryFormOptions(regime.id, huuLien.id, date).queryKey)

beforeEach(() => kept([entryForm]))

test('a kept form of the date is used unchanged', async () => {
  expect(await standIn(queries, { date: entryForm.asOf })).toMatchObject({
    date: entryForm.asOf,
    unit: { id: huuLien.id },
  })
  expect(formFor(entryForm.asOf)).toEqual(entryForm)
})

test('offline, a new day gets the form of the day before, with the figures sent then as last values', async () => {
  const sent = {
    ...submission,
    figures: [
      { indicatorId: app.id, value: 1300 },
      { indicatorId: postMart.id, mark: 'NIL' as const },
    ],
  }
  await kept([{ ...entryForm, submission: sent, status: 'REPORTED', allowedActions: [] }], '2022-07-14T02:00:00Z')
  expect(await standIn(queries, {})).toMatchObject({ date: '2022-07-14', today: '2022-07-14' })
  const form = formFor('2022-07-14')
  expect(form).toMatchObject({ asOf: '2022-07-14', status: 'MISSING', allowedActions: ['SUBMIT'] })
  expect(form?.submission).toBeUndefined()
  expect(Date.parse(form?.dueAt ?? '') - Date.parse(entryForm.dueAt)).toBe(86_400_000)
  const field = form?.fields.find(({ indicator }) => indicator.id === app.id)
  expect(field?.previous).toMatchObject({ asOf: entryForm.asOf, value: 1300 })
  expect(field?.recent[0]).toEqual({ asOf: entryForm.asOf, value: 1300 })
})

test('offline, the form of a new day does not suggest figures of predecessors for indicators that the unit has reported', async () => {
  const sent = { ...submission, figures: [{ indicatorId: app.id, mark: 'NIL' as const }] }
  const fields = entryForm.fields.map((field) => ({
    ...field,
    carriedFrom: [yenBinh],
    dividedWithoutShares: [yenBinh],
  }))
  await kept([{ ...entryForm, fields, submission: sent, status: 'REPORTED' }], '2022-07-14T02:00:00Z')
  await standIn(queries, {})
  const field = (of: { id: string }) => formFor('2022-07-14')?.fields.find(({ indicator }) => indicator.id === of.id)
  expect(field(app)).toMatchObject({
    previous: { asOf: entryForm.asOf, mark: 'NIL' },
    carriedFrom: [],
    dividedWithoutShares: [],
    recent: [{ asOf: '2022-07-12', value: 1222 }],
  })
  expect(field(postMart)).toMatchObject({ carriedFrom: [yenBinh], dividedWithoutShares: [yenBinh] })
})

test('offline, a new day gets no form unless the calendar is daily', async () => {
  await kept([entryForm], '2022-07-14T02:00:00Z', { calendar: { kind: 'WEEKDAYS', days: ['THURSDAY'] } })
  expect(await standIn(queries, {})).toBeUndefined()
})

test('offline, there is no form for a future day, a day before the kept forms, or another unit', async () => {
  expect(await standIn(queries, { date: '2022-07-15' })).toBeUndefined()
  expect(await standIn(queries, { date: '2022-07-01' })).toBeUndefined()
  expect(await standIn(queries, { unit: yenBinh.id })).toBeUndefined()
})
