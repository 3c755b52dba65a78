import { createLazyRoute } from '@tanstack/react-router'
import { FoundPage } from '../features/teams/found-page'
import { ReconstitutionPage } from '../features/teams/reconstitution/reconstitution-page'
import { TeamPage } from '../features/teams/team-page'
import { TeamsPage } from '../features/teams/teams-page'

export const teamsView = createLazyRoute('/to-cong-nghe-so')({
  component: function Teams() {
    return <TeamsPage {...teamsView.useLoaderData()} />
  },
})

export const foundTeamView = createLazyRoute('/to-cong-nghe-so/moi')({
  component: function FoundTeam() {
    return <FoundPage {...foundTeamView.useLoaderData()} />
  },
})

export const teamView = createLazyRoute('/to-cong-nghe-so/$teamId')({
  component: function OneTeam() {
    const { recorded } = teamView.useSearch()
    return <TeamPage {...teamView.useLoaderData()} recorded={recorded} />
  },
})

export const reconstituteView = createLazyRoute('/to-cong-nghe-so/$teamId/kien-toan')({
  component: function Reconstitute() {
    return <ReconstitutionPage {...reconstituteView.useLoaderData()} />
  },
})
