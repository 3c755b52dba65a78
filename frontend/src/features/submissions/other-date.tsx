import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DateField } from '../../components/date-field'
import { clockOptions } from '../../session/queries'
import classes from './entry-page.module.css'

/** The date of the report, as a field to choose another one. */
export function OtherDate({ date }: { date: string }) {
  const navigate = useNavigate({ from: '/nhap-bao-cao' })
  const { data: clock } = useSuspenseQuery(clockOptions())
  return (
    <div className={classes.date}>
      <DateField
        key={date}
        date={date}
        max={clock.today}
        onChoose={(next) => void navigate({ search: (search) => ({ ...search, date: next }) })}
      />
    </div>
  )
}
