import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../../api/problem'
import type { SubmissionView } from '../../../api/types'
import { submissionProblemText } from '../submission-problem'
import { useStepOnAll } from './queries'
import classes from './review.module.css'

/** Milliseconds. The server allows ten seconds; the request needs some of them. */
const offered = 9_000

interface Props {
  /** The submissions that were accepted just now; give the component a key for them. */
  accepted: SubmissionView[]
  onTakenBack: () => void
}

/** Offers for some seconds to take back an acceptance. */
export function TakeBack({ accepted, onTakenBack }: Props) {
  const { t } = useTranslation()
  const takeBack = useStepOnAll('unaccept')
  const [over, setOver] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), offered)
    return () => clearTimeout(timer)
  }, [])
  if (takeBack.error)
    return (
      <p role="alert" className={classes.problem}>
        {submissionProblemText(t, takeBack.error as ApiProblem)}
      </p>
    )
  if (over && !takeBack.isPending) return null
  return (
    <Button
      variant="default"
      loading={takeBack.isPending}
      onClick={() => takeBack.mutate(accepted, { onSuccess: onTakenBack })}
    >
      {t('review.takeBack')}
    </Button>
  )
}
