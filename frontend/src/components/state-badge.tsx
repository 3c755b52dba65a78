import { useTranslation } from 'react-i18next'
import type { SubmissionState } from '../api/types'
import { CheckIcon, LockIcon, ReturnIcon } from './icons'
import classes from './status-badge.module.css'

const looks = {
  RETURNED: { Icon: ReturnIcon, tone: 'warn' },
  ACCEPTED: { Icon: CheckIcon, tone: 'good' },
  LOCKED: { Icon: LockIcon, tone: 'plain' },
} as const

/** The review state of a submission; shows nothing before its review. */
export function StateBadge({ state }: { state: SubmissionState | null | undefined }) {
  const { t } = useTranslation()
  if (!state || state === 'SUBMITTED') return null
  const { Icon, tone } = looks[state]
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={16} />
      {t(`submissionState.${state}`)}
    </span>
  )
}
