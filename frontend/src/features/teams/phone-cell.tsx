import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { TeamMember } from '../../api/types'
import { problemText } from '../../components/problem-text'
import { formatPhone } from '../../shared/phone'
import { usePhone } from './changes'
import classes from './teams.module.css'

interface Props {
  teamId: string
  member: TeamMember
  mayRead: boolean
}

/** A masked phone number. The user can show it in full and is told that this is recorded. */
export function PhoneCell({ teamId, member: { id, name, phone }, mayRead }: Props) {
  const { t } = useTranslation()
  const reading = usePhone(teamId, id)
  if (!phone) return '—'
  const full = reading.data?.phone
  return (
    <span className={classes.phone}>
      <span role="status">{full ? <a href={`tel:${full}`}>{formatPhone(full)}</a> : phone}</span>
      {mayRead && !full && (
        <button
          type="button"
          className={classes.open}
          aria-label={t('team.phone.showOne', { name })}
          disabled={reading.isPending}
          onClick={() => reading.mutate()}
        >
          {t('team.phone.show')}
        </button>
      )}
      {reading.error && (
        <span role="alert" className={classes.problem}>
          {problemText(t, reading.error as ApiProblem)}
        </span>
      )}
    </span>
  )
}
