import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegimeView, SubmissionView } from '../../../api/types'
import { DataTable } from '../../../components/data-table'
import { StateBadge } from '../../../components/state-badge'
import { StatusBadge } from '../../../components/status-badge'
import { inLanguage, shortUnitName } from '../../../reference/names'
import { formatCount } from '../../../shared/numbers'
import { sums } from '../entries'
import { figureText } from '../figure-text'
import classes from './review.module.css'

interface Props {
  regime: RegimeView
  received: SubmissionView[]
  /** The submissions that can be accepted. */
  open: SubmissionView[]
  chosen: SubmissionView[]
  /** Called with the ids of submissions that the user has deselected. */
  onDrop: (dropped: ReadonlySet<string>) => void
}

export function ReviewTable({ regime, received, open, chosen, onDrop }: Props) {
  const { t } = useTranslation()
  const isChosen = (id: string) => chosen.some((each) => each.id === id)
  const toggle = (id: string) => {
    const kept = chosen.filter((each) => each.id !== id).map((each) => each.id)
    if (!isChosen(id)) kept.push(id)
    onDrop(new Set(open.map((each) => each.id).filter((each) => !kept.includes(each))))
  }
  return (
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
        {received.map((submission) => {
          const { id, unit, figures, notes, timeliness, receivedAt, asOf, state } = submission
          const name = shortUnitName(t, unit)
          const computed = sums(regime.indicators, figures)
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
              {regime.indicators.map((indicator) => {
                const sum = computed.find((each) => each.indicator.id === indicator.id)
                const figure = figures.find(({ indicatorId }) => indicatorId === indicator.id)
                return (
                  <td key={indicator.id} data-number>
                    {sum ? (sum.value === null ? t('figure.none') : formatCount(sum.value)) : figureText(t, figure)}
                    {notes
                      .filter(({ indicatorId }) => indicatorId === indicator.id)
                      .map(({ text }) => (
                        <small key={text}>{t('figures.note', { text })}</small>
                      ))}
                  </td>
                )
              })}
              <td>
                <StateBadge state={state} />{' '}
                <StatusBadge status="REPORTED" timeliness={timeliness} receivedAt={receivedAt} asOf={asOf} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
