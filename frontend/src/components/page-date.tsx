import { useNavigate } from '@tanstack/react-router'
import { DateField } from './date-field'

/** The date that the page is about. */
export function PageDate({ date, max }: { date: string; max: string }) {
  const navigate = useNavigate()
  return (
    <DateField
      key={date}
      date={date}
      max={max}
      onChoose={(next) => void navigate({ to: '.', search: (search) => ({ ...search, date: next }) })}
    />
  )
}
