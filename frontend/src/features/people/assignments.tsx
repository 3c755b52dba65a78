import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MoreButton } from '../../components/more-button'
import { RowButton } from '../../components/row-button'
import { StackedTable } from '../../components/stacked-table'
import { unitName } from '../../reference/names'
import { dateOf, formatDate, formatDateTime } from '../../shared/dates'
import { ChangeTermDialog } from './change-term-dialog'
import classes from './people.module.css'
import { EndAssignmentDialog } from './person-steps'
import { assignmentsOptions } from './queries'
import { TermText } from './term-text'
import type { Assignment } from './types'

/** The roles of a person in time, with who gave and who ended them. */
export function Assignments({ personId }: { personId: string }) {
  const { t } = useTranslation()
  const list = useSuspenseInfiniteQuery(assignmentsOptions(personId))
  const [open, setOpen] = useState<{ assignment: Assignment; change: 'term' | 'end' }>()
  const assignments = list.data.pages.flatMap(({ items }) => items)
  const close = () => setOpen(undefined)
  const name = (one: Assignment) => `${t(`people.role.${one.role}`)}, ${unitName(t, one.unit)}`
  return (
    <>
      {assignments.length === 0 ? (
        <p className="soft">{t('people.noRoles')}</p>
      ) : (
        <StackedTable
          caption={t('people.roles')}
          columns={[t('people.field.role'), t('people.term'), t('people.grantedBy'), t('indicators.actions')]}
          className={classes.table}
        >
          <tbody role="rowgroup">
            {assignments.map((one) => (
              <tr key={one.id} role="row" data-past={one.when === 'ENDED'}>
                <th role="rowheader" scope="row">
                  {t(`people.role.${one.role}`)}
                  <small>{unitName(t, one.unit)}</small>
                  {one.unitEndedOn && <small>{t('people.unitEnded', { date: formatDate(one.unitEndedOn) })}</small>}
                </th>
                <td role="cell" data-label={t('people.term')}>
                  {t(one.unitEndedOn && one.when === 'CURRENT' ? 'people.readsOnly' : `people.when.${one.when}`)}
                  {one.when === 'ENDED' && one.validTo ? (
                    <small>
                      {t('people.held', { from: formatDate(dateOf(one.validFrom)), to: formatDateTime(one.validTo) })}
                    </small>
                  ) : (
                    <>
                      {one.when === 'CURRENT' && (
                        <small>{t('people.from', { date: formatDate(dateOf(one.validFrom)) })}</small>
                      )}
                      <TermText {...one} />
                    </>
                  )}
                </td>
                <td role="cell" data-label={t('people.grantedBy')}>
                  {one.grantedByName ?? t('people.bySetup')}
                  {one.reason && <small>{one.reason}</small>}
                  {one.endedByName && (
                    <small>
                      {t('people.endedBy', { name: one.endedByName })}
                      {one.endReason && `: ${one.endReason}`}
                    </small>
                  )}
                </td>
                <td role="cell" data-none={one.allowedActions.length === 0}>
                  <div className={classes.actions}>
                    {one.allowedActions.includes('CHANGE') && (
                      <RowButton
                        label={t('people.termOf', { role: name(one) })}
                        onClick={() => setOpen({ assignment: one, change: 'term' })}
                      >
                        {t('people.changeTerm')}
                      </RowButton>
                    )}
                    {one.allowedActions.includes('END') && (
                      <RowButton
                        label={t('people.endRoleTitle', { role: name(one) })}
                        onClick={() => setOpen({ assignment: one, change: 'end' })}
                      >
                        {t('people.end')}
                      </RowButton>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </StackedTable>
      )}
      <MoreButton of={list} apart />
      {open?.change === 'term' && <ChangeTermDialog assignment={open.assignment} onClose={close} />}
      {open?.change === 'end' && <EndAssignmentDialog assignment={open.assignment} onClose={close} />}
    </>
  )
}
