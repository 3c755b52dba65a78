import { useTranslation } from 'react-i18next'
import type { Total } from '../../api/types'
import { addDays, formatDate } from '../../shared/dates'
import '../../i18n/later'
import classes from './target-note.module.css'

/** The sources of the targets, and which of their values were not published. */
export function TargetNote({ totals }: { totals: Total[] }) {
  const { t } = useTranslation()
  const targets = totals.flatMap(({ target }) => (target ? [target] : []))
  const documents = [
    ...new Set(
      targets.map((target) =>
        t('target.after', {
          number: target.documentNumber,
          date: formatDate(target.documentDate),
          from: formatDate(target.periodFrom),
          // `periodTo` is exclusive.
          to: formatDate(addDays(target.periodTo, -1)),
        }),
      ),
    ),
  ]
  const notes = [...new Set(targets.flatMap(({ allocationNote }) => (allocationNote ? [allocationNote] : [])))]
  if (targets.length === 0) return null
  return (
    <p className={classes.note}>
      {t('target.documents', { documents: documents.join('; ') })} {notes.join(' ')}
    </p>
  )
}
