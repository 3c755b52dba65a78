import { useTranslation } from 'react-i18next'
import type { SubmissionView } from '../../api/types'
import { formatDateTime } from '../../shared/dates'
import classes from './entry-page.module.css'

/** Says why the submission was returned; shown above the form. */
export function ReturnedNote({ submission }: { submission: SubmissionView }) {
  const { t } = useTranslation()
  const { returned } = submission
  if (!returned) return null
  return (
    <div className={classes.returned}>
      <p>{t('entry.returnedBy', { name: returned.actorName, when: formatDateTime(returned.at) })}</p>
      <p>
        <strong>{returned.comment}</strong>
      </p>
    </div>
  )
}
