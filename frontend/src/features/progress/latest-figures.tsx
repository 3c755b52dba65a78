import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../api/types'
import { RateLegend } from '../../components/rate-legend'
import '../../i18n/later'
import { formatCount } from '../../shared/numbers'
import { IndicatorList } from './indicator-list'
import { isGiven, lines, rated } from './indicators'
import { progressOptions } from './queries'
import { TargetNote } from './target-note'
import { TotalNotes } from './total-notes'

/** The latest figures of a reporting unit and its target. */
export function LatestFigures({ regime, unit, date }: { regime: RegimeView; unit: UnitView; date: string }) {
  const { t } = useTranslation()
  const { data: progress } = useSuspenseQuery(progressOptions(regime.id, unit.id, date))
  const targets = [...new Set(progress.totals.flatMap(({ target }) => (target ? [target.value] : [])))]
  const [only] = targets
  return (
    <section className="card">
      <h2>{t('latest.title')}</h2>
      {targets.length === 1 && only !== undefined && <p>{t('latest.target', { target: formatCount(only) })}</p>}
      {!progress.totals.some(isGiven) && <p>{t('latest.none')}</p>}
      <IndicatorList lines={lines(progress)} progress={progress} />
      {rated(progress) && <RateLegend />}
      <TotalNotes progress={progress} />
      <TargetNote totals={progress.totals} />
    </section>
  )
}
