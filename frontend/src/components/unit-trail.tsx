import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TreeView, UnitView } from '../api/types'
import { unitName } from '../reference/names'
import classes from './unit-trail.module.css'

interface Props {
  unit: UnitView
  regime?: string
  date: string
  /** Said only of the units of today. */
  view?: TreeView
  /** The page that shows the units above as it shows this one. */
  page?: '/tien-do' | '/to-cong-nghe-so'
}

/** The way back up, as far as one may look. */
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
