import { useTranslation } from 'react-i18next'
import type { Team } from '../../api/types'
import { MissingIcon } from '../../components/icons'
import classes from './teams.module.css'

/** The leader's name, or words for a missing leader. */
export function Leader({ team: { leader, status } }: { team: Pick<Team, 'leader' | 'status'> }) {
  const { t } = useTranslation()
  if (leader) return leader.name ?? t('team.leaderHidden')
  if (status === 'DISSOLVED') return '—'
  return (
    <span className={classes.vacant}>
      <MissingIcon size={16} />
      {t('team.vacant')}
    </span>
  )
}
