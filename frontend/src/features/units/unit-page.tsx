import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UnitView } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { unitName } from '../../reference/names'
import { meOptions } from '../../session/queries'
import { addDays, formatDate } from '../../shared/dates'
import { ContactSection } from './contact-section'
import { MissingToday } from './missing-today'
import { PopulationSection } from './population-section'
import { historyOptions } from './queries'
import { Timeline } from './timeline'
import classes from './units.module.css'
import { Villages } from './villages'

interface Props {
  /** The unit on `day`. */
  unit: UnitView
  /** Today, or the nearest day on which the unit exists. */
  day: string
  today: string
}

/** A unit with its history, population and villages. */
export function UnitPage({ unit, day, today }: Props) {
  const { t } = useTranslation()
  const { data: history } = useSuspenseQuery(historyOptions(unit.id))
  const { data: me } = useSuspenseQuery(meOptions())
  const begins = history.versions[0]?.validFrom ?? unit.validFrom
  const ends = history.versions.at(-1)?.validTo
  const last = ends && formatDate(addDays(ends, -1))
  const above = unit.ancestors.at(-1)
  const life =
    day < today ? t('units.endedOn', { date: last }) : day > today && t('units.notYet', { date: formatDate(begins) })
  return (
    <>
      <PageTitle title={unitName(t, unit)} above={<Trail unit={unit} />}>
        {life}
      </PageTitle>
      <section className={`card ${classes.section}`} aria-label={t('units.facts')}>
        <dl className={classes.facts}>
          <div>
            <dt>{t('units.type')}</dt>
            <dd>{t(`units.typeName.${unit.type}`)}</dd>
          </div>
          {unit.code && (
            <div>
              <dt>{t('units.codeLabel')}</dt>
              <dd>{unit.code}</dd>
            </div>
          )}
          {above && (
            <div>
              <dt>{t('units.where')}</dt>
              <dd>{unitName(t, above)}</dd>
            </div>
          )}
          <div>
            <dt>{t('units.life')}</dt>
            <dd>
              {last
                ? t('units.between', { from: formatDate(begins), to: last })
                : t('units.from', { from: formatDate(begins) })}
            </dd>
          </div>
        </dl>
      </section>
      <Timeline history={history} today={today}>
        <div className={`${classes.tools} no-print`}>
          <Link className={classes.link} to="/don-vi/sap-xep" search={{ unit: unit.id }}>
            {t('units.reorganisationsOf', { unit: unitName(t, unit) })}
          </Link>
          {unit.allowedActions.includes('REORGANISE') && (
            <Link className={classes.link} to="/don-vi/sap-xep/moi">
              {t('reorg.record')}
            </Link>
          )}
        </div>
      </Timeline>
      {unit.level === 'COMMUNE' && <Villages key={unit.id} commune={unit} day={day} />}
      {unit.level !== 'VILLAGE' && (
        <section className={`card ${classes.section}`}>
          <h2>{t('units.reports')}</h2>
          <ul>
            {day === today && me.allowedActions.includes('VIEW_FIGURES') && <MissingToday unit={unit} today={today} />}
            <li>
              <Link
                className={classes.link}
                to="/tien-do"
                search={{ unit: unit.id, date: day < today ? day : undefined }}
              >
                {t('units.progress')}
              </Link>
            </li>
            {day === today && me.allowedActions.includes('ENTER_ON_BEHALF') && (
              <li>
                <Link className={classes.link} to="/nhap-bang" search={{ unit: unit.id }}>
                  {t('missing.enter')}
                </Link>
              </li>
            )}
            {history.predecessors.map(({ unit: before, effectiveOn }) => {
              const date = addDays(effectiveOn, -1)
              return (
                <li key={before.id}>
                  <Link className={classes.link} to="/tien-do" search={{ unit: before.id, date }}>
                    {t('units.reportsUntil', {
                      unit: [unitName(t, before), before.code].filter(Boolean).join(' '),
                      date: formatDate(date),
                    })}
                  </Link>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {me.allowedActions.includes('VIEW_CONTACTS') && day === today && (
        <ContactSection key={unit.id} unitId={unit.id} />
      )}
      {me.allowedActions.includes('VIEW_PROGRAMME') && <PopulationSection unit={unit} year={Number(day.slice(0, 4))} />}
    </>
  )
}

function Trail({ unit }: { unit: UnitView }) {
  const { t } = useTranslation()
  return (
    <nav className={classes.trail} aria-label={t('units.trail')}>
      <Link className={classes.link} to="/don-vi">
        {t('units.title')}
      </Link>
      {unit.ancestors.map((above) => (
        <Link key={above.id} className={classes.link} to="/don-vi/$unitId" params={{ unitId: above.id }}>
          {unitName(t, above)}
        </Link>
      ))}
    </nav>
  )
}
