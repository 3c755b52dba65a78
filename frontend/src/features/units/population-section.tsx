import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { PopulationView, UnitView } from '../../api/types'
import { DataTable } from '../../components/data-table'
import { problemText } from '../../components/problem-text'
import { formatCount } from '../../shared/numbers'
import { PopulationDialog } from './population-dialog'
import { counted } from './population-draft'
import { populationYearsOptions } from './queries'
import classes from './units.module.css'

/** The population counts by year, with buttons to edit them if the user may. */
export function PopulationSection({ unit, year }: { unit: UnitView; year: number }) {
  const { t } = useTranslation()
  const years = useQuery(populationYearsOptions(unit.id))
  const [editing, setEditing] = useState<PopulationView | 'new'>()
  const [saved, setSaved] = useState<number>()
  const rows = years.data?.items ?? []
  const edit = (row: PopulationView | 'new') => {
    setSaved(undefined)
    setEditing(row)
  }
  const uncounted = !rows.some((row) => row.year === year)
  return (
    <section className={`card ${classes.section}`}>
      <h2>{t('units.population')}</h2>
      {years.error && (
        <p role="alert" className={classes.problem}>
          {problemText(t, years.error as ApiProblem)}
        </p>
      )}
      {years.data && rows.length === 0 && <p className="soft">{t('units.populationNone')}</p>}
      <p role="status" className={classes.good}>
        {saved !== undefined && t('units.populationSaved', { year: saved })}
      </p>
      {rows.length > 0 && (
        <DataTable label={t('units.population')} kind="numbers" className={classes.years}>
          <thead>
            <tr>
              <th scope="col">{t('units.year')}</th>
              {counted.map((field) => (
                <th key={field} scope="col">
                  {t(`units.${field}`)}
                </th>
              ))}
              <th scope="col" data-text>
                {t('units.source')}
              </th>
              <th scope="col">{t('indicators.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.year}>
                <th scope="row">{row.year}</th>
                {counted.map((field) => (
                  <td key={field}>{row[field] === undefined ? '—' : formatCount(row[field])}</td>
                ))}
                <td data-text>{row.source}</td>
                <td>
                  {row.editable && (
                    <Button
                      variant="subtle"
                      aria-label={t('units.editYear', { year: row.year })}
                      onClick={() => edit(row)}
                    >
                      {t('indicators.edit')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {unit.allowedActions.includes('SET_POPULATION') && (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => edit('new')}>
            {t('units.addYear')}
          </Button>
        </div>
      )}
      {editing && (
        <PopulationDialog
          unit={unit}
          row={editing === 'new' ? undefined : editing}
          year={uncounted ? year : undefined}
          onSaved={setSaved}
          onClose={() => setEditing(undefined)}
        />
      )}
    </section>
  )
}
