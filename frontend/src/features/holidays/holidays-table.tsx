import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/data-table'
import { inLanguage } from '../../reference/names'
import { dayOfWeek, formatDate } from '../../shared/dates'
import classes from './holidays.module.css'
import type { Holiday } from './types'

interface Props {
  holidays: Holiday[]
  onRemove: (holiday: Holiday) => void
}

export function HolidaysTable({ holidays, onRemove }: Props) {
  const { t } = useTranslation()
  const editable = holidays.some((one) => one.editable)
  return (
    <DataTable label={t('catalogue.holidays')} className={classes.days}>
      <thead>
        <tr>
          <th scope="col">{t('holidays.date')}</th>
          <th scope="col">{t('holidays.weekday')}</th>
          <th scope="col">{t('holidays.kindLabel')}</th>
          <th scope="col">{t('holidays.name')}</th>
          <th scope="col">{t('holidays.source')}</th>
          {editable && <th scope="col">{t('indicators.actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {holidays.map((holiday) => (
          <tr key={holiday.date}>
            <th scope="row">{formatDate(holiday.date)}</th>
            <td>{t(`regimes.day.${dayOfWeek(holiday.date)}`)}</td>
            <td>{t(`holidays.kind.${holiday.kind}`)}</td>
            <td>{inLanguage(holiday.name)}</td>
            <td>{holiday.source}</td>
            {editable && (
              <td>
                {holiday.editable && (
                  <Button
                    variant="subtle"
                    aria-label={t('holidays.removeOne', { date: formatDate(holiday.date) })}
                    onClick={() => onRemove(holiday)}
                  >
                    {t('holidays.remove')}
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
