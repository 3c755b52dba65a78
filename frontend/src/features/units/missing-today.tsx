import { useQueries, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { UnitView } from '../../api/types'
import { MissingHelp } from '../../components/missing-help'
import { inLanguage } from '../../reference/names'
import { regimesOptions } from '../../reference/queries'
import { formatDate } from '../../shared/dates'
import { obligationOptions } from './queries'
import classes from './units.module.css'

/** The regimes to which a unit has not reported today, and what the user can do about it. */
export function MissingToday({ unit, today }: { unit: UnitView; today: string }) {
  const { t } = useTranslation()
  const { data: regimes = [] } = useQuery({ ...regimesOptions(unit.id, today), throwOnError: false })
  const own = regimes.filter(({ reportingLevel }) => reportingLevel === unit.level)
  const obligations = useQueries({
    queries: own.map(({ id }) => ({ ...obligationOptions(id, unit.id, today), throwOnError: false })),
  })
  return own
    .filter((_, index) => obligations[index]?.data?.items.some(({ status }) => status === 'MISSING'))
    .map((regime) => (
      <li key={regime.id}>
        <p className={classes.problem}>
          {t('units.missingToday', { regime: inLanguage(regime.name), date: formatDate(today) })}
        </p>
        <MissingHelp unit={unit.id} regime={regime} date={today} />
      </li>
    ))
}
