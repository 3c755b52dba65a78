import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../api/types'
import { EndDialog } from '../../components/end-dialog'
import { inLanguage } from '../../reference/names'
import { indicatorProblemText } from './indicator-problem'
import { useEnd } from './queries'

export function EndIndicatorDialog({ indicator, onClose }: { indicator: Indicator; onClose: () => void }) {
  const { t } = useTranslation()
  const end = useEnd(indicator)
  return (
    <EndDialog
      title={t('indicators.endTitle', { name: inLanguage(indicator.name) })}
      why={t('indicators.endWhy')}
      end={end}
      words={(problem) => indicatorProblemText(t, problem)}
      onClose={onClose}
    />
  )
}
