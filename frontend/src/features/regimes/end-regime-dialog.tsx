import { useTranslation } from 'react-i18next'
import type { RegimeView } from '../../api/types'
import { definitionProblemText } from '../../components/definition-problem-text'
import { EndDialog } from '../../components/end-dialog'
import { useEnd } from './queries'

export function EndRegimeDialog({ regime, onClose }: { regime: RegimeView; onClose: () => void }) {
  const { t } = useTranslation()
  const end = useEnd(regime)
  return (
    <EndDialog
      title={t('regimes.endTitle')}
      why={t('regimes.endWhy')}
      end={end}
      words={(problem) => definitionProblemText(t, problem)}
      onClose={onClose}
    />
  )
}
