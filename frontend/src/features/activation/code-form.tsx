import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { problemText } from '../../components/problem-text'
import classes from './activation.module.css'

interface Props {
  code: string
  check: { error: Error | null; isPending: boolean; mutate: (code: string) => void }
  onType: (code: string) => void
}

export function CodeForm({ code, check, onType }: Props) {
  const { t } = useTranslation()
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (code.trim() !== '') check.mutate(code.trim())
  }
  return (
    <form className={`card ${classes.form}`} noValidate onSubmit={submit}>
      <p>{t('activation.why')}</p>
      <TextInput
        autoFocus
        label={t('activation.code')}
        description={t('activation.codeHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={100}
        classNames={{ input: classes.code }}
        value={code}
        error={tried && code.trim() === '' && t('activation.why')}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      {check.error && (
        <p role="alert" className={classes.problem}>
          {problemText(t, check.error as ApiProblem)}
        </p>
      )}
      <Button type="submit" loading={check.isPending}>
        {t('activation.next')}
      </Button>
    </form>
  )
}
