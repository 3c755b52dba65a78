import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { CheckIcon, OfflineIcon } from '../../components/icons'
import classes from './live-line.module.css'
import { useProgressNews } from './use-progress-news'

/** Says what has just arrived, or that nothing can arrive; it is always there, or a screen reader would not hear it. */
export function LiveLine({ progress, stale }: { progress: Progress; stale: boolean }) {
  const { t } = useTranslation()
  const { words } = useProgressNews(progress)
  return (
    <div role="status" className="no-print">
      {stale ? (
        <p className={classes.line} data-tone="bad">
          <OfflineIcon size={18} />
          {t('progress.stale')}
        </p>
      ) : (
        words && (
          <p className={classes.line} data-tone="good">
            <CheckIcon size={18} />
            {words}
          </p>
        )
      )}
    </div>
  )
}
