import { useTranslation } from 'react-i18next'
import '../i18n/later'

/** Says what a full bar is, where bars of rates are drawn. */
export function RateLegend({ className = 'soft' }: { className?: string | undefined }) {
  const { t } = useTranslation()
  return <p className={className}>{t('table.legend')}</p>
}
