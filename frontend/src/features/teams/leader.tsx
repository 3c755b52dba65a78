import { useTranslation } from 'react-i18next'
import type { Team } from '../../api/types'
import { MissingIcon } from '../../components/icons'
import classes from './teams.module.css'

/** Who leads; that nobody does is said, and not left blank. */
export function Leader({ team: { leader, status } }: { team: Pick<Team, 'leader' | 'status'> }) {
  const { t } = useTranslation()
  if (leader) return leader.name
  if (status === 'DISSOLVED') return '—'
  return (
    <span className={classes.vacant}>
      <MissingIcon size={16} />
      {t('team.vacant')}
    </span>
  )
}
