import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../../api/problem'
import type { IndicatorRef, SubmissionView } from '../../../api/types'
import { submissionProblemText } from '../submission-problem'
import { useStep } from './queries'
import { Returning } from './returning'
import classes from './review.module.css'
import { TakeBack } from './take-back'
import { UnlockDialog } from './unlock-dialog'

interface Props {
  submission: SubmissionView
  indicators: IndicatorRef[]
}

/** Buttons for the review actions that the server allows now. */
export function ReviewActions({ submission, indicators }: Props) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'return' | 'unlock'>()
  const step = useStep(submission)
  const close = () => setAsking(undefined)
  const may = (action: SubmissionView['allowedActions'][number]) => submission.allowedActions.includes(action)
  if (!['RETURN', 'ACCEPT', 'LOCK', 'UNLOCK'].some((action) => may(action as 'RETURN'))) return null
  return (
    <div className={`${classes.actions} no-print`}>
      {may('ACCEPT') && (
        <Button loading={step.isPending} onClick={() => step.mutate({ action: 'accept' })}>
          {t('review.accept')}
        </Button>
      )}
      {may('LOCK') && (
        <Button loading={step.isPending} onClick={() => step.mutate({ action: 'lock' })}>
          {t('review.lock')}
        </Button>
      )}
      {may('RETURN') && (
        <Button variant="default" onClick={() => setAsking('return')}>
          {t('review.return')}
        </Button>
      )}
      {may('UNLOCK') && (
        <Button variant="default" onClick={() => setAsking('unlock')}>
          {t('review.unlock')}
        </Button>
      )}
      {step.error && (
        <p role="alert" className={classes.problem}>
          {submissionProblemText(t, step.error as ApiProblem)}
        </p>
      )}
      {step.variables?.action === 'accept' && step.data && (
        <TakeBack key={step.data.version} accepted={[step.data]} onTakenBack={step.reset} />
      )}
      {asking === 'return' && (
        <Returning submissions={[submission]} indicators={indicators} onReturned={close} onClose={close} />
      )}
      {asking === 'unlock' && (
        <UnlockDialog
          sending={step.isPending}
          onClose={close}
          onUnlock={(reason) => step.mutate({ action: 'unlock', reason }, { onSettled: close })}
        />
      )}
    </div>
  )
}
