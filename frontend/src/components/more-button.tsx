import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  /** An infinite query. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
  label?: string
  /** Whether to leave space above. */
  apart?: boolean
}

/** Loads the next page of a list; shows nothing on the last page. */
export function MoreButton({ of, label, apart = false }: Props) {
  const { t } = useTranslation()
  if (!of.hasNextPage) return null
  return (
    <Button
      className="no-print"
      variant="default"
      mt={apart ? 'sm' : undefined}
      loading={of.isFetchingNextPage}
      onClick={() => void of.fetchNextPage()}
    >
      {label ?? t('report.more')}
    </Button>
  )
}
