import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { problemText } from '../../components/problem-text'
import { RateBar } from '../../components/rate-bar'
import { cellText } from '../../components/violation-text'
import { formatCount } from '../../shared/numbers'
import classes from './people-import.module.css'
import { PrintSlips } from './print-slips'
import { isFinished, peopleImportOptions } from './queries'

/** How far an import is, which rows failed, and then the slips. */
export function ImportProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data, error } = useQuery(peopleImportOptions(id))
  const finished = data !== undefined && isFinished(data)
  useEffect(() => {
    if (finished) void queries.invalidateQueries({ queryKey: ['people'] })
  }, [finished, queries])
  // The browser tab may still know an import of somebody else who was logged in before.
  const foreign = (error as ApiProblem | null)?.key === 'not-found'
  useEffect(() => {
    if (foreign) onClose()
  }, [foreign, onClose])
  if (foreign) return null
  if (error)
    return (
      <p role="alert" className={`${classes.progress} ${classes.problem}`}>
        {problemText(t, error as ApiProblem)}
      </p>
    )
  if (!data) return null
  const { total, done, failed, failures, putOff } = data
  return (
    <section className={classes.progress} aria-label={t('peopleImport.progress')}>
      <p role="status">
        {t(finished ? 'peopleImport.finished' : 'peopleImport.working', {
          done: formatCount(done),
          total: formatCount(total),
        })}
      </p>
      <RateBar share={(done + failed) / total} />
      {putOff && <p>{t('peopleImport.putOff')}</p>}
      {failed > 0 && (
        <>
          <p className={classes.problem}>{t('peopleImport.failed', { count: failed, n: formatCount(failed) })}</p>
          <ul>
            {failures.map(({ row, fullName, problem, violation }) => (
              <li key={row}>
                {t('peopleImport.failure', {
                  row,
                  name: fullName,
                  why: cellText(t, violation ?? problem) ?? cellText(t, problem) ?? t('tableFile.invalid'),
                })}
              </li>
            ))}
          </ul>
          {failed > failures.length && (
            <p>{t('tableFile.shownRows', { shown: formatCount(failures.length), all: formatCount(failed) })}</p>
          )}
        </>
      )}
      <div className={classes.tools}>
        {done > 0 && <PrintSlips whose={{ importId: id }} />}
        {finished && (
          <Button variant="subtle" onClick={onClose}>
            {t('peopleImport.close')}
          </Button>
        )}
      </div>
    </section>
  )
}
