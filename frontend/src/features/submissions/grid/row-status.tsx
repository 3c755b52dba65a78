import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon, ClockIcon, ExemptIcon, LockIcon, MissingIcon, PencilIcon } from '../../../components/icons'
import { inLanguage } from '../../../reference/names'
import { dateOf, formatDateTime, formatTime } from '../../../shared/dates'
import { blank } from '../entries'
import { findingWords, problemWords } from '../problem-words'
import { submissionProblemText } from '../submission-problem'
import type { RowActions } from './grid-row'
import type { Row } from './grid-rows'
import classes from './grid-table.module.css'
import type { Phase } from './use-grid-sending'

interface Props {
  row: Row
  name: string
  phase: Phase | undefined
  conflict: boolean
  actions: RowActions
}

/** The state of a row as icon and words, with the actions it needs. */
export function RowStatus({ row, name, phase, conflict, actions }: Props) {
  const { t } = useTranslation()
  const { form, state, problems, errors, warnings } = row
  const { submission, unit } = form
  if (phase?.kind === 'waiting') return <Line icon={<ClockIcon size={16} />}>{t('outbox.state.waiting')}</Line>
  if (phase?.kind === 'sending') return <Line icon={<ClockIcon size={16} />}>{t('outbox.state.sending')}</Line>
  if (conflict && submission)
    return (
      <>
        <Line icon={<MissingIcon size={16} />} tone="bad">
          {t('grid.conflict', {
            name: submission.actorName,
            when: formatDateTime(submission.correctedAt ?? submission.receivedAt),
          })}
        </Line>
        <span className={classes.choice}>
          {row.open && (
            <button type="button" aria-label={`${t('grid.keep')}: ${name}`} onClick={() => actions.onKeep(unit.id)}>
              {t('grid.keep')}
            </button>
          )}
          <button type="button" aria-label={`${t('grid.drop')}: ${name}`} onClick={() => actions.onDrop(unit.id)}>
            {t('grid.drop')}
          </button>
        </span>
      </>
    )

  const failed = phase?.kind === 'failed' && row.changed && (
    <Line icon={<MissingIcon size={16} />} tone="bad">
      {t('grid.failed', { why: submissionProblemText(t, phase.problem) })}
    </Line>
  )
  switch (state) {
    case 'exempt':
      return <Line icon={<ExemptIcon size={16} />}>{t('status.exempt')}</Line>
    case 'queued':
      return <Line icon={<ClockIcon size={16} />}>{t('grid.queued')}</Line>
    case 'ended':
      return <Line icon={<CheckIcon size={16} />}>{t('entry.ended.sent')}</Line>
    case 'split':
      return (
        <Line icon={<MissingIcon size={16} />} tone="warn">
          {t('grid.split')}
        </Line>
      )
    case 'locked':
      return (
        <Line icon={<LockIcon size={16} />}>
          {t(
            submission?.state === 'LOCKED'
              ? 'grid.locked'
              : submission?.state === 'ACCEPTED'
                ? 'grid.accepted'
                : 'grid.notYours',
          )}
        </Line>
      )
    case 'blank':
      return <Line icon={<MissingIcon size={16} />}>{t('status.missing')}</Line>
    case 'saved':
      return (
        <Line icon={<CheckIcon size={16} />} tone="good">
          {submission &&
            t(submission.correctedAt ? 'grid.corrected' : 'grid.saved', {
              when: receivedAt(submission.correctedAt ?? submission.receivedAt, form.asOf),
            })}
          {submission && ` · ${t(`grid.channel.${submission.channel}`)}`}
        </Line>
      )
    case 'returned':
      return (
        <Line icon={<MissingIcon size={16} />} tone="warn">
          {t('grid.returned', { comment: submission?.returned?.comment })}
          {submission?.returned?.comments.map(({ indicatorId, comment }) => (
            <small key={indicatorId}>
              {fieldName(row, indicatorId)}: {comment}
            </small>
          ))}
        </Line>
      )
    case 'incomplete':
      return (
        <Line icon={<PencilIcon size={16} />} tone="warn">
          {t('grid.incomplete', { count: problems.length })}
        </Line>
      )
    case 'invalid':
      return (
        <Line icon={<MissingIcon size={16} />} tone="bad">
          {t('grid.invalid')}
          {problems
            .filter(({ code }) => code !== 'absent')
            .map(({ indicatorId, code }) => (
              <small key={indicatorId}>
                {problemWords(t, code, fieldName(row, indicatorId), row.entries[indicatorId] ?? blank)}
              </small>
            ))}
          {errors.map((finding, index) => (
            <small key={index}>{findingWords(t, finding, form, row.figures)}</small>
          ))}
        </Line>
      )
    default:
      return (
        <>
          {failed || (
            <Line icon={<PencilIcon size={16} />} tone={state === 'unexplained' ? 'warn' : undefined}>
              {t(state === 'unexplained' ? 'grid.unexplained' : 'grid.ready')}
            </Line>
          )}
          {warnings.map((finding, index) => (
            <small key={index} data-tone="warn">
              {findingWords(t, finding, form, row.figures)}
            </small>
          ))}
          {warnings.length > 0 && (
            <input
              type="text"
              className={classes.reason}
              maxLength={500}
              placeholder={t('entry.reason')}
              aria-label={`${name}: ${t('entry.reason')}`}
              value={warnings.map(({ indicatorId }) => row.entries[indicatorId]?.reason).find(Boolean) ?? ''}
              onChange={(event) => actions.onExplain(row, event.currentTarget.value)}
            />
          )}
        </>
      )
  }
}

function Line({ icon, tone, children }: { icon: ReactNode; tone?: 'good' | 'warn' | 'bad'; children: ReactNode }) {
  return (
    <span className={classes.line} data-tone={tone}>
      {icon}
      <span>{children}</span>
    </span>
  )
}

const receivedAt = (instant: string, asOf: string) =>
  dateOf(instant) === asOf ? formatTime(instant) : formatDateTime(instant)

const fieldName = ({ form }: Row, indicatorId: string) => {
  const field = form.fields.find(({ indicator }) => indicator.id === indicatorId)
  return field ? inLanguage(field.indicator.name) : ''
}
