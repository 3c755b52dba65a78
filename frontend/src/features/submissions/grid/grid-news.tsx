import { useTranslation } from 'react-i18next'
import { shortUnitName } from '../../../reference/names'
import classes from './grid-page.module.css'
import type { Row } from './grid-rows'
import type { Pasted } from './use-grid-keys'
import type { Progress } from './use-grid-sending'

interface Props {
  progress: Progress | undefined
  pasted: Pasted | undefined
  /** Ids of units whose rows another tab has changed or has sent. */
  tabs: { taken: string[]; sent: string[] }
  rows: Row[]
  /** Number of rows that are started and cannot be sent yet. */
  held: number
  ready: number
  tried: boolean
}

/** Messages about the grid as a whole, also announced to screen readers. */
export function GridNews({ progress, pasted, tabs, rows, held, ready, tried }: Props) {
  const { t } = useTranslation()
  const named = (units: string[]) => rows.filter(({ form }) => units.includes(form.unit.id))
  const namesOf = (units: string[]) =>
    named(units)
      .map(({ form }) => shortUnitName(t, form.unit))
      .join(', ')
  const refused = pasted?.refused ?? []
  return (
    <div className={classes.news} role="status">
      {pasted && (
        <p>
          {t('grid.pasted', { count: pasted.pasted })}
          {pasted.outside > 0 && ` ${t('grid.pastedOutside', { count: pasted.outside })}`}
          {named(refused).length > 0 && ` ${t('grid.pastedRefused', { units: namesOf(refused) })}`}
        </p>
      )}
      {tabs.taken.length > 0 && <p>{t('entry.otherTab.taken', { fields: namesOf(tabs.taken) })}</p>}
      {tabs.sent.length > 0 && <p>{t('grid.sentElsewhere', { units: namesOf(tabs.sent) })}</p>}
      {progress && !progress.ended && <p>{t('grid.sending', { done: progress.done, total: progress.total })}</p>}
      {progress?.ended && <p>{t('grid.sentRows', { received: progress.received, total: progress.total })}</p>}
      {tried && ready === 0 && held === 0 && <p>{t('grid.nothing')}</p>}
      {(tried || progress?.ended) && held > 0 && <p>{t('grid.held', { count: held })}</p>}
    </div>
  )
}
