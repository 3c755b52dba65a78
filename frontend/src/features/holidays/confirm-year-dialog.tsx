import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { definitionProblemText } from '../../components/definition-problem-text'
import { FormDialog } from '../../components/form-dialog'
import classes from './holidays.module.css'
import { useConfirmYear } from './queries'

/** Confirms that a year's holidays are complete; asks for their source. */
export function ConfirmYearDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [source, setSource] = useState('')
  const [tried, setTried] = useState(false)
  const confirm = useConfirmYear()
  const submit = () => {
    setTried(true)
    if (source.trim() !== '') confirm.mutate({ year, source: source.trim() }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('holidays.confirm', { year })}
      classes={classes}
      problem={confirm.error && definitionProblemText(t, confirm.error as ApiProblem)}
      submit={t('holidays.confirm', { year })}
      isPending={confirm.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('holidays.confirmWhy', { year })}</p>
      <TextInput
        data-autofocus
        label={t('holidays.source')}
        maxLength={500}
        value={source}
        error={tried && source.trim() === '' && t('violation.required')}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
