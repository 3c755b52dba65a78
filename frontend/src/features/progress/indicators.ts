import type { IndicatorRef, Progress, Total } from '../../api/types'
import { inLanguage } from '../../reference/names'
import { isSum } from '../../reference/sum'
import { exactOf, formatCount, roughPercent, type Exact } from '../../shared/numbers'
import { fractionText } from '../../shared/ratio'

export interface Line {
  indicator: IndicatorRef
  total: Total | undefined
  /** Whether the indicator is part of a sum in a line above. */
  part: boolean
}

export function lines({ indicators, totals }: Pick<Progress, 'indicators' | 'totals'>): Line[] {
  return indicators.map((indicator, index) => ({
    indicator,
    total: totals.find(({ indicatorId }) => indicatorId === indicator.id),
    part: indicators.slice(0, index).some((above) => isSum(above) && above.partIds.includes(indicator.id)),
  }))
}

/** The sum over all accounts: the last line with a rate per planned person. Sums of some accounts can have such a rate too. */
export function sumOverAll(all: Line[]): Line | undefined {
  return all.filter(perPlannedPerson).at(-1)
}

export function perPlannedPerson({ total }: Pick<Line, 'total'>): boolean {
  return total?.rate?.method === 'ACCOUNTS_PER_PLANNED_PERSON'
}

/** The unit of measure, such as "người"; empty for a ratio. */
export const measureOf = ({ answer }: Partial<Pick<IndicatorRef, 'answer'>>) =>
  answer?.measure ? inLanguage(answer.measure) : ''

/** Whether there is a sum or a ratio. */
export const isGiven = (total: Total | undefined) => valueOf(total) !== undefined || total?.ratio != null

/** The exact sum; undefined for a ratio, and if no unit has a figure. */
export function valueOf(total: Total | undefined): Exact | undefined {
  return total && exactOf(total.value, total.valueText)
}

/** The number of characters of a total's number, or of the two numbers of a ratio. */
export const lengthOf = (total: Total | undefined) =>
  Math.max(formatCount(valueOf(total) ?? 0).length, total?.ratio ? fractionText(total.ratio).length : 0)

/** Whether its number may have to break beside a name on a phone. */
export const isLong = (total: Total | undefined) => lengthOf(total) > 12

/** The rate as a share (1 is 100 %), for the length of a bar. */
export function shareOf(rate: NonNullable<Total['rate']>): number {
  return (roughPercent(rate) ?? 0) / 100
}

/** Whether there is a rate of a plan, and with it a bar. */
export const rated = ({ totals }: Pick<Progress, 'totals'>) => totals.some(({ rate }) => rate)
