import { Button } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TeamMember } from '../../api/types'
import { DateField } from '../../components/date-field'
import { PageTitle } from '../../components/page-title'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { DissolveDialog } from './dissolve-dialog'
import { EditTeamDialog } from './edit-team-dialog'
import { MemberDialog } from './member-dialog'
import { PersonDialog } from './person-dialog'
import { reconstitutionsOptions, rosterOptions, teamOptions } from './queries'
import { ReconstitutionHistory } from './reconstitution-history'
import type { Recorded } from './recorded'
import { Roster } from './roster'
import { TeamFacts } from './team-facts'
import classes from './teams.module.css'

interface Props {
  teamId: string
  date: string
  today: string
  recorded?: Recorded
}

type Doing = { what: 'edit' | 'dissolve' } | { what: 'member' | 'person'; member: TeamMember }

/** A team as it was on a date, and its history of decisions. */
export function TeamPage({ teamId, date, today, recorded }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/to-cong-nghe-so/$teamId' })
  const { data: team } = useSuspenseQuery(teamOptions(teamId, date))
  const may = (action: (typeof team.allowedActions)[number]) => team.allowedActions.includes(action)
  const { data: roster } = useQuery({ ...rosterOptions(teamId, date), enabled: may('READ_ROSTER') })
  const { data: history } = useQuery({ ...reconstitutionsOptions(teamId), enabled: may('READ_ROSTER') })
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const since = recorded === 'reconstituted' ? history?.items[0]?.effectiveOn : team.validFrom
  return (
    <>
      <PageTitle
        title={team.name}
        tabTitle={`${team.name} ${formatDate(date)}`}
        above={
          <Link to="/to-cong-nghe-so" search={{ unit: team.unit.id, date }}>
            {t('team.title')} – {unitName(t, team.unit)}
          </Link>
        }
      >
        <div className={classes.controls}>
          <DateField
            key={date}
            date={date}
            max={today}
            onChoose={(next) => void navigate({ search: { date: next } })}
          />
          <div className={`${classes.actions} no-print`}>
            {may('RECONSTITUTE') && (
              <Link className="primary-link" to="/to-cong-nghe-so/$teamId/kien-toan" params={{ teamId }}>
                {t('team.reconstitute')}
              </Link>
            )}
            {may('EDIT') && (
              <Button variant="default" onClick={() => setDoing({ what: 'edit' })}>
                {t('team.edit')}
              </Button>
            )}
            {may('DISSOLVE') && (
              <Button variant="default" onClick={() => setDoing({ what: 'dissolve' })}>
                {t('team.dissolve')}
              </Button>
            )}
          </div>
        </div>
      </PageTitle>
      {recorded && since && (
        <p role="status" className={classes.recorded}>
          {t(`team.done.${recorded}`, { date: formatDate(since) })}
        </p>
      )}
      <TeamFacts team={team} />
      {!may('READ_ROSTER') && <p className={`card ${classes.section}`}>{t('team.rosterHidden')}</p>}
      {roster && (
        <Roster
          team={team}
          members={roster.items}
          date={date}
          onEdit={(member) => setDoing({ what: 'member', member })}
          onPerson={(member) => setDoing({ what: 'person', member })}
        />
      )}
      {history && <ReconstitutionHistory team={team} steps={history.items} />}
      {doing?.what === 'edit' && <EditTeamDialog team={team} onClose={close} />}
      {doing?.what === 'dissolve' && <DissolveDialog team={team} onClose={close} />}
      {doing?.what === 'member' && <MemberDialog team={team} member={doing.member} onClose={close} />}
      {doing?.what === 'person' && (
        <PersonDialog member={doing.member} mayExport={may('READ_PHONES')} mayErase={may('ERASE')} onClose={close} />
      )}
    </>
  )
}
