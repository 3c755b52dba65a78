import { useMediaQuery } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Progress, RegimeView } from '../../api/types'
import { FlowTime } from '../../components/flow-time'
import { DownIcon, SortIcon, UpIcon } from '../../components/icons'
import { problemText } from '../../components/problem-text'
import { RateLegend } from '../../components/rate-legend'
import { useContacts } from '../../reference/contacts'
import { inLanguage } from '../../reference/names'
import { formatCount } from '../../shared/numbers'
import type { Direction, Sorting } from './in-search'
import { lines, measureOf, rated } from './indicators'
import { ProgressTableRow } from './progress-table-row'
import classes from './progress-table.module.css'
import { rateOfPlan } from './rate-of-plan'
import { sortRows } from './sorting'
import { numbersFit } from './table-width'
import { Value } from './value'

interface Props {
  progress: Progress
  regime: RegimeView
  sorting: Sorting
}

export function ProgressTable({ progress, regime, sorting }: Props) {
  const { t } = useTranslation()
  const wide = useMediaQuery('(min-width: 75em)', false, { getInitialValueInEffect: false })
  const all = lines(progress)
  const sorted = all.find(({ indicator }) => indicator.code === sorting.sort)
  const rows = sortRows(progress.rows, sorting, sorted?.indicator.id)
  const missing = progress.rows.filter(({ status }) => status === 'MISSING').map(({ unit }) => unit.id)
  const contacts = useContacts(missing)
  const fits = numbersFit(progress)
  const planned = progress.rows.some(rated)
  return (
    <>
      {planned && <RateLegend className={classes.legend} />}
      {contacts.data && contacts.data.size > 0 && <p className={classes.legend}>{t('contact.logged')}</p>}
      {contacts.error && (
        <p role="alert" className={classes.legend}>
          {t('contact.away')} {problemText(t, contacts.error as ApiProblem)}
        </p>
      )}
      <div
        role="region"
        aria-label={t('table.region')}
        className={classes.region}
        data-fits={fits}
        // A region that scrolls sideways must be reachable by keyboard.
        tabIndex={wide && fits ? undefined : 0}
      >
        <table className={classes.table}>
          <caption className="visually-hidden">{t('table.region')}</caption>
          <thead>
            <tr>
              <SortHeader name="unit" sorting={sorting}>
                {t('table.unit')}
              </SortHeader>
              <SortHeader name="status" sorting={sorting}>
                {t('table.status')}
              </SortHeader>
              {all.map(({ indicator, total }) => (
                <SortHeader
                  key={indicator.id}
                  name={indicator.code}
                  sorting={sorting}
                  first="desc"
                  number
                  under={
                    <>
                      {measureOf(indicator) && <small>{measureOf(indicator)}</small>}
                      <FlowTime from={total?.from} to={progress.asOf} short />
                    </>
                  }
                >
                  {inLanguage(indicator.name)}
                </SortHeader>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ProgressTableRow
                key={row.unit.id}
                row={row}
                progress={progress}
                regime={regime}
                contact={contacts.data?.get(row.unit.id)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('table.total')}</th>
              <td>
                {formatCount(progress.coverage.reported)}/{formatCount(progress.coverage.expected)}
              </td>
              {all.map(({ indicator, total }) => (
                <td key={indicator.id} data-number>
                  <Value total={total} progress={progress} />
                  {total?.rate && <small>{rateOfPlan(t, total)}</small>}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )
}

interface HeaderProps {
  name: string
  sorting: Sorting
  first?: Direction
  number?: boolean
  under?: ReactNode
  children: string
}

function SortHeader({ name, sorting, first = 'asc', number, under, children }: HeaderProps) {
  const navigate = useNavigate({ from: '/tien-do' })
  const dir = sorting.sort === name ? (sorting.dir ?? 'asc') : undefined
  const next = dir === undefined ? first : dir === 'asc' ? 'desc' : 'asc'
  return (
    <th
      scope="col"
      data-number={number}
      aria-sort={dir === undefined ? undefined : dir === 'asc' ? 'ascending' : 'descending'}
    >
      <button
        type="button"
        onClick={() =>
          void navigate({
            search: (search) => ({ ...search, sort: name, dir: next }),
            replace: true,
            resetScroll: false,
          })
        }
      >
        <span>{children}</span>
        {dir === 'asc' ? <UpIcon size={16} /> : dir === 'desc' ? <DownIcon size={16} /> : <SortIcon size={16} />}
      </button>
      {under}
    </th>
  )
}
