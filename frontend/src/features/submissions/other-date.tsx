import { useSuspenseQuery } from '@tanstack/react-query'
import { PageDate } from '../../components/page-date'
import { clockOptions } from '../../session/queries'
import classes from './entry-page.module.css'

/** The date of the report, as a field to choose another one. */
export function OtherDate({ date }: { date: string }) {
  const { data: clock } = useSuspenseQuery(clockOptions())
  return (
    <div className={classes.date}>
      <PageDate date={date} max={clock.today} />
    </div>
  )
}
