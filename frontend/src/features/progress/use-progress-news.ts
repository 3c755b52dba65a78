import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress, UnitRef } from '../../api/types'
import { shortUnitName } from '../../reference/names'

/** What arrived since the page was opened, in words for the live region, and which units it came from. */
export function useProgressNews(progress: Progress): { words: string; arrived: UnitRef[] } {
  const { t } = useTranslation()
  const [seen, setSeen] = useState(progress)
  const [arrived, setArrived] = useState<UnitRef[]>([])
  if (seen !== progress) {
    const sameQuestion =
      seen.regimeId === progress.regimeId &&
      seen.unit.id === progress.unit.id &&
      seen.asOf === progress.asOf &&
      seen.view === progress.view
    const stillMissing = new Set(progress.missingUnits.map(({ id }) => id))
    const news = sameQuestion ? seen.missingUnits.filter(({ id }) => !stillMissing.has(id)) : []
    setSeen(progress)
    if (news.length > 0 || !sameQuestion) setArrived(news)
  }
  if (arrived.length === 0) return { words: '', arrived }
  const { reported, expected } = progress.coverage
  const units = arrived.map((unit) => shortUnitName(t, unit)).join(', ')
  return { words: t('progress.arrived', { units, reported, expected }), arrived }
}
