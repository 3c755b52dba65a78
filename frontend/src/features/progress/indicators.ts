import type { IndicatorRef, Progress, Total } from '../../api/types'

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
