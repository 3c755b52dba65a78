import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { HomeIcon, MoreIcon, SendIcon } from '../components/icons'
import { useSending } from '../features/submissions/use-outbox'
import { changeLanguage, currentLanguage } from '../i18n/i18n'
import { unitName } from '../reference/names'
import { atDesk } from '../routes/desk'
import { meOptions } from '../session/queries'
import { ClockBanner } from './clock-banner'
import { Find } from './find'
import { HelpLink } from './help-link'
import { LogOut } from './log-out'
import { Menu } from './menu'
import { OfflineBanner } from './offline-banner'
import { PageLinks } from './page-links'
import classes from './shell.module.css'

// These can wait until the page is there.
const UpdateBanner = lazy(() => import('./update-banner'))
const UserMenu = lazy(() => atDesk(import('./user-menu')))
const SessionEndBanner = lazy(() => import('./session-end-banner'))

export function Shell() {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const unsent = useSending()
  const other = currentLanguage() === 'vi' ? 'en' : 'vi'
  const unit = me.assignments[0]?.unit
  const sends = me.allowedActions.includes('SUBMIT') || unsent > 0
  // Five places on a phone; the others are Hôm nay, Thêm and, for those who send, Chờ gửi.
  const room = sends ? 2 : 3
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
          <Menu
            className={classes.who}
            label={
              <>
                <strong>{me.name}</strong> {unit && <span>{unitName(t, unit)}</span>}
              </>
            }
          >
            {(close) => (
              <Suspense>
                <UserMenu onGo={close} />
              </Suspense>
            )}
          </Menu>
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
          <LogOut unsent={unsent} />
        </div>
      </header>
      <nav className={`${classes.nav} no-print`} aria-label={t('shell.nav')}>
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
          <HomeIcon />
          {t('today.title')}
        </Link>
        <PageLinks room={room} />
        {sends && (
          <Link to="/cho-gui">
            <span className={classes.icon}>
              <SendIcon />
              {unsent > 0 && <span className={classes.count}>{unsent}</span>}
            </span>{' '}
            {t('outbox.title')}
          </Link>
        )}
        <Menu
          className={classes.more}
          label={
            <>
              <MoreIcon />
              {t('shell.more')}
            </>
          }
        >
          {(close) => (
            <>
              <PageLinks room={room} onGo={close} />
              <HelpLink className={undefined} />
            </>
          )}
        </Menu>
      </nav>
      <ClockBanner />
      <OfflineBanner />
      <Suspense>
        <UpdateBanner />
        <SessionEndBanner />
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
