import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props {
  /** A list that comes page after page. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
  label?: string
  /** With space above. */
  apart?: boolean
}

/** Reads a list on, where there is more of it. */
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
