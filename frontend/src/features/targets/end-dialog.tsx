import { useTranslation } from 'react-i18next'
import type { Target } from '../../api/types'
import { EndDialog as Dialog } from '../../components/end-dialog'
import { useHeld } from '../../shared/use-held'
import { useEnd } from './queries'
import { targetProblemText } from './target-problem'

export function EndDialog({ target: opened, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation()
  const [target] = useHeld(opened, opened.id)
  const end = useEnd(target)
  return (
    <Dialog
      title={t('target.endTitle')}
      why={t('target.endWhy')}
      end={end}
      words={(problem) => targetProblemText(t, problem)}
      onClose={onClose}
    />
  )
}
