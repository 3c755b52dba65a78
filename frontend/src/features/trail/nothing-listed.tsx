import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { ClearFilters } from '../../components/clear-filters'
import { ClockIcon } from '../../components/icons'
import { StateMessage } from '../../components/state-message'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import type { TrailFilter } from './filter'

interface Props {
  filter: TrailFilter
  /** The unit of the filter. */
  unit?: UnitRef
  /** What to say without a filter. */
  none: string
}

/** Says why no row is listed: which filters no row matches, or that there is none. */
export function NothingListed({ filter: { view, subject, action, problem, from, to }, unit, none }: Props) {
  const { t } = useTranslation()
  const what = [
    unit && t('trail.filtered.unit', { unit: unitName(t, unit) }),
    subject && t('trail.filtered.person'),
    action && t('trail.filtered.kind', { kind: t(`trail.action.${action}`) }),
    problem && t('trail.filtered.problem', { problem: t(`problem.${problem}`) }),
    from && t('trail.filtered.from', { date: formatDate(from) }),
    to && t('trail.filtered.to', { date: formatDate(to) }),
  ].filter(Boolean)
  return (
    <StateMessage
      icon={<ClockIcon />}
      title={t('trail.none')}
      actions={what.length > 0 && <ClearFilters search={{ view }} />}
    >
      {what.length > 0 ? t('trail.noneFor', { what: what.join(', ') }) : none}
    </StateMessage>
  )
}
