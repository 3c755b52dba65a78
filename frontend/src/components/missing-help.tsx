import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Contact, RegimeView } from '../api/types'
import { meOptions } from '../session/queries'
import { ContactLine } from './contact-line'
import classes from './missing-help.module.css'

interface Props {
  /** The id of a unit that has not reported. */
  unit: string
  regime: Pick<RegimeView, 'id' | 'allowedActions'>
  date: string
  /** Who can be called, if the user may know. */
  contact?: Contact | undefined
}

/** What the user can do about a unit that has not reported: call, enter its figures, or exempt it. */
export function MissingHelp({ unit, regime, date, contact }: Props) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  return (
    <span className={classes.help}>
      {contact?.name && <ContactLine contact={contact} />}
      {me.allowedActions.includes('ENTER_ON_BEHALF') && (
        <Link className="no-print" to="/nhap-bang" search={{ regime: regime.id, unit, date }}>
          {t('missing.enter')}
        </Link>
      )}
      {regime.allowedActions.includes('EXEMPT') && (
        <Link
          className="no-print"
          to="/danh-muc/che-do/$regimeId"
          params={{ regimeId: regime.id }}
          search={{ exempt: unit, date }}
        >
          {t('missing.exempt')}
        </Link>
      )}
    </span>
  )
}
