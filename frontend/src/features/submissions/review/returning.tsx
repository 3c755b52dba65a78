import { useTranslation } from 'react-i18next'
import { isFinal, type ApiProblem } from '../../../api/problem'
import type { IndicatorRef, SubmissionView } from '../../../api/types'
import { stepProblemText } from '../submission-problem'
import { useReturnAll, useStep } from './queries'
import { ReturnDialog } from './return-dialog'

interface Props {
  /** At least one. */
  submissions: [SubmissionView, ...SubmissionView[]]
  indicators: IndicatorRef[]
  onReturned: () => void
  onClose: () => void
}

/** Returns one submission, with comments on single figures, or several for one reason. */
export function Returning({ submissions, indicators, onReturned, onClose }: Props) {
  const { t } = useTranslation()
  const one = useStep(submissions[0])
  const several = useReturnAll()
  const { isPending, error } = submissions.length === 1 ? one : several
  return (
    <ReturnDialog
      submissions={submissions}
      indicators={indicators}
      sending={isPending}
      problem={
        error &&
        `${stepProblemText(t, error as ApiProblem, submissions)} ${t(isFinal(error as ApiProblem) ? 'review.failedReturn' : 'review.maybeReturned')}`
      }
      onClose={onClose}
      onReturn={(comment, figures) =>
        submissions.length === 1
          ? one.mutate({ action: 'return', comment, figures }, { onSuccess: onReturned })
          : several.mutate({ submissions, comment }, { onSuccess: onReturned })
      }
    />
  )
}
