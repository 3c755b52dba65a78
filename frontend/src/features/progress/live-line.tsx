import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { CheckIcon, OfflineIcon } from '../../components/icons'
import classes from './live-line.module.css'
import { useProgressNews } from './use-progress-news'

/** Says which reports have just arrived, or that the data is stale. Always rendered, so that screen readers notice changes. */
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
