import { Button, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../../api/problem'
import { submissionProblemText } from '../submission-problem'
import { useComment } from './queries'
import classes from './story.module.css'

/** Adds a comment to the history of a submission, which the reporter and the reviewers read. */
export function CommentForm({ submissionId }: { submissionId: string }) {
  const { t } = useTranslation()
  const [comment, setComment] = useState('')
  const send = useComment(submissionId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (comment.trim() !== '') send.mutate(comment.trim(), { onSuccess: () => setComment('') })
  }
  return (
    <form className={`${classes.comment} no-print`} onSubmit={submit}>
      <Textarea
        label={t('review.addComment')}
        description={t('review.commentBoth')}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        maxLength={1000}
        rows={2}
      />
      <Button type="submit" variant="default" loading={send.isPending} disabled={comment.trim() === ''}>
        {t('review.sendComment')}
      </Button>
      <p role="status">{send.isSuccess && comment === '' && t('review.commentSent')}</p>
      {send.error && <p role="alert">{submissionProblemText(t, send.error as ApiProblem)}</p>}
    </form>
  )
}
