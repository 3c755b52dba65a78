import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../api/problem'
import { parseDate } from '../shared/dates'
import { FormDialog } from './form-dialog'

interface Props {
  title: string
  why: string
  end: {
    error: Error | null
    isPending: boolean
    mutate: (from: string, options: { onSuccess: () => void }) => void
  }
  /** Words for a refusal. */
  words: (problem: ApiProblem) => string
  onClose: () => void
}

/** Asks for the first day on which something is no longer valid. */
export function EndDialog({ title, why, end, words, onClose }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [unreadable, setUnreadable] = useState(false)
  const submit = () => {
    const date = parseDate(text)
    setUnreadable(!date)
    if (date) end.mutate(date, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={title}
      problem={end.error && words(end.error as ApiProblem)}
      submit={t('target.end')}
      isPending={end.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  )
}
