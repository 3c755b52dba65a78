import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFinal, type ApiProblem } from '../../../api/problem'
import type { RegimeView, UnitView } from '../../../api/types'
import { CheckIcon } from '../../../components/icons'
import { PageDate, RegimeSelect } from '../../../components/page-choices'
import { PageTitle } from '../../../components/page-title'
import { StateMessage } from '../../../components/state-message'
import { TableDownload } from '../../../components/table-download'
import { unitName } from '../../../reference/names'
import { formatDate } from '../../../shared/dates'
import { submissionProblemText } from '../submission-problem'
import { exportReceived, receivedOptions, useAcceptAll } from './queries'
import { ReviewTable } from './review-table'
import classes from './review.module.css'

interface Props {
  regime: RegimeView
  regimes: RegimeView[]
  unit: UnitView
  date: string
  today: string
}

/** The submissions for a date: the reviewer accepts several at once, or opens one to comment on it. */
export function ReviewPage({ regime, regimes, unit, date, today }: Props) {
  const { t } = useTranslation()
  const { data } = useSuspenseQuery(receivedOptions(regime.id, unit.id, date))
  const accept = useAcceptAll()
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const received = [...data].sort((a, b) => (a.unit.code ?? '').localeCompare(b.unit.code ?? ''))
  const open = received.filter(({ allowedActions }) => allowedActions.includes('ACCEPT'))
  const chosen = open.filter(({ id }) => !dropped.has(id))
  return (
    <>
      <PageTitle title={`${t('review.title')} ${formatDate(date)}`} above={<p>{unitName(t, unit)}</p>}>
        <RegimeSelect regimes={regimes} regime={regime} />
        <PageDate date={date} max={today} />
      </PageTitle>
      {received.length === 0 ? (
        <StateMessage icon={<CheckIcon />} title={t('review.none', { date: formatDate(date) })} />
      ) : (
        <>
          <ReviewTable regime={regime} received={received} open={open} chosen={chosen} onDrop={setDropped} />
          <TableDownload name={`bao-cao-da-gui-${date}`} ask={exportReceived(regime.id, unit.id, date)} />
          <div className={classes.bar}>
            <Button
              disabled={chosen.length === 0}
              loading={accept.isPending}
              onClick={() => accept.mutate(chosen, { onSuccess: () => setDropped(new Set()) })}
            >
              {t('review.acceptChosen', { count: chosen.length })}
            </Button>
            <p role="status">
              {accept.isSuccess && t('review.accepted', { count: accept.data.items.length })}
              {accept.isIdle && open.length === 0 && t('review.allDone')}
            </p>
            {accept.error && (
              <p role="alert" className={classes.problem}>
                {submissionProblemText(t, accept.error as ApiProblem)}{' '}
                {t(isFinal(accept.error as ApiProblem) ? 'review.lookAgain' : 'review.lookWhether')}
              </p>
            )}
          </div>
        </>
      )}
    </>
  )
}
