import { useTranslation } from 'react-i18next'
import type { Total } from '../../api/types'
import { addDays, formatDate } from '../../shared/dates'
import classes from './target-note.module.css'

/** Where the targets come from, and what of them was not published by anybody. */
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
          // The server names the day after the last.
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
