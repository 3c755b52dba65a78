import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { Schemas } from '../../api/types'
import { CheckIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { addWords } from '../../i18n/i18n'
import { askForLogin, returnedAfterLogOut, whoIsLoggedIn } from '../../session/other-session'
import classes from './activation.module.css'
import { CodeForm } from './code-form'
import en from './locales/en.activation.json'
import vi from './locales/vi.activation.json'
import { OtherSession } from './other-session'
import { PasswordForm } from './password-form'

// This page opens before a login and loads nothing of the other pages, so it brings its own words.
addWords('vi', [vi])
addWords('en', [en])

const inAddress = () => decodeURIComponent(window.location.hash.slice(1))

/** Where the owner of a one-time code sets a password, without a login. The code may be in the fragment of the address. */
export function ActivationPage() {
  const { t } = useTranslation()
  const [code, setCode] = useState(inAddress)
  const [set, setSet] = useState<Schemas['Activated']>()
  // Whose session is open on this device; undefined until that is known, null for nobody's.
  const [other, setOther] = useState<string | null>()
  const check = useMutation({
    mutationFn: (typed: string) => unwrap(api.POST('/api/v1/activations/check', { body: { code: typed } })),
  })
  const { mutate, reset } = check

  useEffect(() => {
    const take = (given: string | undefined) => {
      if (!given) return
      setCode(given)
      mutate(given)
    }
    const takeAddress = () => {
      const given = inAddress()
      // The code must not stay in the address bar or the history.
      if (given) window.history.replaceState(null, '', window.location.pathname + window.location.search)
      take(given)
    }
    takeAddress()
    void returnedAfterLogOut().then(async (kept) => {
      setOther((await whoIsLoggedIn()) ?? null)
      take(kept)
    })
    window.addEventListener('hashchange', takeAddress)
    return () => window.removeEventListener('hashchange', takeAddress)
  }, [mutate])

  return (
    <>
      <header className={classes.bar}>Tổ Số</header>
      <main className={classes.main}>
        <PageTitle title={t('activation.title')} />
        {set ? (
          <StateMessage
            icon={<CheckIcon />}
            title={t('activation.done')}
            actions={
              <a className="primary-link" href="/">
                {t('activation.logIn')}
              </a>
            }
          >
            {t('activation.doneWhy', { username: set.username })}
          </StateMessage>
        ) : check.data && other ? (
          <OtherSession other={other} person={check.data.fullName} code={code} />
        ) : check.data && other === null ? (
          <PasswordForm
            code={code}
            person={check.data}
            onSet={(person) => {
              askForLogin()
              setSet(person)
            }}
            onOther={() => {
              setCode('')
              reset()
            }}
          />
        ) : (
          <CodeForm code={code} check={check} onType={setCode} />
        )}
      </main>
    </>
  )
}
