import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './catalogue-tabs.module.css'

/** Tabs for the three pages of the catalogue. */
export function CatalogueTabs() {
  const { t } = useTranslation()
  const exact = { exact: true, includeSearch: false }
  return (
    <nav className={`${classes.tabs} no-print`} aria-label={t('catalogue.parts')}>
      <Link to="/danh-muc" activeOptions={exact}>
        {t('catalogue.indicators')}
      </Link>
      <Link to="/danh-muc/che-do" activeOptions={exact}>
        {t('catalogue.regimes')}
      </Link>
      <Link to="/danh-muc/ngay-nghi" activeOptions={exact}>
        {t('catalogue.holidays')}
      </Link>
    </nav>
  )
}
