import { useTranslation } from 'react-i18next'
import { CheckIcon, ExemptIcon, LockIcon } from '../../components/icons'
import badge from '../../components/status-badge.module.css'
import type { PersonState } from './types'

const looks = {
  ACTIVE: { Icon: CheckIcon, tone: 'good' },
  SUSPENDED: { Icon: LockIcon, tone: 'warn' },
  ENDED: { Icon: ExemptIcon, tone: 'plain' },
} as const

export function PersonBadge({ state }: { state: PersonState }) {
  const { t } = useTranslation()
  const { Icon, tone } = looks[state]
  return (
    <span className={badge.badge} data-tone={tone}>
      <Icon size={16} />
      {t(`people.state.${state}`)}
    </span>
  )
}
