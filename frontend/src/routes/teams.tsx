import { createRoute } from '@tanstack/react-router'
import { parseTeamFilter } from '../features/teams/filter'
import { parseRecorded, type Recorded } from '../features/teams/recorded'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

const guide = { help: 'tổ-công-nghệ-số' }

export const teamsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/to-cong-nghe-so',
  staticData: guide,
  validateSearch: (search: Record<string, unknown>) => ({ ...parseAsked(search), ...parseTeamFilter(search) }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./teams.data')).loadTeams(queries, deps),
}).lazy(async () => (await atDesk(import('./teams.lazy'))).teamsView)

export const foundTeamRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/to-cong-nghe-so/moi',
  staticData: guide,
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./teams.data')).loadFounding(queries, deps),
}).lazy(async () => (await atDesk(import('./teams.lazy'))).foundTeamView)

export const teamRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/to-cong-nghe-so/$teamId',
  staticData: guide,
  validateSearch: (search: Record<string, unknown>): { date?: string; recorded?: Recorded } => ({
    date: parseAsked(search).date,
    recorded: parseRecorded(search.recorded),
  }),
  loaderDeps: ({ search: { date } }) => ({ date }),
  loader: async ({ context: { queries }, deps: { date }, params: { teamId } }) =>
    (await import('./teams.data')).loadTeam(queries, teamId, date),
}).lazy(async () => (await atDesk(import('./teams.lazy'))).teamView)

export const reconstituteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/to-cong-nghe-so/$teamId/kien-toan',
  staticData: guide,
  loader: async ({ context: { queries }, params: { teamId } }) =>
    (await import('./teams.data')).loadReconstitution(queries, teamId),
}).lazy(async () => (await atDesk(import('./teams.lazy'))).reconstituteView)
