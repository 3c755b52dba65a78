import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RelistingReport } from '../../api/types'
import { CellTable } from '../../components/cell-errors'
import { DataTable } from '../../components/data-table'
import { formatDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { fileErrorText, placedErrors } from './import-errors'
import { Obligations } from './obligations'
import classes from './reorganisations.module.css'
import { unitWithCode } from './words'

/** Previews the import: changes by level, obligations, affected objects and warnings. */
export function ImportOutcome({ report, today }: { report: RelistingReport; today: string }) {
  const { t } = useTranslation()
  const { levels, obligations, affected } = report
  return (
    <>
      <Warnings report={report} today={today} />
      <section className={classes.section}>
        <h3>{t('reorg.what')}</h3>
        {levels.length === 0 ? <p>{t('reorg.import.nothing')}</p> : <Levels of={levels} />}
      </section>
      <Obligations of={obligations} />
      {affected.length > 0 && (
        <section className={classes.section}>
          <h3>{t('reorg.alsoThere')}</h3>
          <p>{t('reorg.alsoThereWhy')}</p>
          <ul className={classes.words}>
            {affected.map(({ kind, units, count }) => (
              <li key={kind}>
                <strong>
                  {t(`reorg.affected.${kind}`)}: {formatCount(count)}
                </strong>{' '}
                – {t('reorg.import.inUnits', { count: units, units: formatCount(units) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const kinds = ['ends', 'begins', 'changes'] as const

function Levels({ of }: { of: RelistingReport['levels'] }) {
  const { t } = useTranslation()
  return (
    <DataTable label={t('reorg.what')} className={`${classes.table} ${classes.counts}`}>
      <thead>
        <tr>
          <th scope="col">{t('reorg.import.level')}</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {t(`reorg.import.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((one) => (
          <tr key={one.level}>
            <th scope="row">{t(`regimes.level.${one.level}`)}</th>
            {kinds.map((kind) => (
              <td key={kind}>{formatCount(one[kind])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function Warnings({ report, today }: { report: RelistingReport; today: string }) {
  const { t } = useTranslation()
  const { effectiveOn, divided, dividedUnits, unnamed, unnamedUnits, outside, contradictions } = report
  const past = effectiveOn <= today
  if (!past && divided + unnamed + outside + contradictions === 0) return null
  return (
    <section className={classes.warnings} aria-label={t('reorg.warnings')}>
      <h3>{t('reorg.warnings')}</h3>
      <ul>
        {past && <li>{t('reorg.warn.past', { date: formatDate(effectiveOn) })}</li>}
        {divided > 0 && (
          <li>
            {t('reorg.import.divided', { count: divided, units: formatCount(divided) })}
            <Named units={dividedUnits} of={divided} />
          </li>
        )}
        {unnamed > 0 && (
          <li>
            {t('reorg.import.unnamed', { count: unnamed, units: formatCount(unnamed) })}
            <Named units={unnamedUnits} of={unnamed} />
          </li>
        )}
        {outside > 0 && <li>{t('reorg.import.outside', { count: outside, units: formatCount(outside) })}</li>}
        {contradictions > 0 && (
          <li>
            {t('reorg.import.contradictions', { count: contradictions, places: formatCount(contradictions) })}
            <Contradictions report={report} />
          </li>
        )}
      </ul>
    </section>
  )
}

function Named({ units, of }: { units: RelistingReport['dividedUnits']; of: number }) {
  const { t } = useTranslation()
  return (
    <details className={classes.following}>
      <summary>{t('reorg.import.named')}</summary>
      <p>
        {units.map((unit) => unitWithCode(t, unit)).join(', ')}
        {of > units.length && `… ${t('reorg.import.namedFirst', { count: units.length })}`}
      </p>
    </details>
  )
}

/** The cells whose name or note contradicts the code. */
function Contradictions({ report: { contradictions, warnings } }: { report: RelistingReport }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const words = t('reorg.import.contradictionsNamed')
  return (
    <details className={classes.following} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words}</summary>
      {open && <CellTable label={words} cells={placedErrors(t, warnings)} reason={fileErrorText} />}
      {contradictions > warnings.length && <p>{t('reorg.import.contradictionsFirst', { count: warnings.length })}</p>}
    </details>
  )
}
