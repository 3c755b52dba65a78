import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../api/types'
import classes from './coverage-line.module.css'
import { lackingText } from './lacking'
import { progressOptions } from './queries'

/** What a unit's own report of the date leaves out. */
export function OwnLack({ regime, unit, date }: { regime: RegimeView; unit: UnitView; date: string }) {
  const { t } = useTranslation()
  const { data: progress } = useSuspenseQuery(progressOptions(regime.id, unit.id, date))
  const itself = progress.partialUnits.find((partial) => partial.unit.id === unit.id)
  return (
    itself && (
      <span className={classes.partial} data-lacks>
        {lackingText(t, progress.indicators, itself.unanswered)}
      </span>
    )
  )
}
