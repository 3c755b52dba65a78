import { useTranslation } from 'react-i18next'
import type { ReorganisationView } from '../../api/types'
import { CheckIcon, ReturnIcon } from '../../components/icons'
import badges from '../../components/status-badge.module.css'

/** Shows a state by colour, icon and words together, so that it does not depend on colour. */
export function StateOf({ state }: Pick<ReorganisationView, 'state'>) {
  const { t } = useTranslation()
  const Icon = state === 'APPLIED' ? CheckIcon : ReturnIcon
  return (
    <span className={badges.badge} data-tone={state === 'APPLIED' ? 'good' : 'plain'}>
      <Icon size={16} />
      {t(`reorg.states.${state}`)}
    </span>
  )
}
