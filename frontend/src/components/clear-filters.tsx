import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

interface Props {
  /** What stays of the search parameters. */
  search?: object
  variant?: 'default' | 'subtle'
}

/** Shows the list of this page without its filters. */
export function ClearFilters({ search = {}, variant = 'default' }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <Button variant={variant} onClick={() => void navigate({ to: '.', search })}>
      {t('filters.clear')}
    </Button>
  )
}
