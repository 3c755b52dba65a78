import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Team } from '../../api/types'
import { StackedTable } from '../../components/stacked-table'
import { shortUnitName, unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { Leader } from './leader'
import classes from './teams.module.css'

interface Props {
  teams: Team[]
  /** Id of the page's unit; the table does not name the commune of teams that belong to it. */
  of: string
  date: string
}

export function TeamsTable({ teams, of, date }: Props) {
  const { t } = useTranslation()
  const several = teams.some(({ unit }) => unit.id !== of)
  return (
    <StackedTable
      caption={t('team.list')}
      columns={[
        t('team.name'),
        ...(several ? [t('table.unit')] : []),
        t('team.villages'),
        t('team.role.LEADER'),
        t('team.coverage.members'),
        t('table.status'),
      ]}
      className={`${classes.table} ${classes.teams}`}
    >
      <tbody role="rowgroup">
        {teams.map((team) => (
          <tr key={team.id} role="row">
            <th role="rowheader" scope="row">
              <Link to="/to-cong-nghe-so/$teamId" params={{ teamId: team.id }} search={{ date }}>
                {team.name}
              </Link>
              <small>{t(`team.level.${team.level}`)}</small>
            </th>
            {several && (
              <td role="cell" data-label={t('table.unit')}>
                {shortUnitName(t, team.unit)}
                {team.unitEndedOn && <small>{t('team.unitEnded', { date: formatDate(team.unitEndedOn) })}</small>}
              </td>
            )}
            <td role="cell" data-label={t('team.villages')} data-wide>
              {team.level === 'COMMUNE'
                ? t('team.wholeCommune')
                : team.villages.map(({ unit }) => unitName(t, unit)).join(', ') || t('team.noVillages')}
              {team.villages.some(({ endedOn }) => endedOn) && <small>{t('team.servesEnded')}</small>}
            </td>
            <td role="cell" data-label={t('team.role.LEADER')}>
              <Leader team={team} />
            </td>
            <td role="cell" data-label={t('team.coverage.members')}>
              {formatCount(team.members)}
            </td>
            <td role="cell" data-label={t('table.status')}>
              {t(`team.status.${team.status}`)}
              <small>{lastEvent(team)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  )

  function lastEvent({ validTo, reconstitutedOn, validFrom }: Team) {
    if (validTo) return t('team.until', { date: formatDate(validTo) })
    return reconstitutedOn
      ? t('team.reconstitutedOn', { date: formatDate(reconstitutedOn) })
      : t('team.foundedOn', { date: formatDate(validFrom) })
  }
}
