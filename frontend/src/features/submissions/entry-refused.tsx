import { useTranslation } from 'react-i18next'
import type { UnitView } from '../../api/types'
import { CalendarIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import classes from './entry-page.module.css'
import { OtherDate } from './other-date'

/** Says why nothing can be entered for a date, and offers another date. */
export function EntryRefused({ unit, date, today }: { unit: UnitView; date: string; today: string }) {
  const { t } = useTranslation()
  const shown = formatDate(date)
  return (
    <div className={classes.page}>
      <PageTitle title={`${t('entry.title')} ${shown}`} above={<p>{unitName(t, unit)}</p>}>
        <OtherDate date={date} />
      </PageTitle>
      <StateMessage
        icon={<CalendarIcon />}
        title={date > today ? t('entry.future', { date: shown }) : t('entry.notAsked', { date: shown })}
      >
        {t('entry.notAskedWhy')}
      </StateMessage>
    </div>
  )
}
