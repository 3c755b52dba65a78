import { Button, Modal, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Target } from '../../api/types'
import { parseDate } from '../../shared/dates'
import { useEnd } from './queries'
import { targetProblemText } from './target-problem'
import classes from './targets.module.css'

export function EndDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [unreadable, setUnreadable] = useState(false)
  const end = useEnd(target)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const date = parseDate(text)
    setUnreadable(!date)
    if (date) end.mutate(date, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={t('target.endTitle')} withCloseButton={false} centered>
      <form onSubmit={submit} noValidate>
        <p className="soft">{t('target.endWhy')}</p>
        <TextInput
          data-autofocus
          label={t('target.endFrom')}
          placeholder="1/8/2022"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={unreadable && t('date.unreadable')}
        />
        {end.error && (
          <p role="alert" className={classes.problem}>
            {targetProblemText(t, end.error as ApiProblem)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={end.isPending}>
            {t('target.end')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('review.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
