import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress, UnitRef } from '../../api/types'
import { shortUnitName } from '../../reference/names'

/** The units whose reports arrived last while the page was open, and words about them for the live region. */
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
