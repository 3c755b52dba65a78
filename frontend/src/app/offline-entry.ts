import type { QueryClient } from '@tanstack/react-query'
import type { EntryForm, RegimeView, UnitView } from '../api/types'
import type { KeptUnit } from '../device/store'
import { entryFormOptions, obligationsOptions } from '../features/submissions/queries'
import { regimesOptions, unitOptions } from '../reference/queries'
import type { Asked, Selection } from '../reference/selection'
import { businessNow } from '../session/business-clock'
import { keep, keptFor } from '../session/kept'
import { clockOptions, meOptions } from '../session/queries'
import { dateOf } from '../shared/dates'

/** Number of unfulfilled obligations of a regime whose forms are kept; users rarely catch up on more. */
const formsKept = 8
/** Number of past figures per field; the server's forms have as many. */
const recentShown = 5

/** Stores on the device what the user needs to enter figures for their own units offline. */
export async function keepForEntry(queries: QueryClient) {
  const me = await queries.ensureQueryData(meOptions())
  const clock = await queries.ensureQueryData(clockOptions())
  const clockAt = queries.getQueryState(clockOptions().queryKey)?.dataUpdatedAt ?? Date.now()
  const { subject } = me
  const before = (await keptFor(subject))?.units ?? []
  // Store at once with the forms of the last run, so that the page can start offline while the new forms load.
  await keep({ subject, me, clock, clockAt, units: before })
  if (!me.allowedActions.includes('SUBMIT')) return
  const ids = [...new Set(me.assignments.map(({ unit }) => unit.id))]
  const units: KeptUnit[] = []
  for (const id of ids) units.push(await unitOf(queries, id, clock.today))
  await keep({ subject, me, clock, clockAt, units: units.filter(({ forms }) => forms.length > 0) })
}

/** Reads a unit with its regimes and forms. Sends one request at a time, so that the page's own requests are not delayed. */
async function unitOf(queries: QueryClient, id: string, today: string): Promise<KeptUnit> {
  const unit = await queries.fetchQuery(unitOptions(id, today))
  const asking = await queries.fetchQuery(regimesOptions(id, today))
  const regimes = asking.filter(({ reportingLevel }) => reportingLevel === unit.level)
  const forms: EntryForm[] = []
  for (const regime of regimes) {
    const obligations = await queries.fetchQuery(obligationsOptions(regime.id, id, today))
    const dates = obligations.items
      .filter(({ status }, index) => index === 0 || status === 'MISSING')
      .map(({ asOf }) => asOf)
    for (const date of dates.slice(0, formsKept))
      forms.push(await queries.fetchQuery(entryFormOptions(regime.id, id, date)))
  }
  return { unit, regimes, forms }
}

/** The data of the entry page from the device; undefined if it does not have the unit or a form for the date. */
export async function standIn(queries: QueryClient, asked: Asked): Promise<Selection | undefined> {
  const me = await queries.ensureQueryData(meOptions())
  const kept = await keptFor(me.subject)
  const unitId = asked.unit ?? me.assignments[0]?.unit.id
  const mine = kept?.units.find(({ unit }) => unit.id === unitId)
  if (!mine) return undefined
  const today = dateOf(businessNow())
  const date = asked.date ?? today
  const regime = mine.regimes.find(({ id }) => id === asked.regime) ?? mine.regimes[0]
  const form = regime && date <= today && formOf(mine.forms, mine.unit, regime, date)
  if (!form) return undefined
  // A form that the page already has is at least as new.
  queries.setQueryData(entryFormOptions(regime.id, mine.unit.id, date).queryKey, (told) => told ?? form)
  return { unit: mine.unit, regimes: mine.regimes, regime, date, today }
}

function formOf(forms: EntryForm[], unit: UnitView, regime: RegimeView, date: string): EntryForm | undefined {
  const all = forms.filter(({ regimeId, unit: { id } }) => regimeId === regime.id && id === unit.id)
  const [latest] = all.filter(({ asOf }) => asOf <= date).sort((a, b) => b.asOf.localeCompare(a.asOf))
  if (latest?.asOf === date) return latest
  // A day that began while offline. Only for daily regimes: for other calendars only the server knows the dates.
  if (!latest || regime.calendar.kind !== 'DAILY' || all.some(({ asOf }) => asOf > date)) return undefined
  return forDay(latest, date)
}

function forDay({ submission, ...form }: EntryForm, date: string): EntryForm {
  const days = (Date.parse(date) - Date.parse(form.asOf)) / 86_400_000
  const later = (instant: string) => {
    const next = new Date(instant)
    next.setUTCDate(next.getUTCDate() + days)
    return next.toISOString()
  }
  return {
    ...form,
    asOf: date,
    period: undefined,
    closesAt: later(form.closesAt),
    dueAt: later(form.dueAt),
    status: 'MISSING',
    allowedActions: submission ? ['SUBMIT'] : form.allowedActions,
    fields: form.fields.map((field) => {
      const sent = submission?.figures.find(({ indicatorId }) => indicatorId === field.indicator.id)
      if (!sent) return field
      const { indicatorId, value, mark } = sent
      return {
        ...field,
        previous: { indicatorId, asOf: form.asOf, value, mark },
        carriedFrom: [],
        dividedWithoutShares: [],
        recent: value == null ? field.recent : [{ asOf: form.asOf, value }, ...field.recent].slice(0, recentShown),
      }
    }),
  }
}
