import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UnitView } from '../../../api/types'
import { DateField } from '../../../components/date-field'
import { CalendarIcon } from '../../../components/icons'
import { PageTitle } from '../../../components/page-title'
import { StateMessage } from '../../../components/state-message'
import { unitName } from '../../../reference/names'
import { formatDate } from '../../../shared/dates'

/** Says that no unit below has to report for the date, and offers another date. */
export function GridNotAsked({ unit, date, today }: { unit: UnitView; date: string; today: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/nhap-bang' })
  const shown = formatDate(date)
  return (
    <>
      <PageTitle title={`${t('grid.title')} – ${unitName(t, unit)}`}>
        <DateField
          key={date}
          date={date}
          max={today}
          onChoose={(next) => void navigate({ search: (search) => ({ ...search, date: next }) })}
        />
      </PageTitle>
      <StateMessage
        icon={<CalendarIcon />}
        title={t(date > today ? 'entry.future' : 'entry.notAsked', { date: shown })}
      >
        {t('entry.notAskedWhy')}
      </StateMessage>
    </>
  )
}
