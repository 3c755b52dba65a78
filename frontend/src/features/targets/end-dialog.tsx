import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Target } from '../../api/types'
import { EndDialog as Dialog } from '../../components/end-dialog'
import { useEnd } from './queries'
import { targetProblemText } from './target-problem'

export function EndDialog({ target: opened, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation()
  // A newer version that loads meanwhile must not be overwritten unseen.
  const [target] = useState(opened)
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
