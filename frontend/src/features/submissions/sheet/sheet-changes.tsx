import { useTranslation } from 'react-i18next'
import type { IndicatorRef, SheetReport } from '../../../api/types'
import { ChangeList } from '../../../components/change-list'
import { DataTable } from '../../../components/data-table'
import { inLanguage, unitName } from '../../../reference/names'
import { formatCount } from '../../../shared/numbers'
import classes from './sheet.module.css'

interface Props {
  rows: SheetReport['rows']
  indicators: IndicatorRef[]
}

/** The effects by unit: new reports, then corrections with old and new figures, then unchanged ones. */
export function SheetChanges({ rows, indicators }: Props) {
  const { t } = useTranslation()
  const unchanged = rows.filter(({ outcome }) => outcome === 'UNCHANGED')
  return (
    <>
      <Group outcome="SUBMITTED" rows={rows} indicators={indicators} />
      <Group outcome="CORRECTED" rows={rows} indicators={indicators} />
      {unchanged.length > 0 && (
        <details className={classes.group}>
          <summary>{t('sheet.group.UNCHANGED', { n: formatCount(unchanged.length) })}</summary>
          <p>{unchanged.map(({ unit }) => unitName(t, unit)).join(', ')}</p>
        </details>
      )}
    </>
  )
}

function Group({ outcome, rows, indicators }: Props & { outcome: 'SUBMITTED' | 'CORRECTED' }) {
  const { t } = useTranslation()
  const shown = rows.filter((row) => row.outcome === outcome)
  if (shown.length === 0) return null
  const title = t(`sheet.group.${outcome}`, { n: formatCount(shown.length) })
  const named = (code: string) => {
    const indicator = indicators.find((one) => one.code === code)
    return indicator ? inLanguage(indicator.name) : code
  }
  const said = (figure: string) =>
    figure === 'NIL' || figure === 'NOT_APPLICABLE' ? t(`mark.${figure}`) : formatCount(Number(figure))
  return (
    <section className={classes.group}>
      <h3>{title}</h3>
      <DataTable label={title} className={classes.cells}>
        <thead>
          <tr>
            <th scope="col">{t('tableFile.row')}</th>
            <th scope="col">{t('sheet.unit')}</th>
            <th scope="col">{t(`sheet.figures.${outcome}`)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, unit, changes, missing }) => (
            <tr key={row}>
              <td>{row}</td>
              <td>{unitName(t, unit)}</td>
              <td>
                <ChangeList
                  changes={changes.map(({ column, before, after }) => ({
                    column,
                    name: `${named(column)}:`,
                    before: before && said(before),
                    after: after && said(after),
                  }))}
                  isNew={outcome === 'SUBMITTED'}
                  none={t('figure.none')}
                  cleared={t('sheet.takenAway')}
                />
                {missing.length > 0 && (
                  <p className={classes.missing}>{t('sheet.missing', { indicators: missing.map(named).join(', ') })}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
