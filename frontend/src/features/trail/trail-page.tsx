import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UnitView } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { UnreadAddress } from '../../components/unread-address'
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
  /** The parts of the address that cannot be read. */
  unread: string[]
}

/** What was changed, and what was denied. */
export function TrailPage({ filter, unit, today, unread }: Props) {
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
      <UnreadAddress parts={unread} search={{ view: filter.view }} />
      {denials ? <DenialsList filter={filter} unit={unit} /> : <ChangesList filter={filter} unit={unit} />}
    </>
  )
}
