import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TrailFilter } from './filter'

interface Props {
  of: { subject?: string | null; actorName?: string | null }
  filter: TrailFilter
  /** What to say if nobody was logged in. */
  none: string
}

/** Who acted, by the name at that time, with a way to see only this person, or everybody again. */
export function Who({ of: { subject, actorName }, filter, none }: Props) {
  const { t } = useTranslation()
  if (!subject) return <>{none}</>
  const name = actorName ?? subject
  const chosen = filter.subject === subject
  const words = t(chosen ? 'trail.allPeople' : 'trail.onlyOf')
  return (
    <>
      {name}
      <small className="no-print">
        <Link
          to="/nhat-ky"
          search={{ ...filter, subject: chosen ? undefined : subject }}
          aria-label={chosen ? words : `${words}: ${name}`}
        >
          {words}
        </Link>
      </small>
    </>
  )
}
