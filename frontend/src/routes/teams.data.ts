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
  // Which villages have a team by now is said beside them.
  await queries.fetchQuery({ ...communeVillagesOptions(unit.id, today), staleTime: 0 })
  return { unit, today }
}

export async function loadTeam(queries: QueryClient, teamId: string, asked: string | undefined) {
  const { today } = await queries.ensureQueryData(clockOptions())
  const date = asked ?? today
  await Promise.all([
    // Its version is what a change goes by: that of now counts.
    queries.fetchQuery({ ...teamOptions(teamId, date), staleTime: 0 }),
    queries.fetchQuery({ ...rosterOptions(teamId, date), staleTime: 0 }),
    queries.fetchQuery({ ...reconstitutionsOptions(teamId), staleTime: 0 }),
  ])
  return { teamId, date, today }
}

export async function loadReconstitution(queries: QueryClient, teamId: string) {
  const { today } = await queries.ensureQueryData(clockOptions())
  // Somebody else may have changed it meanwhile, and what is changed is the roster of now.
  await Promise.all([
    queries.fetchQuery({ ...teamOptions(teamId, today), staleTime: 0 }),
    queries.fetchQuery({ ...rosterOptions(teamId, today, true), staleTime: 0 }),
    queries.fetchQuery({ ...reconstitutionsOptions(teamId), staleTime: 0 }),
  ])
  return { teamId, today }
}
