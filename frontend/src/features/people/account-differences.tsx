import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { MoreButton } from '../../components/more-button'
import { problemText } from '../../components/problem-text'
import { formatDateTime } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './people.module.css'
import { differencesOptions } from './queries'
import type { AccountDifference } from './types'

/** Where accounts at the login system differ from the people here, by kind, and what to do about each kind. */
export function AccountDifferences() {
  const { t } = useTranslation()
  const list = useInfiniteQuery(differencesOptions())
  if (list.error)
    return (
      <p role="alert" className={classes.problem}>
        {problemText(t, list.error as ApiProblem)}
      </p>
    )
  const all = list.data?.pages.flatMap(({ items }) => items) ?? []
  const [first] = all
  if (!first) return null
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort()
  const n = formatCount(all.length) + (list.hasNextPage ? '+' : '')
  return (
    <section className={classes.warning} aria-labelledby="differences">
      <h2 id="differences">{t('people.difference.title', { count: all.length, n })}</h2>
      <p className="soft">{t('people.difference.why', { at: formatDateTime(first.foundAt) })}</p>
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{t(`people.difference.kind.${kind}`)}</h3>
          <p>{t(`people.difference.todo.${kind}`)}</p>
          <ul>
            {all
              .filter((one) => one.kind === kind)
              .map((one) => (
                <li key={one.subject}>
                  <Whose of={one} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <MoreButton of={list} apart />
    </section>
  )
}

function Whose({ of: { person, accountUsername } }: { of: AccountDifference }) {
  const { t } = useTranslation()
  const account = accountUsername && t('people.difference.account', { name: accountUsername })
  if (!person) return account ?? t('people.difference.noPerson')
  return (
    <>
      {person.kind === 'SERVICE' ? (
        <Link to="/nguoi-dung/phan-mem">{person.fullName}</Link>
      ) : (
        <Link to="/nguoi-dung/$personId" params={{ personId: person.id }}>
          {person.fullName}
        </Link>
      )}{' '}
      ({person.username}){accountUsername !== person.username && account && <small>{account}</small>}
    </>
  )
}
