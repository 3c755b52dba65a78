import type { TFunction } from 'i18next'
import type { ReportingPeriod } from '../api/types'
import { formatDate } from '../shared/dates'

const roman = ['', 'I', 'II', 'III', 'IV']

/** "9 tháng năm 2022 (15/12/2021 – 14/09/2022)" */
export function periodText(t: TFunction, { kind, number, year, from, to }: ReportingPeriod): string {
  const facts = { number, year, roman: roman[number] ?? number, from: formatDate(from), to: formatDate(to) }
  return kind === 'HALF_YEAR' ? t(`period.HALF_YEAR.${number === 1 ? 1 : 2}`, facts) : t(`period.${kind}`, facts)
}
