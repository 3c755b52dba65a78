import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { ClearFilters } from '../../components/clear-filters'
import { PeopleIcon } from '../../components/icons'
import { StateMessage } from '../../components/state-message'
import { unitName } from '../../reference/names'
import type { PeopleFilter } from './filter'

interface Props {
  filter: PeopleFilter
  /** The unit of the filter. */
  unit: UnitRef | undefined
  /** Whether the page lists the people of units that have ended. */
  former: boolean
}

/** Says why nobody is listed: which filters nobody matches, or that there is nobody. */
export function NobodyListed({ filter: { q, role, status }, unit, former }: Props) {
  const { t } = useTranslation()
  const what = [
    q && `“${q}”`,
    unit && unitName(t, unit),
    role && t(`people.role.${role}`),
    status && t(`people.state.${status}`),
  ].filter(Boolean)
  if (what.length === 0)
    return <StateMessage icon={<PeopleIcon />} title={t(former ? 'people.noneFormer' : 'people.none')} />
  return (
    <StateMessage icon={<PeopleIcon />} title={t('people.noneFound')} actions={<ClearFilters />}>
      {t('people.noneFor', { what: what.join(', ') })}
    </StateMessage>
  )
}
