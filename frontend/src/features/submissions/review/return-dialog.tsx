import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorRef, SubmissionView } from '../../../api/types'
import { FormDialog } from '../../../components/form-dialog'
import { inLanguage } from '../../../reference/names'
import { figureText } from '../figure-text'
import type { FigureComment } from './queries'
import classes from './review.module.css'

interface Props {
  submission: SubmissionView
  indicators: IndicatorRef[]
  sending: boolean
  onClose: () => void
  onReturn: (comment: string, figures: FigureComment[]) => void
}

/** Returns a submission with a comment on the whole and on single figures. */
export function ReturnDialog({ submission, indicators, sending, onClose, onReturn }: Props) {
  const { t } = useTranslation()
  const [comment, setComment] = useState('')
  const [comments, setComments] = useState<Record<string, string>>({})
  const [missing, setMissing] = useState(false)
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
      title={t('review.returnTitle')}
      classes={classes}
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
      <fieldset className={classes.figures}>
        <legend>{t('review.figures')}</legend>
        {indicators
          .filter(({ partIds }) => partIds.length === 0)
          .map(({ id, name }) => (
            <TextInput
              key={id}
              label={`${inLanguage(name)}: ${figureText(
                t,
                submission.figures.find(({ indicatorId }) => indicatorId === id),
              )}`}
              value={comments[id] ?? ''}
              onChange={(event) => setComments({ ...comments, [id]: event.currentTarget.value })}
              maxLength={500}
            />
          ))}
      </fieldset>
    </FormDialog>
  )
}
