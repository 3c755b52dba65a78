import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitHistory, UnitPassage } from '../../api/types'
import { unitName } from '../../reference/names'
import { addDays, formatDate } from '../../shared/dates'
import classes from './units.module.css'

interface Props {
  history: UnitHistory
  today: string
  /** Links at the end. */
  children?: ReactNode
}

/** The history of a unit: predecessors, names and parents, successors, each with its decision. */
export function Timeline({ history, today, children }: Props) {
  const { t } = useTranslation()
  const { versions, predecessors, successors } = history
  return (
    <section className={`card ${classes.section}`}>
      <h2>{t('units.timeline')}</h2>
      <Passages title={t('units.predecessors')} passages={predecessors} />
      <h3 id="versions">{t('units.now')}</h3>
      <ol className={classes.timeline} aria-labelledby="versions">
        {versions.map((version) => {
          const { type, name, code, parent, validFrom, validTo } = version
          const now = validFrom <= today && (validTo === undefined || validTo > today)
          const from = formatDate(validFrom)
          return (
            <li key={validFrom} data-now={now} aria-current={now ? 'date' : undefined}>
              <strong>{unitName(t, { type, name })}</strong>
              {code && ` · ${t('units.code', { code })}`}
              {parent && ` · ${unitName(t, parent)}`}
              <small>
                {validTo
                  ? t('units.between', { from, to: formatDate(addDays(validTo, -1)) })
                  : t('units.from', { from })}
                {now && ` (${t('units.current')})`}
              </small>
            </li>
          )
        })}
      </ol>
      <Passages title={t('units.successors')} passages={successors} />
      {children}
    </section>
  )
}

function Passages({ title, passages }: { title: string; passages: UnitPassage[] }) {
  const { t } = useTranslation()
  if (passages.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className={classes.timeline} aria-label={title}>
        {passages.map((passage) => {
          const { unit, share, reorganisationId, decisionNumber: number, decisionDate, effectiveOn } = passage
          const date = formatDate(effectiveOn)
          return (
            <li key={`${unit.id} ${reorganisationId}`}>
              <Link className={classes.link} to="/don-vi/$unitId" params={{ unitId: unit.id }}>
                {[unitName(t, unit), unit.code].filter(Boolean).join(' · ')}
              </Link>{' '}
              ({shareOf(share)})
              <small>
                <Link className={classes.link} to="/don-vi/sap-xep/$reorganisationId" params={{ reorganisationId }}>
                  {decisionDate
                    ? t('units.decidedOn', { number, decided: formatDate(decisionDate), date })
                    : t('units.decision', { number, date })}
                </Link>
              </small>
            </li>
          )
        })}
      </ul>
    </>
  )

  function shareOf(share: number | undefined) {
    if (share === 1) return t('units.whole')
    return share === undefined ? t('units.part') : t('units.share', { share: percent.format(share * 100) })
  }
}

const percent = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 })
