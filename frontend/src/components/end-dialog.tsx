import { Button, Modal, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { parseDate } from '../shared/dates'
import classes from './dialog.module.css'

interface Props {
  title: string
  why: string
  problem: string | undefined
  isPending: boolean
  onEnd: (from: string) => void
  onClose: () => void
}

/** From which day on something no longer holds. */
export function EndDialog({ title, why, problem, isPending, onEnd, onClose }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [unreadable, setUnreadable] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const date = parseDate(text)
    setUnreadable(!date)
    if (date) onEnd(date)
  }
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false} centered>
      <form onSubmit={submit} noValidate>
        <p className="soft">{why}</p>
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
        {problem && (
          <p role="alert" className={classes.problem}>
            {problem}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={isPending}>
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
