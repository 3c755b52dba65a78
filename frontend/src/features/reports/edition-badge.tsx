import { useTranslation } from 'react-i18next'
import type { ReportSummary } from '../../api/types'
import { CheckIcon, LockIcon, PencilIcon, SendIcon } from '../../components/icons'
import classes from '../../components/status-badge.module.css'

const looks = {
  DRAFT: { Icon: PencilIcon, tone: 'plain' },
  SUBMITTED: { Icon: SendIcon, tone: 'warn' },
  ISSUED: { Icon: CheckIcon, tone: 'good' },
  SUPERSEDED: { Icon: LockIcon, tone: 'plain' },
} as const

/** The state of an edition, such as draft or issued. */
export function EditionBadge({ state }: { state: ReportSummary['state'] }) {
  const { t } = useTranslation()
  const { Icon, tone } = looks[state]
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={16} />
      {t(`report.state.${state}`)}
    </span>
  )
}
