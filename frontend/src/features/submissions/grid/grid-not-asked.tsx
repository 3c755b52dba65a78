import { useTranslation } from 'react-i18next'
import type { UnitView } from '../../../api/types'
import { CalendarIcon } from '../../../components/icons'
import { PageDate } from '../../../components/page-choices'
import { PageTitle } from '../../../components/page-title'
import { StateMessage } from '../../../components/state-message'
import { unitName } from '../../../reference/names'
import { formatDate } from '../../../shared/dates'

/** Says that no unit below has to report for the date, and offers another date. */
export function GridNotAsked({ unit, date, today }: { unit: UnitView; date: string; today: string }) {
  const { t } = useTranslation()
  const shown = formatDate(date)
  return (
    <>
      <PageTitle title={`${t('grid.title')} – ${unitName(t, unit)}`}>
        <PageDate date={date} max={today} />
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
