import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IndicatorRef, SubmissionView } from '../../api/types'
import { formatDateTime } from '../../shared/dates'
import classes from './entry-check.module.css'
import { FiguresTable } from './figures-table'

interface Props {
  indicators: IndicatorRef[]
  theirs: SubmissionView
  onCorrect: () => void
  onLeaveAtTheirs: () => void
}

/** Shows the other user's submission below the own figures, with two choices: correct it, or keep it. */
export function EntryConflict({ indicators, theirs, onCorrect, onLeaveAtTheirs }: Props) {
  const { t } = useTranslation()
  const when = formatDateTime(theirs.correctedAt ?? theirs.receivedAt)
  return (
    <>
      <section className={`card ${classes.theirs}`}>
        <h2>{t('outbox.theirs', { name: theirs.actorName, when })}</h2>
        <FiguresTable indicators={indicators} figures={theirs.figures} />
      </section>
      <div className={classes.actions}>
        {theirs.allowedActions.includes('CORRECT') && (
          <Button size="lg" onClick={onCorrect}>
            {t('entry.correctTheirs')}
          </Button>
        )}
        <Button size="lg" variant="default" onClick={onLeaveAtTheirs}>
          {t('outbox.drop')}
        </Button>
      </div>
    </>
  )
}
