import { Button, NativeSelect } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegimeView, TreeView, UnitView } from '../../api/types'
import { PrintIcon } from '../../components/icons'
import { NothingAskedMessage } from '../../components/nothing-asked-message'
import { PageDate, RegimeSelect } from '../../components/page-choices'
import { PageTitle } from '../../components/page-title'
import { ShareLink } from '../../components/share-link'
import { TableDownload } from '../../components/table-download'
import { UnitTrail } from '../../components/unit-trail'
import { unitName } from '../../reference/names'
import { meOptions } from '../../session/queries'
import { formatDate } from '../../shared/dates'
import { CoverageLine } from './coverage-line'
import { inSearch, type Sorting } from './in-search'
import { LiveLine } from './live-line'
import classes from './progress-page.module.css'
import { ProgressTable } from './progress-table'
import { exportProgress, progressOptions } from './queries'
import { RangeDialog } from './range-dialog'
import { TargetNote } from './target-note'
import { TodayNotes } from './today-notes'
import { NotesBelow, TotalNotes } from './total-notes'
import { TotalsStrip } from './totals-strip'

interface Props {
  regime: RegimeView
  regimes: RegimeView[]
  unit: UnitView
  date: string
  today: string
  /** The available trees: of the date, of today, or both. */
  views: TreeView[]
  view: TreeView
  sorting: Sorting
  /** Says how old the figures are. */
  age: ReactNode
  /** The submissions of a unit that reports itself; shown instead of the units below. */
  history: ReactNode
}

export function ProgressPage({ regime, regimes, unit, date, today, views, view, sorting, age, history }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/tien-do' })
  const { data: progress } = useSuspenseQuery(progressOptions(regime.id, unit.id, date, view))
  const [range, setRange] = useState(false)
  const { data: me } = useSuspenseQuery(meOptions())
  const choices = [
    ...(history ? [] : ['units' as const]),
    'total' as const,
    ...(me.allowedActions.includes('VIEW_FIGURES') ? ['submissions' as const] : []),
  ]
  const nothing = progress.rows.every((row) => row.coverage.expected === 0) && progress.coverage.expected === 0
  return (
    <>
      <PageTitle
        title={`${t('progress.title')} – ${unitName(t, unit)}`}
        tabTitle={`${t('progress.title')} – ${unitName(t, unit)} ${formatDate(date)}`}
        above={<UnitTrail unit={unit} regime={regime.id} date={date} view={inSearch(view)} />}
      >
        <div className={classes.controls}>
          <PageDate date={date} max={today} />
          <div className={classes.regime}>
            <RegimeSelect regimes={regimes} regime={regime} />
            <p>{t('progress.asOf', { date: formatDate(date) })}</p>
          </div>
          {views.length > 1 && (
            <NativeSelect
              className="no-print"
              label={t('progress.view.label')}
              value={view}
              onChange={({ currentTarget: { value } }) =>
                void navigate({ search: (search) => ({ ...search, view: inSearch(value as TreeView) }) })
              }
              data={views.map((value) => ({ value, label: t(`progress.view.${value}`) }))}
            />
          )}
          <Button
            className="no-print"
            variant="default"
            leftSection={<PrintIcon size={18} />}
            onClick={() => window.print()}
          >
            {t('action.print')}
          </Button>
          <ShareLink search={{ regime: regime.id, unit: unit.id, date, view: inSearch(view) }} />
        </div>
      </PageTitle>
      {age}
      <LiveLine progress={progress} />
      {!progress.asked && <p className={`card ${classes.gap}`}>{t('progress.notAsked')}</p>}
      {progress.asked && nothing && (
        <NothingAskedMessage
          why={
            progress.rows.length === 0
              ? t('nothingAsked.noUnits', { unit: unitName(t, unit) })
              : t('nothingAsked.why', { unit: unitName(t, unit), date: formatDate(date) })
          }
          alone={progress.rows.length === 0}
        />
      )}
      {!nothing && (
        <>
          <TodayNotes progress={progress} today={today} />
          {/* Above the names of units, which would leave it no room on the first screen of a phone. */}
          <TotalsStrip progress={progress} />
          <CoverageLine progress={progress} />
          <NotesBelow progress={progress} className={classes.gap} />
          {history ||
            (progress.rows.length > 0 && (
              <>
                <ProgressTable progress={progress} regime={regime} sorting={sorting} />
                <TableDownload name={`tien-do-${date}`} ask={exportProgress(regime.id, unit.id, date, view)} />
              </>
            ))}
          <p className={`${classes.gap} no-print`}>
            <Button variant="default" onClick={() => setRange(true)}>
              {t('days.action')}
            </Button>
          </p>
          {range && <RangeDialog {...{ regime, unit, date, today, view, choices }} onClose={() => setRange(false)} />}
          <TotalNotes progress={progress} />
          <TargetNote totals={progress.totals} />
        </>
      )}
    </>
  )
}
