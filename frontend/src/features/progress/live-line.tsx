import type { Progress } from '../../api/types'
import { CheckIcon } from '../../components/icons'
import classes from '../../components/status-line.module.css'
import { useProgressNews } from './use-progress-news'

/** Says which reports have just arrived. Always rendered, so that screen readers notice changes. */
export function LiveLine({ progress }: { progress: Progress }) {
  const { words } = useProgressNews(progress)
  return (
    <div role="status" className="no-print">
      {words && (
        <p className={classes.line}>
          <CheckIcon size={18} />
          {words}
        </p>
      )}
    </div>
  )
}
