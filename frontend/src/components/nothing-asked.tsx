import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UnitView } from '../api/types'
import { unitName } from '../reference/names'
import { childrenOptions } from '../reference/queries'
import { formatDate } from '../shared/dates'
import { NothingAskedMessage } from './nothing-asked-message'
import classes from './nothing-asked.module.css'
import { PageTitle } from './page-title'
import { UnitTrail } from './unit-trail'

interface Props {
  unit: UnitView
  date: string
  /** Which page has nothing to show. */
  page?: 'entry' | 'grid' | 'origin' | 'progress' | 'reports' | 'review' | 'template' | 'today'
}

/** Says that no regime asks a unit for figures and what that means for the page, and links to the units below it. */
export function NothingAsked({ unit, date, page = 'entry' }: Props) {
  const { t } = useTranslation()
  const { data: children } = useSuspenseQuery(childrenOptions(unit.id, date))
  return (
    <>
      <PageTitle title={unitName(t, unit)} above={<UnitTrail unit={unit} date={date} />}>
        {formatDate(date)}
      </PageTitle>
      <NothingAskedMessage
        why={`${t('nothingAsked.why', { unit: unitName(t, unit), date: formatDate(date) })} ${t(`nothingAsked.page.${page}`)}`}
        alone={children.length === 0}
      />
      {children.length > 0 && (
        <section className={`card ${classes.below}`}>
          <h2>{t('below.title')}</h2>
          <ul>
            {children.map((child) => (
              <li key={child.id}>
                <Link to="/tien-do" search={{ unit: child.id, date }}>
                  {unitName(t, child)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
