import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api/problem'
import { CheckIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { formatDate } from '../../shared/dates'
import type { View } from './draft-merge'
import { submissionProblemText } from './submission-problem'

interface Props {
  ended: NonNullable<View['ended']>
  /** Whether the queue has sent the report that this tab had prepared. */
  own: boolean
  asOf: string
  head: ReactNode
  onOpen: () => Promise<void>
}

/** Shown instead of the form after the report was sent or discarded elsewhere, so that it is not entered twice. */
export function EndedElsewhere({ ended, own, asOf, head, onOpen }: Props) {
  const { t } = useTranslation()
  const [problem, setProblem] = useState<ApiProblem>()
  const [opening, setOpening] = useState(false)
  const open = async () => {
    setOpening(true)
    try {
      await onOpen()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error)
    } finally {
      setOpening(false)
    }
  }
  return (
    <>
      <PageTitle title={t('entry.sentTitle', { date: formatDate(asOf) })} above={head} />
      <div role="status">
        <StateMessage
          icon={<CheckIcon />}
          title={own ? t('entry.alreadySent') : t(`entry.ended.${ended.how}`)}
          actions={
            <Button onClick={() => void open()} loading={opening}>
              {t('entry.ended.open')}
            </Button>
          }
        >
          {ended.left ? t('entry.ended.left') : t('entry.ended.why')}
          {problem && <p>{submissionProblemText(t, problem)}</p>}
        </StateMessage>
      </div>
    </>
  )
}
