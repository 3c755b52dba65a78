import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../api/types'
import { ReportIcon } from '../../components/icons'
import { MoreButton } from '../../components/more-button'
import { PageDate, RegimeSelect } from '../../components/page-choices'
import { PageTitle } from '../../components/page-title'
import { ShareLink } from '../../components/share-link'
import { StateMessage } from '../../components/state-message'
import { TableDownload } from '../../components/table-download'
import { unitName } from '../../reference/names'
import { unitsFor } from '../../reference/units-for'
import { meOptions } from '../../session/queries'
import { FindByHash } from './find-by-hash'
import { MakeCard } from './make-card'
import { exportReports, reportsOptions } from './queries'
import classes from './reports-page.module.css'
import { ReportsTable } from './reports-table'

interface Props {
  regime: RegimeView
  regimes: RegimeView[]
  unit: UnitView
  date: string
  today: string
}

/** The reports up to a date, and the report of that date. */
export function ReportsPage({ regime, regimes, unit, date, today }: Props) {
  const { t } = useTranslation()
  const list = useSuspenseInfiniteQuery(reportsOptions(regime.id, unit.id, date))
  const { data: me } = useSuspenseQuery(meOptions())
  const consolidates = unitsFor(me, 'CONSOLIDATE').some(({ id }) => id === unit.id)
  const reports = list.data.pages.flatMap(({ items }) => items)
  const ofDate = reports.filter((report) => report.asOf === date && report.unit.id === unit.id)
  return (
    <>
      <PageTitle title={t('report.title')} above={<p>{unitName(t, unit)}</p>}>
        <RegimeSelect regimes={regimes} regime={regime} />
        <PageDate date={date} max={today} />
        <ShareLink search={{ regime: regime.id, unit: unit.id, date }} />
      </PageTitle>
      {consolidates && (
        <MakeCard
          about={{ regimeId: regime.id, unitId: unit.id, asOf: date }}
          latest={ofDate.sort((a, b) => b.edition - a.edition)[0]}
        />
      )}
      {reports.length > 0 ? (
        <>
          <ReportsTable reports={reports} of={unit.id} />
          <TableDownload name={`bao-cao-tong-hop-${date}`} ask={exportReports(regime.id, unit.id, date)} />
        </>
      ) : (
        !consolidates && (
          <StateMessage icon={<ReportIcon />} title={t('report.noneBelow')}>
            {t('report.noneBelowWhy')} {t('ask.administrator')}
          </StateMessage>
        )
      )}
      <MoreButton of={list} apart />
      <FindByHash />
      <p className={classes.template}>
        <Link to="/mau-bao-cao" search={{ regime: regime.id, unit: unit.id, date }}>
          {t('template.title')}
        </Link>
        <Link to="/chi-tieu" search={{ regime: regime.id, unit: unit.id, date }}>
          {t('target.title')}
        </Link>
      </p>
    </>
  )
}
