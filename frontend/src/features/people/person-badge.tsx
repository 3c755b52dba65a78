import { useTranslation } from 'react-i18next'
import { CheckIcon, ClockIcon, ExemptIcon, LockIcon } from '../../components/icons'
import badge from '../../components/status-badge.module.css'
import type { PersonState, ServiceAccount } from './types'

const looks = {
  ACTIVE: { Icon: CheckIcon, tone: 'good' },
  SUSPENDED: { Icon: LockIcon, tone: 'warn' },
  FORMER: { Icon: ExemptIcon, tone: 'warn' },
  EXPIRED: { Icon: ClockIcon, tone: 'warn' },
  ENDED: { Icon: ExemptIcon, tone: 'plain' },
} as const

const words = { FORMER: 'people.readsOnly', EXPIRED: 'people.service.expired' } as const

/** The state of a person or of a program; `FORMER` of a program whose unit has ended. */
export function PersonBadge({ state }: { state: PersonState | ServiceAccount['state'] | 'FORMER' }) {
  const { t } = useTranslation()
  const { Icon, tone } = looks[state]
  return (
    <span className={badge.badge} data-tone={tone}>
      <Icon size={16} />
      {t(state === 'FORMER' || state === 'EXPIRED' ? words[state] : `people.state.${state}`)}
    </span>
  )
}
