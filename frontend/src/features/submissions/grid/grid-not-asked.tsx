import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../../api/types'
import { CalendarIcon } from '../../../components/icons'
import { PageDate } from '../../../components/page-choices'
import { PageTitle } from '../../../components/page-title'
import { StateMessage } from '../../../components/state-message'
import { formatDate } from '../../../shared/dates'
import { gridTitle } from './grid-title'

interface Props {
  regime: RegimeView
  unit: UnitView
  date: string
  today: string
}

/** Says that no unit below has to report for the date, and offers another date. */
export function GridNotAsked({ regime, unit, date, today }: Props) {
  const { t } = useTranslation()
  const shown = formatDate(date)
  return (
    <>
      <PageTitle title={gridTitle(t, regime, unit)}>
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
