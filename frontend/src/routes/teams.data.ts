import type { QueryClient } from '@tanstack/react-query'
import { parseTeamFilter, type TeamFilter } from '../features/teams/filter'
import {
  communeVillagesOptions,
  coverageOptions,
  reconstitutionsOptions,
  rosterOptions,
  teamOptions,
  teamsOptions,
} from '../features/teams/queries'
import { select, type Asked } from '../reference/selection'
import { clockOptions } from '../session/queries'

export async function loadTeams(queries: QueryClient, search: Asked & TeamFilter) {
  const { unit, date, today } = await select(queries, search)
  const filter = parseTeamFilter({ ...search })
  await Promise.all([
    queries.ensureQueryData(coverageOptions(unit.id, date)),
    queries.ensureInfiniteQueryData(teamsOptions(unit.id, date, filter)),
  ])
  return { unit, date, today, filter }
}

export async function loadFounding(queries: QueryClient, asked: Asked) {
  const { unit, today } = await select(queries, { unit: asked.unit })
  // Always load the villages, because the form says which of them have a team now.
  await queries.fetchQuery({ ...communeVillagesOptions(unit.id, today), staleTime: 0 })
  return { unit, today }
}

export async function loadTeam(queries: QueryClient, teamId: string, asked: string | undefined) {
  const { today } = await queries.ensureQueryData(clockOptions())
  const date = asked ?? today
  // Always load the present version, which changes need.
  const team = await queries.fetchQuery({ ...teamOptions(teamId, date), staleTime: 0 })
  if (team.allowedActions.includes('READ_ROSTER'))
    await Promise.all([
      queries.fetchQuery({ ...rosterOptions(teamId, date), staleTime: 0 }),
      queries.fetchQuery({ ...reconstitutionsOptions(teamId), staleTime: 0 }),
    ])
  return { teamId, date, today }
}

export async function loadReconstitution(queries: QueryClient, teamId: string) {
  const { today } = await queries.ensureQueryData(clockOptions())
  // Always load the present roster, because the form changes it.
  await Promise.all([
    queries.fetchQuery({ ...teamOptions(teamId, today), staleTime: 0 }),
    queries.fetchQuery({ ...rosterOptions(teamId, today, true), staleTime: 0 }),
    queries.fetchQuery({ ...reconstitutionsOptions(teamId), staleTime: 0 }),
  ])
  return { teamId, today }
}
