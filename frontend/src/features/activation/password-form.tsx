import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client'
import { isFinal, unwrap, type ApiProblem } from '../../api/problem'
import type { Schemas } from '../../api/types'
import { definitionProblemText } from '../../components/definition-problem-text'
import { formatDateTime } from '../../shared/dates'
import classes from './activation.module.css'

/** The server refuses shorter passwords. */
const shortest = 12

interface Props {
  code: string
  person: Schemas['Activated']
  onSet: (person: Schemas['Activated']) => void
  onOther: () => void
}

export function PasswordForm({ code, person, onSet, onOther }: Props) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)
  // Whether the server may have done a request whose answer was lost. It then refuses the code as used.
  const [lost, setLost] = useState(false)
  const activate = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/activations', { body: { code, password } })),
    onSuccess: onSet,
    onError: (problem: ApiProblem) => isFinal(problem) || setLost(true),
  })
  const short = password.length < shortest || password === person.username
  const differs = password !== again
  const problem = activate.error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!short && !differs) activate.mutate()
  }
  const type = shown ? 'text' : 'password'
  return (
    <form className={`card ${classes.form}`} noValidate onSubmit={submit}>
      <h2>{t('activation.hello', { name: person.fullName })}</h2>
      <p className="soft">
        {t('activation.notYou')} {person.expiresAt && t('activation.expires', { at: formatDateTime(person.expiresAt) })}
      </p>
      <TextInput label={t('activation.username')} autoComplete="username" readOnly value={person.username} />
      <TextInput
        autoFocus
        type={type}
        label={t('activation.password')}
        description={t('activation.passwordWhy')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        value={password}
        error={tried && short && t('violation.password-refused')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <TextInput
        type={type}
        label={t('activation.again')}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        value={again}
        error={tried && differs && t('activation.differs')}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <label className={classes.show}>
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        {t('activation.show')}
      </label>
      {problem && (
        <p role="alert" className={classes.problem}>
          {lost && problem.key === 'slip-unknown' ? t('activation.perhaps') : definitionProblemText(t, problem)}
        </p>
      )}
      <div className={classes.actions}>
        <Button type="submit" loading={activate.isPending}>
          {t('activation.set')}
        </Button>
        {lost && problem?.key === 'slip-unknown' ? (
          <a className="primary-link" href="/">
            {t('activation.logIn')}
          </a>
        ) : (
          <Button variant="default" onClick={onOther}>
            {t('activation.otherCode')}
          </Button>
        )}
      </div>
    </form>
  )
}
