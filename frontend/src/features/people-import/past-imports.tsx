import { Button } from '@mantine/core'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { MoreButton } from '../../components/more-button'
import { problemText } from '../../components/problem-text'
import { RateBar } from '../../components/rate-bar'
import { unitName } from '../../reference/names'
import { formatDateTime } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { FailedRows } from './failed-rows'
import classes from './people-import.module.css'
import { PrintSlipsDialog } from './print-slips-dialog'
import { isFinished, peopleImportsOptions } from './queries'
import type { PeopleImport } from './types'

/** The user's imports: how far they are, which rows failed, and the slips. @param begun the one of this visit */
export function PastImports({ begun }: { begun: string | undefined }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const list = useInfiniteQuery(peopleImportsOptions())
  const [opened, setOpened] = useState<boolean>()
  const imports = list.data?.pages.flatMap(({ items }) => items) ?? []
  const waiting = imports.filter((one) => !isFinished(one)).length
  useEffect(() => {
    // People appear in the list as soon as an import has finished.
    void queries.invalidateQueries({ queryKey: ['people'] })
  }, [waiting, queries])
  if (list.error)
    return (
      <p role="alert" className={`${classes.imports} ${classes.problem}`}>
        {problemText(t, list.error as ApiProblem)}
      </p>
    )
  if (imports.length === 0) return null
  return (
    <details
      className={classes.imports}
      open={opened ?? (waiting > 0 || begun !== undefined)}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{t('peopleImport.imports')}</summary>
      <ul className={classes.list}>
        {imports.map((one) => (
          <OneImport key={one.id} of={one} isNew={one.id === begun} />
        ))}
      </ul>
      <MoreButton of={list} />
    </details>
  )
}

const words = {
  PEOPLE: { finished: 'peopleImport.finished', working: 'peopleImport.working' },
  ROLES: { finished: 'peopleImport.finishedRoles', working: 'peopleImport.workingRoles' },
} as const

function OneImport({ of, isNew }: { of: PeopleImport; isNew: boolean }) {
  const { t } = useTranslation()
  const [printing, setPrinting] = useState(false)
  const [printed, setPrinted] = useState(false)
  const { id, kind, createdAt, unit, units, total, done, failed, putOff } = of
  const finished = isFinished(of)
  const where = unit ? unitName(t, unit) : t('peopleImport.units', { count: units, n: formatCount(units) })
  return (
    <li>
      <p>
        <strong>{formatDateTime(createdAt)}</strong> · {where}
      </p>
      <p role="status">
        {t(words[kind][finished ? 'finished' : 'working'], {
          done: formatCount(done),
          total: formatCount(total),
        })}
      </p>
      {!finished && <RateBar share={(done + failed) / total} />}
      {putOff && <p>{t('peopleImport.putOff')}</p>}
      {failed > 0 && <FailedRows of={of} isOpen={isNew} />}
      {kind === 'PEOPLE' && done > 0 && (
        <Button
          variant="default"
          aria-label={t('peopleImport.printOf', { at: formatDateTime(createdAt) })}
          onClick={() => setPrinting(true)}
        >
          {t('peopleImport.print')}
        </Button>
      )}
      {printed && <p role="status">{t('peopleImport.printed')}</p>}
      {printing && (
        <PrintSlipsDialog
          importId={id}
          onPrinted={() => {
            setPrinting(false)
            setPrinted(true)
          }}
          onClose={() => setPrinting(false)}
        />
      )}
    </li>
  )
}
