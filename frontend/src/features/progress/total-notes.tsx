import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { openDesk } from '../../i18n/i18n'

const SuccessionNotes = lazy(async () => {
  const [code] = await Promise.all([import('./succession-notes'), openDesk()])
  return code
})

const notesId = 'ghi-chu-tong-so'

type Noted = Pick<Progress, 'indicators' | 'undivided' | 'notCarried' | 'incomplete'>

const isNoted = ({ undivided, notCarried, incomplete }: Noted) =>
  undivided.length + notCarried.length + incomplete.length > 0

/** Notes on figures that totals contain without a row, or leave out. Lazy, because most totals need no notes. */
export function TotalNotes({ progress }: { progress: Noted }) {
  return isNoted(progress) ? (
    <Suspense fallback={null}>
      <SuccessionNotes id={notesId} {...progress} />
    </Suspense>
  ) : null
}

/** A link to the notes further down the page. */
export function NotesBelow({ progress, className }: { progress: Progress; className: string | undefined }) {
  const { t } = useTranslation()
  return isNoted(progress) ? (
    <p className={className}>
      <a href={`#${notesId}`}>{t('progress.notesBelow')}</a>
    </p>
  ) : null
}
