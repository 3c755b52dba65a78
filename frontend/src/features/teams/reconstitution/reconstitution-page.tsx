import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFinal, type ApiProblem } from '../../../api/problem'
import type { NewReconstitution, TeamMember } from '../../../api/types'
import { LockIcon } from '../../../components/icons'
import { PageTitle } from '../../../components/page-title'
import { StateMessage } from '../../../components/state-message'
import { UnsavedGuard } from '../../../components/unsaved-guard'
import { unitName } from '../../../reference/names'
import { useReconstitute } from '../changes'
import { ErrorSummary } from '../error-summary'
import { communeVillagesOptions, reconstitutionsOptions, rosterOptions, teamOptions } from '../queries'
import { useFieldLabels } from '../use-field-labels'
import { useRefused } from '../use-refused'
import { ReconstitutionCheck } from './check'
import { blankReconstitution, fieldOf, memberPointer, readReconstitution } from './draft'
import { ReconstitutionForm } from './reconstitution-form'

interface Props {
  teamId: string
  today: string
}

/** A reconstitution in two steps, fill in and check. Both share the draft, so that going back or a refusal loses no input. */
export function ReconstitutionPage({ teamId, today }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data: latestTeam } = useSuspenseQuery(teamOptions(teamId, today))
  const { data: latestRoster } = useSuspenseQuery(rosterOptions(teamId, today, true))
  const latest = { team: latestTeam, everybody: latestRoster.items }
  const [{ team, everybody }, setShown] = useState(latest)
  const { data: history } = useSuspenseQuery(reconstitutionsOptions(teamId))
  const [before] = useState(() => blankReconstitution(team, history.items[0]?.decision ?? team.founding))
  const [draft, setDraft] = useState(before)
  const { refused, anything, setProblems, refuse } = useRefused()
  const [checking, setChecking] = useState<NewReconstitution>()
  // An ended commune has no villages; the list is empty until the user chooses the new commune.
  const { data: villages = [] } = useQuery(communeVillagesOptions(draft.unitId || team.unit.id, today))
  const reconstitute = useReconstitute(team)
  // While the answer is unknown, the form stays on the team as it was: a person who joins may already be a member.
  const isUnknown = reconstitute.isPending || (reconstitute.error && !isFinal(reconstitute.error as ApiProblem))
  if (!isUnknown && (latest.team !== team || latest.everybody !== everybody)) setShown(latest)

  const roster = everybody.filter((member) => isMember(member, today))
  const former = formerMembers(everybody, roster)
  const nameOf = (personId: string) => former.find((one) => one.personId === personId)?.name ?? '…'
  const labelOf = useFieldLabels((pointer) => roster.find(({ id }) => memberPointer(id) === pointer)?.name)
  const choices = [
    ...team.villages.map(({ unit, endedOn }) => ({ unit, endedOn })),
    ...villages
      .filter(({ village }) => !team.villages.some(({ unit }) => unit.id === village.id))
      .map(({ village, teams }) => ({ unit: village, teams })),
  ]

  const check = () => {
    const { body, problems: wrong } = readReconstitution(draft, team, roster)
    setProblems(wrong)
    if (Object.keys(wrong).length === 0) setChecking(body)
  }
  const send = (body: NewReconstitution) =>
    reconstitute.mutate(body, {
      onSuccess: () =>
        void navigate({
          to: '/to-cong-nghe-so/$teamId',
          params: { teamId },
          search: { recorded: 'reconstituted' },
          ignoreBlocker: true,
        }),
      onError: (error) => {
        setChecking(undefined)
        refuse(error, fieldOf(body))
      },
    })
  const title = t('team.reconstitution.title', { name: team.name })
  return (
    <>
      <PageTitle
        title={title}
        tabTitle={anything ? t('entry.errorTitle', { title }) : title}
        above={
          <Link to="/to-cong-nghe-so/$teamId" params={{ teamId }}>
            {team.name}
          </Link>
        }
      >
        <p>{unitName(t, team.unit)}</p>
      </PageTitle>
      {!team.allowedActions.includes('RECONSTITUTE') ? (
        <StateMessage icon={<LockIcon />} title={t('team.reconstitution.notYours')} />
      ) : checking ? (
        <ReconstitutionCheck
          team={team}
          roster={roster}
          body={checking}
          villages={choices.map(({ unit }) => unit)}
          nameOf={nameOf}
          isPending={reconstitute.isPending}
          onSend={() => send(checking)}
          onBack={() => setChecking(undefined)}
        />
      ) : (
        <>
          <ErrorSummary refused={refused} labelOf={labelOf} />
          <ReconstitutionForm
            team={team}
            roster={roster}
            former={former}
            villages={choices}
            draft={draft}
            problems={refused.problems}
            onChange={(part) => setDraft({ ...draft, ...part })}
            onCheck={check}
          />
        </>
      )}
      <UnsavedGuard unsaved={JSON.stringify(draft) !== JSON.stringify(before)} />
    </>
  )
}

const isMember = ({ leftOn }: TeamMember, today: string) => !leftOn || leftOn > today

/** Former members who can join again, each once. */
function formerMembers(everybody: TeamMember[], roster: TeamMember[]) {
  const gone = new Map(
    everybody
      .filter(({ personId, erased }) => !erased && !roster.some((member) => member.personId === personId))
      .map(({ personId, name }) => [personId, { personId, name }]),
  )
  return [...gone.values()]
}
