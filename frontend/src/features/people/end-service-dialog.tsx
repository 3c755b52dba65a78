import { useTranslation } from 'react-i18next'
import { useEndService } from './changes'
import { StepDialog } from './step-dialog'
import type { ServiceAccount } from './types'

export function EndServiceDialog({ service, onClose }: { service: ServiceAccount; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <StepDialog
      title={t('people.endTitle', { name: service.name })}
      why={t('people.service.endWhy')}
      submit={t('people.end')}
      final
      step={useEndService(service)}
      onDone={onClose}
      onClose={onClose}
    />
  )
}
