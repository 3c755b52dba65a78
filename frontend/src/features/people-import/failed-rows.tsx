import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { problemText } from '../../components/problem-text'
import { cellText } from '../../components/violation-text'
import { formatCount } from '../../shared/numbers'
import classes from './people-import.module.css'
import { peopleImportOptions } from './queries'
import type { PeopleImport } from './types'

/** The rows of an import that failed, and why. */
export function FailedRows({ of: { id, failed }, isOpen }: { of: PeopleImport; isOpen: boolean }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(isOpen)
  const { data, error } = useQuery({ ...peopleImportOptions(id, failed), enabled: open })
  const failures = data?.failures ?? []
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.problem}>
        {t('peopleImport.failed', { count: failed, n: formatCount(failed) })}
      </summary>
      {error && <p role="alert">{problemText(t, error as ApiProblem)}</p>}
      <ul>
        {failures.map(({ row, fullName, problem, violation }) => (
          <li key={row}>
            {t('peopleImport.failure', {
              row,
              name: fullName,
              why:
                violation === 'name-in-unit-already'
                  ? t('peopleImport.nameTaken')
                  : (cellText(t, violation ?? problem) ?? cellText(t, problem) ?? t('tableFile.invalid')),
            })}
          </li>
        ))}
      </ul>
      {data && failed > failures.length && (
        <p>{t('tableFile.shownRows', { shown: formatCount(failures.length), all: formatCount(failed) })}</p>
      )}
    </details>
  )
}
