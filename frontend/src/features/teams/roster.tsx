import { useTranslation } from 'react-i18next'
import type { Team, TeamMember } from '../../api/types'
import { RowButton } from '../../components/row-button'
import { StackedTable } from '../../components/stacked-table'
import { formatDate } from '../../shared/dates'
import { decisionText } from './decision-text'
import { PhoneCell } from './phone-cell'
import classes from './teams.module.css'

interface Props {
  team: Team
  members: TeamMember[]
  date: string
  onEdit: (member: TeamMember) => void
  onPerson: (member: TeamMember) => void
}

const columns = ['name', 'role', 'position', 'phone', 'joined', 'trainings'] as const

/** The members on the date. Excludes people who had left by then, includes people who left later. */
export function Roster({ team, members, date, onEdit, onPerson }: Props) {
  const { t } = useTranslation()
  const { allowedActions } = team
  const mayEdit = allowedActions.includes('EDIT')
  const mayRead = allowedActions.includes('READ_PHONES')
  const mayOpen = mayRead || allowedActions.includes('ERASE')
  return (
    <section className={classes.section} aria-labelledby="roster">
      <h2 id="roster">{t('team.rosterOn', { count: members.length, date: formatDate(date) })}</h2>
      {members.length === 0 && <p className="soft">{t('team.noMembers')}</p>}
      {members.length > 0 && !members.some(({ role }) => role === 'LEADER') && (
        <p className={classes.warned}>{t('team.vacantWhy')}</p>
      )}
      {mayRead && members.some(({ phone }) => phone) && <p className="soft">{t('team.phone.logged')}</p>}
      {members.length > 0 && (
        <StackedTable
          caption={t('team.coverage.members')}
          columns={[
            ...columns.map((column) => t(`team.member.${column}`)),
            ...(mayEdit || mayOpen ? [t('indicators.actions')] : []),
          ]}
          className={classes.table}
        >
          <tbody role="rowgroup">
            {members.map((member) => (
              <tr key={member.id} role="row">
                <th role="rowheader" scope="row">
                  {member.name}
                  {member.core && <small>{t('team.member.core')}</small>}
                </th>
                <td role="cell" data-label={t('team.member.role')}>
                  {t(`team.role.${member.role}`)}
                </td>
                <td role="cell" data-label={t('team.member.position')} data-none={!member.position}>
                  {member.position ?? '—'}
                </td>
                <td role="cell" data-label={t('team.member.phone')} data-none={!member.phone}>
                  <PhoneCell teamId={team.id} member={member} mayRead={mayRead} />
                </td>
                <td role="cell" data-label={t('team.member.joined')}>
                  {formatDate(member.joinedOn)}
                  <small>{decisionText(t, member.joinedBy)}</small>
                  {member.leftOn && <small>{t('team.member.leftOn', { date: formatDate(member.leftOn) })}</small>}
                </td>
                <td role="cell" data-label={t('team.member.trainings')} data-none={member.trainings.length === 0}>
                  {member.trainings.length === 0
                    ? '—'
                    : member.trainings.map(({ date: on, subject }) => (
                        <span key={`${on} ${subject}`} className={classes.line}>
                          {subject} ({formatDate(on)})
                        </span>
                      ))}
                </td>
                {(mayEdit || mayOpen) && (
                  <td role="cell">
                    {!member.erased && (
                      <div className={classes.rowActions}>
                        {mayEdit && (
                          <RowButton
                            label={t('team.member.editOne', { name: member.name })}
                            onClick={() => onEdit(member)}
                          >
                            {t('indicators.edit')}
                          </RowButton>
                        )}
                        {mayOpen && (
                          <RowButton
                            label={t('team.person.open', { name: member.name })}
                            onClick={() => onPerson(member)}
                          >
                            {t('team.person.data')}
                          </RowButton>
                        )}
                      </div>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </StackedTable>
      )}
    </section>
  )
}
