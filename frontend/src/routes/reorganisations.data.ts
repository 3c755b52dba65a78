import type { QueryClient } from '@tanstack/react-query'
import { reorganisationListOptions, reorganisationOptions } from '../features/reorganisations/queries'
import { clockOptions, meOptions } from '../session/queries'

export async function loadReorganisations(queries: QueryClient, unit: string | undefined) {
  await Promise.all([
    queries.ensureQueryData(meOptions()),
    queries.ensureInfiniteQueryData(reorganisationListOptions(unit)),
  ])
}

export async function loadWizard(queries: QueryClient) {
  const [{ today }] = await Promise.all([queries.ensureQueryData(clockOptions()), queries.ensureQueryData(meOptions())])
  return { today }
}

export async function loadReorganisation(queries: QueryClient, id: string) {
  await queries.ensureQueryData(reorganisationOptions(id))
}
