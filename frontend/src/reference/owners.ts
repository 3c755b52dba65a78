import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { unitName } from './names'
import { unitOptions } from './queries'

/** Names of the units that own indicators, regimes and so on; general words for a unit above the user's scope. */
export function useOwnerNames(ids: string[], date: string): (id: string) => string {
  const { t } = useTranslation()
  const distinct = [...new Set(ids)]
  const answers = useQueries({ queries: distinct.map((id) => ({ ...unitOptions(id, date), retry: false })) })
  return (id) => {
    const unit = answers[distinct.indexOf(id)]?.data
    return unit ? unitName(t, unit) : t('target.above')
  }
}
