import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BelowFigure, EntryForm, UnitRef } from '../../api/types'
import { inLanguage, unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './figure-field.module.css'
import { sumsBelowOptions } from './queries'

const named = 5
const namedReturned = 3

/** What units below have sent for the indicators of a form, if another regime asks them; nothing while it is not known. */
export function useSumsBelow({ regimeId, unit, asOf }: EntryForm): BelowFigure[] {
  return useQuery(sumsBelowOptions(regimeId, unit.id, asOf)).data?.items ?? []
}

interface Props {
  below: BelowFigure
  /** The day of the form. */
  asOf: string
  /** The number in the field; undefined if there is none. */
  typed: number | undefined
  onTake: (value: number) => void
}

/** The sum of what units below have sent, with what it covers. It is taken over by a tap, never by itself. */
export function BelowOffer({ below, asOf, typed, onTake }: Props) {
  const { t } = useTranslation()
  const { value, coverage, expected, from, lacking, returned, regimeName } = below
  const given = coverage.fresh + coverage.carried
  // Units that are exempt and have no figure count in the coverage, and are not expected.
  const more = expected - given - coverage.notApplicable - Math.min(named, lacking.length)
  const moreReturned = returned.length - namedReturned
  const names = (units: UnitRef[]) => units.map((unit) => unitName(t, unit)).join(', ')
  return (
    <div className={classes.below}>
      <p className={classes.hint}>
        {t('entry.below.from', { regime: inLanguage(regimeName), given, expected })}
        {from && `; ${from === asOf ? t('entry.below.day') : t('entry.below.since', { date: formatDate(from) })}`}
        {coverage.oldestCarried &&
          `; ${t('entry.below.carried', { count: coverage.carried, date: formatDate(coverage.oldestCarried) })}`}
        {lacking.length > 0 && `; ${t('entry.below.lacking', { units: names(lacking.slice(0, named)) })}`}
        {more > 0 && ` ${t('entry.below.more', { count: more })}`}
        {returned.length > 0 && `; ${t('entry.below.returned', { units: names(returned.slice(0, namedReturned)) })}`}
        {moreReturned > 0 && ` ${t('entry.below.more', { count: moreReturned })}`}
      </p>
      {value != null && value !== typed && (
        <button type="button" className={classes.offer} onClick={() => onTake(value)}>
          {t('entry.below.take', { value: formatCount(value) })}
        </button>
      )}
      {value != null && value === typed && (
        <p className={classes.hint}>{t('entry.below.same', { value: formatCount(value) })}</p>
      )}
    </div>
  )
}
