import { useTranslation } from 'react-i18next'
import { RowButton } from '../../components/row-button'
import { StackedTable } from '../../components/stacked-table'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import classes from './people.module.css'
import { PersonBadge } from './person-badge'
import { TermText } from './term-text'
import type { ServiceAccount } from './types'

interface Props {
  services: ServiceAccount[]
  /** Absent where programs are only ended. */
  onRotate?: (service: ServiceAccount) => void
  onEnd: (service: ServiceAccount) => void
}

/** Whether no unit of its roles exists any more. */
const readsOnly = ({ roles }: ServiceAccount) => roles.length > 0 && roles.every(({ unitEndedOn }) => unitEndedOn)

export function ServicesTable({ services, onRotate, onEnd }: Props) {
  const { t } = useTranslation()
  return (
    <StackedTable
      caption={t('people.services')}
      columns={[
        t('people.service.name'),
        t('table.unit'),
        t('people.term'),
        t('table.status'),
        t('indicators.actions'),
      ]}
      className={classes.table}
    >
      <tbody role="rowgroup">
        {services.map((service) => (
          <tr key={service.id} role="row" data-past={service.state === 'ENDED'}>
            <th role="rowheader" scope="row">
              {service.name}
              <small>{service.clientId}</small>
            </th>
            <td role="cell" data-label={t('table.unit')}>
              {unitName(t, service.unit)}
              {service.unitEndedOn && <small>{t('people.unitEnded', { date: formatDate(service.unitEndedOn) })}</small>}
            </td>
            <td role="cell" data-label={t('people.term')} data-none={service.roles.length === 0}>
              {service.roles.map((held) => (
                <TermText key={held.assignmentId} {...held} />
              ))}
            </td>
            <td role="cell" data-label={t('table.status')}>
              <PersonBadge state={service.state === 'ACTIVE' && readsOnly(service) ? 'FORMER' : service.state} />
            </td>
            <td role="cell" data-none={service.allowedActions.length === 0}>
              <div className={classes.actions}>
                {onRotate && service.allowedActions.includes('ROTATE') && (
                  <RowButton
                    label={t('people.service.rotateTitle', { name: service.name })}
                    onClick={() => onRotate(service)}
                  >
                    {t('people.service.rotate')}
                  </RowButton>
                )}
                {service.allowedActions.includes('END') && (
                  <RowButton label={t('people.endTitle', { name: service.name })} onClick={() => onEnd(service)}>
                    {t('people.end')}
                  </RowButton>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  )
}
