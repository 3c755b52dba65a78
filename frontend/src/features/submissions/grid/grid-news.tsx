import { useTranslation } from 'react-i18next'
import { shortUnitName } from '../../../reference/names'
import classes from './grid-page.module.css'
import type { Row } from './grid-rows'
import type { Pasted } from './use-grid-keys'
import type { Progress } from './use-grid-sending'

interface Props {
  progress: Progress | undefined
  pasted: Pasted | undefined
  rows: Row[]
  /** Rows that are begun and cannot be sent yet. */
  held: number
  ready: number
  tried: boolean
}

/** What has just happened to the grid as a whole, for the eye and for the screen reader. */
export function GridNews({ progress, pasted, rows, held, ready, tried }: Props) {
  const { t } = useTranslation()
  const refused = rows.filter(({ form }) => pasted?.refused.includes(form.unit.id))
  return (
    <div className={classes.news} role="status">
      {pasted && (
        <p>
          {t('grid.pasted', { count: pasted.pasted })}
          {pasted.outside > 0 && ` ${t('grid.pastedOutside', { count: pasted.outside })}`}
          {refused.length > 0 &&
            ` ${t('grid.pastedRefused', { units: refused.map(({ form }) => shortUnitName(t, form.unit)).join(', ') })}`}
        </p>
      )}
      {progress && !progress.ended && <p>{t('grid.sending', { done: progress.done, total: progress.total })}</p>}
      {progress?.ended && <p>{t('grid.sentRows', { received: progress.received, total: progress.total })}</p>}
      {tried && ready === 0 && held === 0 && <p>{t('grid.nothing')}</p>}
      {(tried || progress?.ended) && held > 0 && <p>{t('grid.held', { count: held })}</p>}
    </div>
  )
}
