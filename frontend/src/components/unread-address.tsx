import { useTranslation } from 'react-i18next'
import { ClearFilters } from './clear-filters'

interface Props {
  parts: string[]
  /** What stays of the search parameters when the filters are cleared. */
  search?: object
}

/** Says which parts of the page's address could not be read, so that the list is not narrowed by them. */
export function UnreadAddress({ parts, search }: Props) {
  const { t } = useTranslation()
  if (parts.length === 0) return null
  return (
    <p role="alert">
      {t('filters.unread', { parts: parts.join(', ') })} <ClearFilters variant="subtle" search={search} />
    </p>
  )
}
