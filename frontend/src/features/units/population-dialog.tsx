import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { PopulationView, UnitView } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { problemText } from '../../components/problem-text'
import { violationText } from '../../components/violation-text'
import { unitName } from '../../reference/names'
import { formatCount } from '../../shared/numbers'
import { counted, draftOf, readPopulation, type PopulationDraft } from './population-draft'
import { populationOptions, useCount } from './queries'
import classes from './units.module.css'

interface Props {
  unit: UnitView
  /** The counts to edit; undefined to add a year. */
  row?: PopulationView
  /** Suggested year for new counts. */
  year?: number
  onSaved: (year: number) => void
  onClose: () => void
}

const fields = ['year', ...counted, 'source'] as const

/** Edits the counts of a year. If somebody else has saved first, shows their counts and keeps the typed ones. */
export function PopulationDialog({ unit, row, year, onSaved, onClose }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(row ?? {}, row?.year ?? year))
  const [tried, setTried] = useState(false)
  /** Counts that somebody else has saved meanwhile. */
  const [theirs, setTheirs] = useState<PopulationView>()
  const read = readPopulation(draft)
  const known = theirs?.year === read.year ? theirs : row
  const count = useCount(unit.id, read.year, known?.version ?? 0)
  const problem = count.error as ApiProblem | null

  const submit = () => {
    setTried(true)
    if (Object.keys(read.problems).length > 0) return
    count.mutate(read.body, {
      onSuccess: () => {
        onSaved(read.year)
        onClose()
      },
      onError: async (error) => {
        if ((error as unknown as ApiProblem).key !== 'stale') return
        setTheirs(await queries.fetchQuery({ ...populationOptions(unit.id, read.year), staleTime: 0 }))
      },
    })
  }
  const change = (name: keyof PopulationDraft, text: string) => setDraft({ ...draft, [name]: text })
  const refusal =
    problem &&
    (violationText(t, problem.violations[0]?.code ?? '') ?? (problem.key !== 'stale' && problemText(t, problem)))
  return (
    <FormDialog
      title={t('units.populationTitle', { unit: unitName(t, unit) })}
      classes={classes}
      problem={refusal}
      submit={t('report.save')}
      isPending={count.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {fields.map((name) => {
        const wrong = tried && read.problems[name]
        return (
          <TextInput
            key={name}
            label={t(`units.${name}`)}
            data-autofocus={name === (row ? 'total' : 'year')}
            readOnly={name === 'year' && row !== undefined}
            inputMode={name === 'source' ? undefined : 'numeric'}
            autoComplete="off"
            maxLength={name === 'source' ? 200 : 30}
            value={draft[name]}
            error={wrong && t(`units.draft.${wrong}`)}
            onChange={(event) => change(name, event.currentTarget.value)}
          />
        )
      })}
      {theirs && (
        <p role="alert" className={classes.problem}>
          {t('units.populationStale', {
            theirs: counted
              .filter((field) => theirs[field] !== undefined)
              .map((field) => t(`units.theirs.${field}`, { value: formatCount(theirs[field] ?? 0) }))
              .concat(theirs.source ?? [])
              .join(', '),
          })}
        </p>
      )}
    </FormDialog>
  )
}
