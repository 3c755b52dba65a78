import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { HomeIcon, SendIcon } from '../components/icons'
import { useSending } from '../features/submissions/use-outbox'
import { changeLanguage, currentLanguage } from '../i18n/i18n'
import { unitName } from '../reference/names'
import { meOptions } from '../session/queries'
import { ClockBanner } from './clock-banner'
import { Find } from './find'
import { HelpLink } from './help-link'
import { LogOut } from './log-out'
import { More } from './more'
import { OfflineBanner } from './offline-banner'
import { PageLinks } from './page-links'
import { SecurityLink } from './security-link'
import classes from './shell.module.css'

// A new version can wait until the page is there.
const UpdateBanner = lazy(() => import('./update-banner'))

export function Shell() {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const unsent = useSending()
  const other = currentLanguage() === 'vi' ? 'en' : 'vi'
  const unit = me.assignments[0]?.unit
  return (
    <>
      <a className={classes.skip} href="#main">
        {t('shell.skip')}
      </a>
      <header className={`${classes.header} no-print`}>
        <div className={classes.bar}>
          <Link to="/" className={classes.brand}>
            <Mark />
            <span>Tổ Số</span>
          </Link>
          <p className={classes.who}>
            <strong>{me.name}</strong>
            {unit && <span>{unitName(t, unit)}</span>}
          </p>
          {me.assignments.length > 0 && <Find />}
          <button
            type="button"
            className={classes.tool}
            lang={other}
            aria-label={other === 'en' ? 'EN, English' : 'VI, Tiếng Việt'}
            onClick={() => void changeLanguage(other)}
          >
            {other.toUpperCase()}
          </button>
          <HelpLink className={`${classes.tool} ${classes.onlyWide}`} />
          <SecurityLink className={`${classes.tool} ${classes.onlyWide}`} />
          <LogOut unsent={unsent} />
        </div>
      </header>
      <nav className={`${classes.nav} no-print`} aria-label={t('shell.nav')}>
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
          <HomeIcon />
          {t('today.title')}
        </Link>
        <PageLinks place="bar" />
        <PageLinks place="more" className={classes.roomy} />
        {(me.allowedActions.includes('SUBMIT') || unsent > 0) && (
          <Link to="/cho-gui">
            <span className={classes.icon}>
              <SendIcon />
              {unsent > 0 && <span className={classes.count}>{unsent}</span>}
            </span>{' '}
            {t('outbox.title')}
          </Link>
        )}
        <More />
      </nav>
      <ClockBanner />
      <OfflineBanner />
      <Suspense>
        <UpdateBanner />
      </Suspense>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  )
}

function Mark() {
  return (
    <svg aria-hidden="true" width="28" height="28" viewBox="0 0 28 28">
      <rect x="2" y="15" width="6" height="10" rx="1.5" fill="#fff" opacity="0.75" />
      <rect x="11" y="9" width="6" height="16" rx="1.5" fill="#fff" opacity="0.88" />
      <rect x="20" y="3" width="6" height="22" rx="1.5" fill="#fff" />
    </svg>
  )
}
