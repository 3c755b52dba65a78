import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UnitView } from '../../api/types'
import { ClearFilters } from '../../components/clear-filters'
import { PageTitle } from '../../components/page-title'
import { ChangesList } from './changes-list'
import { DenialsList } from './denials-list'
import type { TrailFilter } from './filter'
import { FilterForm } from './filter-form'
import classes from './trail.module.css'

interface Props {
  filter: TrailFilter
  /** The unit of the filter. */
  unit?: UnitView
  today: string
  /** Whether the address has dates that cannot be. */
  wrongDates: boolean
}

/** What was changed, and what was denied. */
export function TrailPage({ filter, unit, today, wrongDates }: Props) {
  const { t } = useTranslation()
  const denials = filter.view === 'denials'
  const tab = (view: TrailFilter['view'], words: string) => (
    <Link to="/nhat-ky" search={(search) => ({ ...search, view })} activeOptions={{ exact: true }}>
      {words}
    </Link>
  )
  return (
    <>
      <PageTitle title={t('trail.title')}>
        <p className="soft">{t(denials ? 'trail.deniedWhat' : 'trail.what')}</p>
      </PageTitle>
      <nav className={`${classes.tabs} no-print`} aria-label={t('trail.parts')}>
        {tab(undefined, t('trail.changes'))}
        {tab('denials', t('trail.denials'))}
      </nav>
      <FilterForm filter={filter} unit={unit} today={today} />
      {wrongDates && (
        <p role="alert">
          {t('trail.wrongDates')} <ClearFilters variant="subtle" search={{ view: filter.view }} />
        </p>
      )}
      {denials ? <DenialsList filter={filter} unit={unit} /> : <ChangesList filter={filter} unit={unit} />}
    </>
  )
}
