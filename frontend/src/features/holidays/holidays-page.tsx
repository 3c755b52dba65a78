import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CalendarWarning } from '../../components/calendar-warning'
import { CatalogueTabs } from '../../components/catalogue-tabs'
import { CalendarIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { TableFiles } from '../../components/table-files'
import { AddHolidayDialog } from './add-holiday-dialog'
import { ConfirmedYear } from './confirmed-year'
import { HolidaysTable } from './holidays-table'
import classes from './holidays.module.css'
import { holidaysOptions } from './queries'
import { RemoveHolidayDialog } from './remove-holiday-dialog'
import type { Holiday } from './types'

/** Public holidays and replacement working days. Deadlines in working days depend on them. */
export function HolidaysPage({ year, today, mayAdd }: { year: number; today: string; mayAdd: boolean }) {
  const { t } = useTranslation()
  const { data } = useSuspenseQuery(holidaysOptions(year))
  const last = `${year}-12-31`
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Holiday>()
  return (
    <>
      <PageTitle title={t('catalogue.holidays')}>
        <CatalogueTabs />
      </PageTitle>
      <nav className={`${classes.years} no-print`} aria-label={t('holidays.years')}>
        <Link to="/danh-muc/ngay-nghi" search={{ year: year - 1 }}>
          {year - 1}
        </Link>
        <strong aria-current="true">{year}</strong>
        <Link to="/danh-muc/ngay-nghi" search={{ year: year + 1 }}>
          {year + 1}
        </Link>
        {mayAdd && data.items.length > 0 && <Button onClick={() => setAdding(true)}>{t('holidays.add')}</Button>}
      </nav>
      <CalendarWarning today={today} />
      <ConfirmedYear calendar={data} year={year} mayConfirm={mayAdd} />
      {data.items.length === 0 ? (
        <StateMessage
          icon={<CalendarIcon />}
          title={t('holidays.none', { year })}
          actions={mayAdd && <Button onClick={() => setAdding(true)}>{t('holidays.add')}</Button>}
        >
          {!mayAdd && t('ask.administrator')}
        </StateMessage>
      ) : (
        <HolidaysTable holidays={data.items} onRemove={setRemoving} />
      )}
      <TableFiles
        kind="holidays"
        name="ngay-nghi"
        rows={{ asOf: last, from: `${year}-01-01`, to: last }}
        editable={mayAdd}
      />
      {adding && <AddHolidayDialog onClose={() => setAdding(false)} />}
      {removing && <RemoveHolidayDialog holiday={removing} onClose={() => setRemoving(undefined)} />}
    </>
  )
}
