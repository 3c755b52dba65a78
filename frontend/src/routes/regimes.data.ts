import type { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api/problem'
import type { Indicator, RegimeTemplate } from '../api/types'
import {
  allRegimesOptions,
  regimeOptions,
  regimeTemplatesOptions,
  regimeVersionsOptions,
} from '../features/regimes/queries'
import { indicatorsOptions, unitOptions } from '../reference/queries'
import { unitsFor } from '../reference/units-for'
import { clockOptions, meOptions } from '../session/queries'

export async function loadRegimes(queries: QueryClient) {
  const { today } = await queries.ensureQueryData(clockOptions())
  await queries.ensureQueryData(allRegimesOptions(today))
  return { today }
}

async function loadForm(queries: QueryClient) {
  const [me, { today }] = await Promise.all([
    queries.ensureQueryData(meOptions()),
    queries.ensureQueryData(clockOptions()),
  ])
  const indicators = await queries.ensureQueryData(indicatorsOptions(today, true))
  const owners = unitsFor(me, 'MANAGE_PROGRAMME')
  return { indicators, owners, today }
}

/** Loads the templates, and the form of a new regime filled in from the chosen one. */
export async function loadNewRegime(queries: QueryClient, asked: { template?: unknown; unit?: unknown }) {
  const [form, { items: templates }] = await Promise.all([
    loadForm(queries),
    queries.ensureQueryData(regimeTemplatesOptions()),
  ])
  const { indicators, owners, today } = form
  const owner = owners.find(({ id }) => id === asked.unit) ?? owners[0]
  const template = templates.find(({ code }) => code === asked.template)
  const own = owner && template && (await usable(queries, owner.id, template, indicators, today))
  return { ...form, owner, templates, template, own, blank: asked.template === 'none' }
}

/** The indicators with a code of the template that the unit itself or a unit above it has defined. */
async function usable(
  queries: QueryClient,
  owner: string,
  template: RegimeTemplate,
  indicators: Indicator[],
  today: string,
) {
  const { ancestors } = await queries.ensureQueryData(unitOptions(owner, today))
  const above = [owner, ...ancestors.map(({ id }) => id)]
  const known = new Set(above)
  const same = indicators.filter(({ code }) => template.indicators.some((entry) => entry.code === code))
  for (const id of new Set(same.map(({ ownerId }) => ownerId))) {
    // A unit whose indicators the user sees and which he cannot read is above his own.
    if (!known.has(id) && !(await readable(queries, id, today))) above.push(id)
  }
  return same.filter(({ ownerId }) => above.includes(ownerId))
}

const readable = (queries: QueryClient, id: string, today: string) =>
  queries.ensureQueryData(unitOptions(id, today)).then(
    () => true,
    (failure: unknown) => {
      if (failure instanceof ApiProblem && failure.status === 404) return false
      throw failure
    },
  )

/** @param asked the unit and the day for which the user wants to exempt */
export async function loadRegime(
  queries: QueryClient,
  id: string,
  asked: { exempt?: string | undefined; date?: string | undefined } = {},
) {
  const { today } = await queries.ensureQueryData(clockOptions())
  await Promise.all([
    queries.ensureQueryData(regimeOptions(id, today)),
    queries.ensureQueryData(regimeVersionsOptions(id)),
  ])
  const date = asked.date ?? today
  const exempt = asked.exempt && { unit: await queries.ensureQueryData(unitOptions(asked.exempt, date)), date }
  return { id, today, exempt: exempt || undefined }
}

export async function loadRevisedRegime(queries: QueryClient, id: string) {
  const form = await loadForm(queries)
  // Always load the versions, because a new version must follow the newest one.
  const { items } = await queries.fetchQuery({ ...regimeVersionsOptions(id), staleTime: 0 })
  return { ...form, regime: items[0] }
}
