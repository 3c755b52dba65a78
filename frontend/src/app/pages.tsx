import { Button } from '@mantine/core'
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, type ComponentProps, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem, networkProblem } from '../api/problem'
import { LockIcon, MissingIcon, SearchIcon } from '../components/icons'
import { PageTitle } from '../components/page-title'
import { problemText } from '../components/problem-text'
import { StateMessage } from '../components/state-message'
import { NoAssignment } from '../reference/selection'
import { expiredProblem, logIn } from '../session/session'
import classes from './pages.module.css'
import shell from './shell.module.css'

// Loaded before it is needed: see keeping.ts.
const OfflinePage = lazy(() => import('./offline-page'))
const Reason = lazy(() => import('./not-visible'))
const NotVisible = () => (
  <Suspense>
    <Reason />
  </Suspense>
)

/** A page with only a message. */
function MessagePage({ page, ...message }: ComponentProps<typeof StateMessage> & { page: string }) {
  return (
    <>
      <PageTitle title={page} />
      <StateMessage {...message} />
    </>
  )
}

export function NotFoundPage() {
  const { t } = useTranslation()
  return <NotFound>{t('notFound.why')}</NotFound>
}

function NotFound({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <MessagePage
      page={t('notFound.title')}
      icon={<SearchIcon />}
      title={t('notFound.what')}
      actions={<Link to="/">{t('action.home')}</Link>}
    >
      {children}
    </MessagePage>
  )
}

export function ErrorPage({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  useEffect(() => boundary.reset(), [boundary])
  const seconds = error instanceof ApiProblem ? error.retryAfter : undefined
  // The server has sent Retry-After, so the page tries again by itself.
  useEffect(() => {
    if (seconds === undefined) return
    const timer = setTimeout(() => void router.invalidate(), seconds * 1000)
    return () => clearTimeout(timer)
  }, [router, seconds, error])
  const retry = <Button onClick={() => void router.invalidate()}>{t('action.retry')}</Button>

  if (error instanceof NoAssignment)
    return (
      <MessagePage page={t('noAssignment.title')} icon={<LockIcon />} title={t('noAssignment.what')}>
        {t('noAssignment.advice')}
      </MessagePage>
    )
  if (!(error instanceof ApiProblem)) {
    console.error(error)
    return <MessagePage page={t('error.title')} icon={<MissingIcon />} title={t('error.own')} actions={retry} />
  }
  if (error.status === 404)
    return (
      <NotFound>
        <NotVisible />
      </NotFound>
    )
  if (error.status === 403)
    return (
      <MessagePage
        page={t('forbidden.title')}
        icon={<LockIcon />}
        title={problemText(t, error)}
        actions={<Link to="/">{t('action.home')}</Link>}
      >
        <NotVisible />
      </MessagePage>
    )
  if (error.type === expiredProblem)
    return (
      <MessagePage
        page={t('session.title')}
        icon={<LockIcon />}
        title={problemText(t, error)}
        actions={<Button onClick={() => void logIn().catch(() => undefined)}>{t('session.logIn')}</Button>}
      />
    )
  if (error.type === networkProblem)
    return (
      <Suspense fallback={<PendingPage />}>
        <OfflinePage error={error} retry={retry} />
      </Suspense>
    )
  return (
    <MessagePage page={t('error.title')} icon={<MissingIcon />} title={problemText(t, error)} actions={retry}>
      {error.instance && t('problem.trace', { id: error.instance })}
    </MessagePage>
  )
}

/** Error page without header, because loading the user failed. */
export function RootErrorPage({ error }: { error: unknown }) {
  return (
    <main className={shell.main}>
      <ErrorPage error={error} />
    </main>
  )
}

/** Placeholder shapes, shown only if loading takes more than a moment. */
export function PendingPage() {
  const { t } = useTranslation()
  return (
    <div className={classes.pending} role="status">
      <span className="visually-hidden">{t('state.loading')}</span>
      <span data-shape="title" />
      <span data-shape="card" />
      <span data-shape="card" />
    </div>
  )
}
