import { useTranslation } from 'react-i18next'
import type { UnitView } from '../api/types'
import { unitName } from '../reference/names'
import { formatDate } from '../shared/dates'
import { ExemptIcon } from './icons'
import { PageTitle } from './page-title'
import { StateMessage } from './state-message'

/** No regime asks anything of a unit: an answer, and not an empty page. */
export function NothingAsked({ unit, date }: { unit: UnitView; date: string }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle title={unitName(t, unit)}>{formatDate(date)}</PageTitle>
      <StateMessage icon={<ExemptIcon />} title={t('nothingAsked.title')}>
        {t('nothingAsked.why', { unit: unitName(t, unit), date: formatDate(date) })}
      </StateMessage>
    </>
  )
}
