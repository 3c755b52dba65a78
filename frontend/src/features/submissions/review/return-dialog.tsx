import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorRef, SubmissionView } from '../../../api/types'
import { FormDialog } from '../../../components/form-dialog'
import { inLanguage, shortUnitName } from '../../../reference/names'
import { formatDate } from '../../../shared/dates'
import { figureText } from '../figure-text'
import type { FigureComment } from './queries'
import classes from './review.module.css'

interface Props {
  /** At least one; several are of the same date. */
  submissions: [SubmissionView, ...SubmissionView[]]
  indicators: IndicatorRef[]
  sending: boolean
  /** Words for a refusal. */
  problem: string | null
  onClose: () => void
  onReturn: (comment: string, figures: FigureComment[]) => void
}

/** Asks for the comment of a return: for one submission also for comments on single figures. */
export function ReturnDialog({ submissions, indicators, sending, problem, onClose, onReturn }: Props) {
  const { t } = useTranslation()
  const [comment, setComment] = useState('')
  const [comments, setComments] = useState<Record<string, string>>({})
  const [missing, setMissing] = useState(false)
  const only = submissions.length === 1 ? submissions[0] : undefined
  const submit = () => {
    setMissing(comment.trim() === '')
    if (comment.trim() === '') return
    const figures = Object.entries(comments)
      .filter(([, text]) => text.trim() !== '')
      .map(([indicatorId, text]) => ({ indicatorId, comment: text.trim() }))
    onReturn(comment.trim(), figures)
  }
  return (
    <FormDialog
      title={
        only
          ? t('review.returnOf', { unit: shortUnitName(t, only.unit), date: formatDate(only.asOf) })
          : t('review.returnTitle', { date: formatDate(submissions[0].asOf) })
      }
      classes={classes}
      problem={problem}
      submit={t('review.return')}
      isPending={sending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t('review.comment')}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        error={missing && t('review.commentMissing')}
        maxLength={1000}
        rows={3}
      />
      {only ? (
        <fieldset className={classes.figures}>
          <legend>{t('review.figures')}</legend>
          {indicators
            .filter(({ partIds }) => partIds.length === 0)
            .map(({ id, name }) => (
              <TextInput
                key={id}
                label={`${inLanguage(name)}: ${figureText(
                  t,
                  only.figures.find(({ indicatorId }) => indicatorId === id),
                )}`}
                value={comments[id] ?? ''}
                onChange={(event) => setComments({ ...comments, [id]: event.currentTarget.value })}
                maxLength={500}
              />
            ))}
        </fieldset>
      ) : (
        <p className="soft">
          {t('review.shared', {
            count: submissions.length,
            units: submissions.map(({ unit }) => shortUnitName(t, unit)).join(', '),
          })}
        </p>
      )}
    </FormDialog>
  )
}
