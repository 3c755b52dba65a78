import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TreeView, UnitView } from '../api/types'
import { unitName } from '../reference/names'
import classes from './unit-trail.module.css'

interface Props {
  unit: UnitView
  regime?: string
  date: string
  /** `today` for the tree of today; undefined for the tree of `date`. */
  view?: TreeView
  /** The page that the links open. */
  page?: '/tien-do' | '/to-cong-nghe-so'
}

/** Links to the ancestors of a unit that the user may see. */
export function UnitTrail({ unit, regime, date, view, page = '/tien-do' }: Props) {
  const { t } = useTranslation()
  if (unit.ancestors.length === 0) return null
  return (
    <nav aria-label={t('progress.trail')}>
      <ol className={classes.trail}>
        {unit.ancestors.map((ancestor) => (
          <li key={ancestor.id}>
            <Link to={page} search={{ regime, unit: ancestor.id, date, view }}>
              {unitName(t, ancestor)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
