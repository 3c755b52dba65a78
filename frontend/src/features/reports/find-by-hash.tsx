import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { useFindByHash } from './queries'
import { reportProblemText } from './report-problem'
import classes from './reports-page.module.css'

const shortest = 8

/** Finds the report of a printed copy by the check code at its end, or by the first characters of the code. */
export function FindByHash() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const find = useFindByHash()
  const [text, setText] = useState('')
  const [unreadable, setUnreadable] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const hash = text.toLowerCase().replace(/\s/g, '')
    const readable = /^[0-9a-f]{8,64}$/.test(hash)
    setUnreadable(!readable)
    if (!readable) return
    find.mutate(hash, {
      onSuccess: (found) => found && void navigate({ to: '/bao-cao/$reportId', params: { reportId: found.id } }),
    })
  }
  const problem = find.error as ApiProblem | null
  return (
    <form className={`card ${classes.find}`} onSubmit={submit}>
      <TextInput
        label={t('report.find')}
        styles={{ description: { color: 'var(--text-soft)' } }}
        description={t('report.findWhy', { count: shortest })}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={
          (unreadable && t('report.unreadable', { count: shortest })) ||
          (find.data === null && t('report.notFound')) ||
          (problem && reportProblemText(t, problem))
        }
      />
      <Button type="submit" variant="default" loading={find.isPending}>
        {t('report.findIt')}
      </Button>
    </form>
  )
}
