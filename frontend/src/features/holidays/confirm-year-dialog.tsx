import { Button, Modal, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { definitionProblemText } from '../../components/definition-problem-text'
import classes from './holidays.module.css'
import { useConfirmYear } from './queries'

/** Whoever confirms a year names what the days were taken from. */
export function ConfirmYearDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [source, setSource] = useState('')
  const [tried, setTried] = useState(false)
  const confirm = useConfirmYear()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (source.trim() !== '') confirm.mutate({ year, source: source.trim() }, { onSuccess: onClose })
  }
  return (
    <Modal opened onClose={onClose} title={t('holidays.confirm', { year })} withCloseButton={false} centered>
      <form className={classes.form} onSubmit={submit} noValidate>
        <p>{t('holidays.confirmWhy', { year })}</p>
        <TextInput
          data-autofocus
          label={t('holidays.source')}
          maxLength={500}
          value={source}
          error={tried && source.trim() === '' && t('violation.required')}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        {confirm.error && (
          <p role="alert" className={classes.problem}>
            {definitionProblemText(t, confirm.error as ApiProblem)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={confirm.isPending}>
            {t('holidays.confirm', { year })}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('review.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
