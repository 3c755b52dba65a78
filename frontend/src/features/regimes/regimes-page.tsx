import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CalendarWarning } from '../../components/calendar-warning'
import { CatalogueTabs } from '../../components/catalogue-tabs'
import { ListIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { TableFiles } from '../../components/table-files'
import { inLanguage } from '../../reference/names'
import { useOwnerNames } from '../../reference/owners'
import { meOptions } from '../../session/queries'
import { formatDate } from '../../shared/dates'
import { calendarText, timingText } from './calendar-words'
import { allRegimesOptions } from './queries'
import classes from './regimes.module.css'

/** The present and future regimes. */
export function RegimesPage({ today }: { today: string }) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const { data: regimes } = useSuspenseQuery(allRegimesOptions(today))
  const administers = me.allowedActions.includes('MANAGE_PROGRAMME')
  const ownerName = useOwnerNames(
    regimes.map(({ ownerId }) => ownerId),
    today,
  )
  return (
    <>
      <PageTitle title={t('catalogue.regimes')}>
        <CatalogueTabs />
      </PageTitle>
      <div className={classes.actions}>
        {administers && regimes.length > 0 && (
          <Link className={classes.link} to="/danh-muc/che-do/moi">
            {t('regimes.setUp')}
          </Link>
        )}
        <TableFiles kind="regimes" name="che-do-bao-cao" rows={{ asOf: today, coming: true }} editable={administers} />
      </div>
      <CalendarWarning today={today} />
      {regimes.length === 0 && (
        <StateMessage
          icon={<ListIcon />}
          title={t('regimes.none')}
          actions={administers && <Link to="/danh-muc/che-do/moi">{t('regimes.setUp')}</Link>}
        >
          {t('regimes.noneWhy')} {!administers && t('ask.administrator')}
        </StateMessage>
      )}
      {regimes.map((regime) => (
        <section key={`${regime.id} ${regime.validFrom}`} className={`card ${classes.section}`}>
          <h2>
            <Link to="/danh-muc/che-do/$regimeId" params={{ regimeId: regime.id }}>
              {inLanguage(regime.name)}
            </Link>
          </h2>
          <p className="soft">
            {regime.code} · {ownerName(regime.ownerId)} ·{' '}
            {t('indicators.since', { date: formatDate(regime.validFrom) })}
            {regime.validTo && `, ${t('target.endedOn', { date: formatDate(regime.validTo) })}`}
          </p>
          <p>{calendarText(t, regime.calendar)}</p>
          {regime.timings.map((timing) => (
            <p key={timing.level}>{timingText(t, timing)}</p>
          ))}
        </section>
      ))}
    </>
  )
}
