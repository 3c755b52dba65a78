import { Link } from '@tanstack/react-router'
import { useEffect, useRef, type FocusEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegimeView, SubmissionView } from '../../../api/types'
import { DataTable } from '../../../components/data-table'
import { StateBadge } from '../../../components/state-badge'
import { StatusBadge } from '../../../components/status-badge'
import { inLanguage, shortUnitName } from '../../../reference/names'
import { ComparedFigure } from './compared-figure'
import { lackingFigures, type ReviewRow } from './review-rows'
import classes from './review.module.css'

interface Props {
  regime: RegimeView
  rows: ReviewRow[]
  /** The submissions that can be accepted. */
  open: SubmissionView[]
  chosen: SubmissionView[]
  /** Called with the ids of submissions that the user has deselected. */
  onDrop: (dropped: ReadonlySet<string>) => void
  /** Called for the row that has the focus. */
  onKey: (key: 'a' | 'r', submission: SubmissionView) => void
}

/** J and K move the focus between the rows, unless something outside the table has it. A and R act on the row that has the focus. */
export function ReviewTable({ regime, rows, open, chosen, onDrop, onKey }: Props) {
  const { t } = useTranslation()
  const table = useRef<HTMLDivElement>(null)
  const isChosen = (id: string) => chosen.some((each) => each.id === id)
  const toggle = (id: string) => {
    const kept = chosen.filter((each) => each.id !== id).map((each) => each.id)
    if (!isChosen(id)) kept.push(id)
    onDrop(new Set(open.map((each) => each.id).filter((each) => !kept.includes(each))))
  }
  /** The row that had the focus last. Accepting takes its check box away, and the focus with it. */
  const last = useRef({ id: '', index: -1 })
  const rowOf = (place: Node | null) =>
    Array.from(table.current?.querySelectorAll('tbody tr') ?? []).findIndex((line) => line.contains(place))
  const press = (event: KeyboardEvent) => {
    const place = event.target as Node
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (place !== document.body && !table.current?.contains(place)) return
    const key = event.key.toLowerCase()
    const focused = rowOf(document.activeElement)
    const stayed = rows.findIndex(({ submission }) => submission.id === last.current.id)
    const at = focused >= 0 ? focused : stayed >= 0 ? stayed : last.current.index - 1
    if (key === 'j' || key === 'k') {
      const next = Math.min(Math.max(at + (key === 'j' ? 1 : -1), 0), rows.length - 1)
      table.current?.querySelectorAll('tbody tr')[next]?.querySelector<HTMLElement>('input, a')?.focus()
      event.preventDefault()
    }
    const row = rows[focused]
    if (row && (key === 'a' || key === 'r')) onKey(key, row.submission)
  }
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
  const remember = ({ target }: FocusEvent) => {
    const index = rowOf(target)
    if (index >= 0) last.current = { id: rows[index]?.submission.id ?? '', index }
  }
  return (
    <div ref={table} onFocus={remember}>
      <DataTable label={t('review.region')} kind="framed" className={classes.received}>
        <thead>
          <tr>
            <td>
              <label>
                <input
                  type="checkbox"
                  aria-label={t('review.chooseAll')}
                  disabled={open.length === 0}
                  checked={open.length > 0 && chosen.length === open.length}
                  onChange={() => onDrop(chosen.length === open.length ? new Set(open.map(({ id }) => id)) : new Set())}
                />
              </label>
            </td>
            <th scope="col">{t('table.unit')}</th>
            {regime.indicators.map((indicator) => (
              <th key={indicator.id} scope="col" data-number>
                {inLanguage(indicator.name)}
              </th>
            ))}
            <th scope="col">{t('table.status')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { submission } = row
            const { id, unit, timeliness, receivedAt, asOf, state } = submission
            const name = shortUnitName(t, unit)
            const lacks = lackingFigures(row)
            return (
              <tr key={id}>
                <td>
                  {open.includes(submission) && (
                    <label>
                      <input
                        type="checkbox"
                        aria-label={t('review.choose', { unit: name })}
                        checked={isChosen(id)}
                        onChange={() => toggle(id)}
                      />
                    </label>
                  )}
                </td>
                <th scope="row">
                  <Link to="/bien-nhan/$submissionId" params={{ submissionId: id }}>
                    {name}
                  </Link>
                </th>
                {regime.indicators.map((indicator) => (
                  <td key={indicator.id} data-number>
                    <ComparedFigure row={row} indicator={indicator} indicators={regime.indicators} />
                  </td>
                ))}
                <td>
                  <StateBadge state={state} />{' '}
                  {state !== 'RETURNED' && (
                    <StatusBadge status="REPORTED" timeliness={timeliness} receivedAt={receivedAt} asOf={asOf} />
                  )}
                  {lacks.length > 0 && (
                    <small data-found>
                      {t('review.lacks', {
                        count: lacks.length,
                        names: lacks.map(({ name }) => inLanguage(name)).join(', '),
                      })}
                    </small>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </DataTable>
    </div>
  )
}
