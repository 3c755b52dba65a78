import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../api/problem'
import { CheckIcon, ClockIcon, MissingIcon } from '../../components/icons'
import type { QueueItem } from '../../device/store'
import { inLanguage, unitName } from '../../reference/names'
import { formatDate, formatDateTime } from '../../shared/dates'
import { loadDraft } from './draft'
import { reasonField } from './draft-store'
import { withNotes } from './entries'
import { FiguresTable } from './figures-table'
import { deliver, isUnsent, obligationOf, put, withdraw } from './outbox'
import classes from './outbox-page.module.css'
import { submissionProblemText } from './submission-problem'

const icons = { waiting: ClockIcon, sending: ClockIcon, sent: CheckIcon, failed: MissingIcon }

export function OutboxItem({ item }: { item: QueueItem }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { key, body, unit, regimeName, indicators, state, problem, submission, correction } = item
  const Icon = icons[state]
  const title = `${unitName(t, unit)}, ${formatDate(body.asOf)}`
  const send = async () => {
    await put({ ...item, state: 'waiting' })
    await deliver(key)
    await queries.invalidateQueries({ queryKey: ['submissions'] })
  }
  const edit = async () => {
    await withdraw(key)
    await navigate({
      to: '/nhap-bao-cao',
      search: { regime: body.regimeId, unit: body.unitId, date: body.asOf, correct: correction && true },
    })
  }
  // Opens a correction of the newer version with the user's own figures.
  const correct = async () => {
    const entries = withNotes(body.figures, body.notes)
    const draft = await loadDraft(queries, item.subject, obligationOf(item))
    for (const [field, entry] of Object.entries(entries)) draft.add(field, entry)
    if (correction?.reason) draft.add(reasonField, { text: correction.reason, mark: null })
    await draft.save()
    await withdraw(key)
    await navigate({
      to: '/nhap-bao-cao',
      search: { regime: body.regimeId, unit: body.unitId, date: body.asOf, correct: true },
    })
  }
  return (
    <li className="card">
      <h2>{title}</h2>
      <p className="soft">
        {inLanguage(regimeName)} · {t('outbox.enteredAt', { when: formatDateTime(body.enteredAt) })}
      </p>
      <p className={classes.state} data-state={state} role="status">
        <Icon size={18} /> {t(`outbox.state.${state}`)}
      </p>
      {problem && state !== 'sending' && <p>{submissionProblemText(t, new ApiProblem(problem))}</p>}
      {submission && isUnsent(item) && <h3 className={classes.side}>{t('outbox.ours')}</h3>}
      <FiguresTable indicators={indicators} figures={body.figures} />
      {submission && isUnsent(item) && (
        <>
          <h3 className={classes.side}>
            {t('outbox.theirs', { name: submission.actorName, when: formatDateTime(submission.receivedAt) })}
          </h3>
          <FiguresTable indicators={indicators} figures={submission.figures} />
        </>
      )}
      <div className={classes.actions}>
        {isUnsent(item) && submission?.allowedActions.includes('CORRECT') && (
          <Button onClick={() => void correct()}>{t('entry.correctTheirs')}</Button>
        )}
        {isUnsent(item) && !submission && (
          <Button onClick={() => void send()} loading={state === 'sending'}>
            {t('outbox.send')}
          </Button>
        )}
        {isUnsent(item) && !submission && (
          <Button variant="default" onClick={() => void edit()} disabled={state === 'sending'}>
            {t('outbox.edit')}
          </Button>
        )}
        {isUnsent(item) && submission && (
          <Button variant="default" onClick={() => void withdraw(key)}>
            {t('outbox.drop')}
          </Button>
        )}
        {submission && (
          <Link to="/bien-nhan/$submissionId" params={{ submissionId: submission.id }}>
            {t('action.receipt')}
          </Link>
        )}
      </div>
    </li>
  )
}
