import { createLazyRoute } from '@tanstack/react-router'
import { CalendarWarning } from '../components/calendar-warning'
import { DataAge } from '../components/data-age'
import { NothingAsked } from '../components/nothing-asked'
import { LatestFigures } from '../features/progress/latest-figures'
import { OwnLack } from '../features/progress/own-lack'
import { progressOptions } from '../features/progress/queries'
import { TodayOverview } from '../features/progress/today-overview'
import { PreparedNotice } from '../features/reports/prepared-notice'
import { ReporterToday } from '../features/submissions/reporter-today'

export const todayView = createLazyRoute('/')({
  component: function Today() {
    const { regime, unit, date, today, regimes, reports, consolidated, restoredAt } = todayView.useLoaderData()
    if (!regime) return <NothingAsked page="today" unit={unit} date={date} />
    const age = <DataAge of={progressOptions(regime.id, unit.id, date)} restoredAt={restoredAt} />
    if (!reports) {
      const notice = (
        <>
          {age}
          <CalendarWarning today={date} />
          {consolidated && <PreparedNotice regimeId={regime.id} unitId={unit.id} date={date} />}
        </>
      )
      return <TodayOverview {...{ regime, regimes, unit, date, today, notice }} />
    }
    return (
      <ReporterToday
        {...{ regime, regimes, unit, date, today }}
        lack={<OwnLack regime={regime} unit={unit} date={date} />}
        notice={age}
      >
        <LatestFigures regime={regime} unit={unit} date={date} />
      </ReporterToday>
    )
  },
})
