import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import tabs from '../../components/catalogue-tabs.module.css'

export function PeopleTabs() {
  const { t } = useTranslation()
  const exact = { exact: true, includeSearch: false }
  return (
    <nav className={`${tabs.tabs} no-print`} aria-label={t('people.parts')}>
      <Link to="/nguoi-dung" activeOptions={exact}>
        {t('people.present')}
      </Link>
      <Link to="/nguoi-dung/don-vi-cu" activeOptions={exact}>
        {t('people.former')}
      </Link>
      <Link to="/nguoi-dung/phan-mem" activeOptions={exact}>
        {t('people.services')}
      </Link>
    </nav>
  )
}
