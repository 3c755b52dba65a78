import type { IndicatorRef, Progress, Total } from '../../api/types'
import { exactOf, roughPercent, type Exact } from '../../shared/numbers'

export interface Line {
  indicator: IndicatorRef
  total: Total | undefined
  /** A part of a sum that stands above it. */
  part: boolean
}

export function lines({ indicators, totals }: Pick<Progress, 'indicators' | 'totals'>): Line[] {
  return indicators.map((indicator, index) => ({
    indicator,
    total: totals.find(({ indicatorId }) => indicatorId === indicator.id),
    part: indicators.slice(0, index).some(({ partIds }) => partIds.includes(indicator.id)),
  }))
}

/** The sum over all accounts stands last; a sum of some of them may be per planned person too. */
export function sumOverAll(all: Line[]): Line | undefined {
  return all.filter(perPlannedPerson).at(-1)
}

export function perPlannedPerson({ total }: Pick<Line, 'total'>): boolean {
  return total?.rate?.method === 'ACCOUNTS_PER_PLANNED_PERSON'
}

/** The sum with all its digits; undefined where no unit has given a figure. */
export function valueOf(total: Total | undefined): Exact | undefined {
  return total && exactOf(total.value, total.valueText)
}

/** What a bar measures: the rate, as a share of 1. */
export function shareOf(rate: NonNullable<Total['rate']>): number {
  return (roughPercent(rate) ?? 0) / 100
}

/** What bars of one column compare: the rate in percent or, without a plan, the sum itself. */
export function measureOf(total: Total | undefined): number {
  return (total?.rate && roughPercent(total.rate)) ?? Number(valueOf(total) ?? 0)
}
