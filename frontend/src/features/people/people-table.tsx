import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CheckBox } from '../../components/check-box'
import { RowButton } from '../../components/row-button'
import { StackedTable } from '../../components/stacked-table'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import classes from './people.module.css'
import { PersonBadge } from './person-badge'
import { TermText } from './term-text'
import type { Person } from './types'

interface Props {
  people: Person[]
  /** For people of ended units: the steps out of them. */
  steps?: {
    selected: string[]
    onSelect: (selected: string[]) => void
    onMove: (person: Person) => void
    onEnd: (person: Person) => void
  }
}

export function PeopleTable({ people, steps }: Props) {
  const { t } = useTranslation()
  const columns = [t('people.person'), t('table.unit'), t('people.roles'), t('table.status')]
  const movable = people.filter(({ allowedActions }) => allowedActions.includes('MOVE')).map(({ id }) => id)
  return (
    <>
      {steps && movable.length > 1 && (
        <div className="no-print">
          <CheckBox
            label={t('people.chooseAll')}
            checked={movable.every((id) => steps.selected.includes(id))}
            onChange={(all) => steps.onSelect(all ? movable : [])}
          />
        </div>
      )}
      <StackedTable
        caption={t('people.title')}
        columns={steps ? [...columns, t('indicators.actions')] : columns}
        className={classes.table}
      >
        <tbody role="rowgroup">
          {people.map((person) => (
            <tr key={person.id} role="row">
              <th role="rowheader" scope="row">
                {steps && movable.includes(person.id) && (
                  <span className="no-print">
                    <CheckBox
                      label={t('people.choose', { name: person.fullName })}
                      isLabelHidden
                      checked={steps.selected.includes(person.id)}
                      onChange={(chosen) =>
                        steps.onSelect(
                          chosen ? [...steps.selected, person.id] : steps.selected.filter((id) => id !== person.id),
                        )
                      }
                    />
                  </span>
                )}
                <Link to="/nguoi-dung/$personId" params={{ personId: person.id }}>
                  {person.fullName}
                </Link>
                <small>{[person.username, person.phone].filter(Boolean).join(' · ')}</small>
              </th>
              <td role="cell" data-label={t('table.unit')}>
                {unitName(t, person.unit)}
                {person.unitEndedOn && <small>{t('people.unitEnded', { date: formatDate(person.unitEndedOn) })}</small>}
              </td>
              <td role="cell" data-label={t('people.roles')}>
                {person.roles.length === 0 && t('people.noRoles')}
                {person.roles.map((held) => (
                  <span key={held.assignmentId} className={classes.line}>
                    {t(`people.role.${held.role}`)}
                    {held.unit.id !== person.unit.id && ` (${unitName(t, held.unit)})`}
                    <TermText {...held} />
                  </span>
                ))}
                {person.holdsMore && <small>{t('people.holdsMoreShort')}</small>}
              </td>
              <td role="cell" data-label={t('table.status')}>
                <PersonBadge state={person.state} />
              </td>
              {steps && (
                <td role="cell">
                  <div className={classes.actions}>
                    {person.allowedActions.includes('MOVE') && (
                      <RowButton
                        label={t('people.moveTitle', { name: person.fullName })}
                        onClick={() => steps.onMove(person)}
                      >
                        {t('people.move')}
                      </RowButton>
                    )}
                    {person.allowedActions.includes('END') && (
                      <RowButton
                        label={t('people.endTitle', { name: person.fullName })}
                        onClick={() => steps.onEnd(person)}
                      >
                        {t('people.end')}
                      </RowButton>
                    )}
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </StackedTable>
    </>
  )
}
