import { Button, NativeSelect } from '@mantine/core'
import { useSuspenseQueries } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFinal, type ApiProblem } from '../../../api/problem'
import type { RegimeView, SubmissionView, UnitView } from '../../../api/types'
import { CheckIcon } from '../../../components/icons'
import { PageDate, RegimeSelect } from '../../../components/page-choices'
import { PageTitle } from '../../../components/page-title'
import { ShareLink } from '../../../components/share-link'
import { StateMessage } from '../../../components/state-message'
import { TableDownload } from '../../../components/table-download'
import { unitName } from '../../../reference/names'
import { formatDate } from '../../../shared/dates'
import { stepProblemText } from '../submission-problem'
import { orders, type Order } from './orders'
import { comparedOptions, exportReceived, receivedOptions, useStepOnAll } from './queries'
import { Returning } from './returning'
import { hasRules, reviewRows } from './review-rows'
import { ReviewTable } from './review-table'
import classes from './review.module.css'
import { TakeBack } from './take-back'
import './words'

interface Props {
  regime: RegimeView
  regimes: RegimeView[]
  unit: UnitView
  date: string
  today: string
  order: Order
}

/** What the reviewer did last. */
type Done = { accepted: SubmissionView[] } | { returned: number } | 'took-back'

/** The submissions for a date: the reviewer accepts or returns several at once, or opens one to comment on it. */
export function ReviewPage({ regime, regimes, unit, date, today, order }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [{ data: received }, { data: forms }] = useSuspenseQueries({
    queries: [receivedOptions(regime.id, unit.id, date), comparedOptions(regime.id, unit.id, date)],
  })
  const accept = useStepOnAll('accept')
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  const [returning, setReturning] = useState<SubmissionView[]>([])
  const [done, setDone] = useState<Done>()
  const rows = reviewRows(received, forms, order)
  const may = (action: 'ACCEPT' | 'RETURN', one: SubmissionView) => one.allowedActions.includes(action)
  const open = rows.map(({ submission }) => submission).filter((one) => may('ACCEPT', one))
  const chosen = open.filter(({ id }) => !dropped.has(id))
  const unusual = rows.filter(({ found }) => found.length > 0).length
  const [first, ...others] = returning
  const acceptAll = (submissions: SubmissionView[]) =>
    accept.mutate(submissions, {
      onSuccess: ({ items }) => {
        if (submissions === chosen) setDropped(new Set())
        setDone({ accepted: items })
      },
    })
  const onKey = (key: 'a' | 'r', submission: SubmissionView) => {
    if (key === 'a' && may('ACCEPT', submission) && !accept.isPending) acceptAll([submission])
    if (key === 'r' && may('RETURN', submission)) setReturning([submission])
  }
  return (
    <>
      <PageTitle title={`${t('review.title')} ${formatDate(date)}`} above={<p>{unitName(t, unit)}</p>}>
        <RegimeSelect regimes={regimes} regime={regime} />
        <PageDate date={date} max={today} />
        <NativeSelect
          className={classes.order}
          label={t('review.order')}
          value={order}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ to: '.', search: (search) => ({ ...search, order: value as Order }) })
          }
          data={orders.map((one) => ({
            value: one,
            label: t(one === 'code' ? 'review.byCode' : 'review.unusualFirst'),
          }))}
        />
        <ShareLink search={{ regime: regime.id, unit: unit.id, date }} />
      </PageTitle>
      {rows.length === 0 ? (
        <StateMessage
          icon={<CheckIcon />}
          title={t('review.none', { date: formatDate(date) })}
          actions={
            <Link to="/tien-do" search={{ regime: regime.id, unit: unit.id, date }}>
              {t('today.toProgress')}
            </Link>
          }
        >
          {t('review.noneWhy')}
        </StateMessage>
      ) : (
        <>
          {!hasRules(regime) ? (
            <p className="soft">{t('review.noRules')}</p>
          ) : (
            unusual > 0 && (
              <p className="soft">
                {t('review.unusual', { count: unusual })} {t('review.unusualRule')}
              </p>
            )
          )}
          <ReviewTable regime={regime} rows={rows} open={open} chosen={chosen} onDrop={setDropped} onKey={onKey} />
          <p className={`soft ${classes.keys}`}>{t('review.keys')}</p>
          <TableDownload name={`bao-cao-da-gui-${date}`} ask={exportReceived(regime.id, unit.id, date)} />
          <div className={classes.bar}>
            <Button disabled={chosen.length === 0} loading={accept.isPending} onClick={() => acceptAll(chosen)}>
              {chosen.length === 0 ? t('review.acceptNone') : t('review.acceptChosen', { count: chosen.length })}
            </Button>
            {chosen.length > 0 && (
              <Button variant="default" onClick={() => setReturning(chosen)}>
                {t('review.returnChosen', { count: chosen.length })}
              </Button>
            )}
            <p role="status">
              {done === 'took-back'
                ? t('review.tookBack')
                : done && 'returned' in done
                  ? t('review.returned', { count: done.returned })
                  : done
                    ? t('review.accepted', { count: done.accepted.length })
                    : open.length === 0 && t('review.allDone')}
            </p>
            {done && done !== 'took-back' && 'accepted' in done && (
              <TakeBack
                key={done.accepted.map(({ id, version }) => `${id} ${version}`).join()}
                accepted={done.accepted}
                onTakenBack={() => setDone('took-back')}
              />
            )}
            {accept.error && (
              <p role="alert" className={classes.problem}>
                {stepProblemText(t, accept.error as ApiProblem, accept.variables ?? [])}{' '}
                {t(isFinal(accept.error as ApiProblem) ? 'review.lookAgain' : 'review.lookWhether')}
              </p>
            )}
          </div>
        </>
      )}
      {first && (
        <Returning
          submissions={[first, ...others]}
          indicators={regime.indicators}
          onReturned={() => {
            setDone({ returned: returning.length })
            setReturning([])
          }}
          onClose={() => setReturning([])}
        />
      )}
    </>
  )
}
