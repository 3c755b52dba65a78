import { useTranslation } from 'react-i18next'
import type { Total } from '../../api/types'
import classes from './target-note.module.css'

/** Where the targets come from, and what of them was not published by anybody. */
export function TargetNote({ totals }: { totals: Total[] }) {
  const { t } = useTranslation()
  const targets = totals.flatMap(({ target }) => (target ? [target] : []))
  const documents = [...new Set(targets.flatMap(({ document }) => (document ? [document] : [])))]
  const notes = [...new Set(targets.flatMap(({ note }) => (note ? [note] : [])))]
  if (documents.length === 0 && notes.length === 0) return null
  return (
    <p className={classes.note}>
      {documents.length > 0 && t('target.documents', { documents: documents.join('; ') })} {notes.join(' ')}
    </p>
  )
}
