import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { PageTitle } from '../../components/page-title'
import { problemText } from '../../components/problem-text'
import { actionOutcome, logIn } from '../../session/session'
import classes from './account-security-page.module.css'

/** What people can do at Keycloak, by the name that Keycloak has for it. */
const actions = [
  ['webauthn-register', 'key'],
  ['CONFIGURE_TOTP', 'phone'],
  ['CONFIGURE_RECOVERY_AUTHN_CODES', 'codes'],
  ['UPDATE_PASSWORD', 'password'],
] as const

/** Second factors and password of the user. Keycloak asks for them on its own pages. */
export function AccountSecurityPage() {
  const { t } = useTranslation()
  const start = useMutation<never, ApiProblem, string>({ mutationFn: logIn })
  return (
    <div className={classes.page}>
      <PageTitle title={t('shell.security')}>
        <p>{t('security.intro')}</p>
      </PageTitle>
      <Outcome />
      {start.error && (
        <p className={classes.outcome} data-status="error" role="alert">
          {problemText(t, start.error)}
        </p>
      )}
      {actions.map(([action, what]) => (
        <section key={action} className={`card ${classes.action}`}>
          <h2>{t(`security.${what}.title`)}</h2>
          {what === 'key' && <p className={classes.recommended}>{t('security.recommended')}</p>}
          <p>{t(`security.${what}.what`)}</p>
          <Button
            variant={what === 'key' ? 'filled' : 'default'}
            disabled={start.isPending}
            onClick={() => start.mutate(action)}
          >
            {t(`security.${what}.start`)}
          </Button>
        </section>
      ))}
    </div>
  )
}

/** What came of the action from which the user returns. */
function Outcome() {
  const { t } = useTranslation()
  const [status, action] = actionOutcome() ?? []
  const what = actions.find(([name]) => name === action)?.[1]
  return (
    status &&
    what && (
      <p className={classes.outcome} data-status={status} role="status">
        {status === 'success' ? t(`security.${what}.success`) : t(`security.${status}`)}
      </p>
    )
  )
}
