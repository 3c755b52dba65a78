import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../api/types'
import { DataTable } from '../../components/data-table'
import { RowButton } from '../../components/row-button'
import { inLanguage } from '../../reference/names'
import { useOwnerNames } from '../../reference/owners'
import { isRatio } from '../../reference/sum'
import { formatDate } from '../../shared/dates'
import { decimalText } from '../../shared/decimals'
import classes from './indicators.module.css'

/** "từ 0 đến 5.000", "nhiều nhất 100%"; empty without bounds. */
function boundsText(t: TFunction, { answer }: Indicator): string {
  const [min, max] = [answer.min, answer.max].map((bound) =>
    bound == null ? undefined : `${decimalText(String(bound))}${isRatio({ answer }) ? '%' : ''}`,
  )
  if (min !== undefined)
    return max === undefined ? t('indicators.bounds.min', { min }) : t('indicators.bounds.both', { min, max })
  return max === undefined ? '' : t('indicators.bounds.max', { max })
}

interface Props {
  indicators: Indicator[]
  date: string
  onEdit: (indicator: Indicator) => void
  onEnd: (indicator: Indicator) => void
}

export function IndicatorsTable({ indicators, date, onEdit, onEnd }: Props) {
  const { t } = useTranslation()
  const ownerName = useOwnerNames(
    indicators.map(({ ownerId }) => ownerId),
    date,
  )
  const names = new Map(indicators.map(({ id, name }) => [id, inLanguage(name)]))
  const editable = indicators.some(({ allowedActions }) => allowedActions.length > 0)
  return (
    <DataTable label={t('catalogue.indicators')} className={classes.list}>
      <thead>
        <tr>
          <th scope="col">{t('indicators.field.code')}</th>
          <th scope="col">{t('indicators.name')}</th>
          <th scope="col">{t('indicators.field.measure')}</th>
          <th scope="col">{t('indicators.field.kind')}</th>
          <th scope="col">{t('indicators.parts')}</th>
          <th scope="col">{t('indicators.owner')}</th>
          <th scope="col">{t('indicators.life')}</th>
          {editable && <th scope="col">{t('indicators.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => {
          const { id, code, name, help, counts, answer, direction, source, kind, partIds } = indicator
          const { ownerId, validFrom, validTo, allowedActions } = indicator
          const measure = isRatio(indicator) ? '%' : answer.measure ? inLanguage(answer.measure) : ''
          const said = isRatio(indicator) ? t('indicators.type.RATIO') : t(`target.counts.${counts}`)
          return (
            <tr key={id}>
              <td>{code}</td>
              <th scope="row">
                {inLanguage(name)}
                {help && <small>{inLanguage(help)}</small>}
                {source && <small>{t('indicators.from', { source })}</small>}
              </th>
              <td>
                {measure || said}
                {measure && measure !== said && (isRatio(indicator) || counts !== 'OTHER') && <small>{said}</small>}
                {boundsText(t, indicator) && <small>{boundsText(t, indicator)}</small>}
                {direction && <small>{t(`indicators.direction.${direction}`)}</small>}
              </td>
              <td>{t(`indicators.kind.${kind}`)}</td>
              <td>{partIds.map((part) => names.get(part) ?? '…').join(isRatio(indicator) ? ' / ' : ' + ')}</td>
              <td>{ownerName(ownerId)}</td>
              <td>
                {t('indicators.since', { date: formatDate(validFrom) })}
                {validTo && <small>{t('target.endedOn', { date: formatDate(validTo) })}</small>}
              </td>
              {editable && (
                <td className={classes.rowActions}>
                  {allowedActions.includes('EDIT') && (
                    <RowButton label={t('indicators.editOne', { code })} onClick={() => onEdit(indicator)}>
                      {t('indicators.edit')}
                    </RowButton>
                  )}
                  {allowedActions.includes('END') && (
                    <RowButton label={t('indicators.endOne', { code })} onClick={() => onEnd(indicator)}>
                      {t('target.end')}
                    </RowButton>
                  )}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
