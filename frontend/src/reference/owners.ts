import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { unitName } from './names'
import { unitOptions } from './queries'

/** What the units are called that set things up; one above one's own is not shown and has no name here. */
export function useOwnerNames(ids: string[], date: string): (id: string) => string {
  const { t } = useTranslation()
  const distinct = [...new Set(ids)]
  const answers = useQueries({ queries: distinct.map((id) => ({ ...unitOptions(id, date), retry: false })) })
  return (id) => {
    const unit = answers[distinct.indexOf(id)]?.data
    return unit ? unitName(t, unit) : t('target.above')
  }
}
