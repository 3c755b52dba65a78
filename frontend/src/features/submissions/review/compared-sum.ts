import type { EntryForm, Figure, IndicatorRef } from '../../../api/types'
import { sumExactly, type Exact } from '../../../shared/numbers'
import { sums } from '../entries'
import { leavesOf } from '../ratios'

interface ComparedSum {
  /** The sum of the parts that have a number; null if none has. */
  value: Exact | null
  /** The sum of the figures before, if all parts have one of the same date. */
  previous: { value: Exact; asOf: string } | undefined
  /** Whether all parts are reported, so that the sum can be compared with the one before. */
  whole: boolean
}

/** Undefined if the indicator is not a sum. */
export function comparedSum(
  indicator: IndicatorRef,
  indicators: IndicatorRef[],
  figures: Figure[],
  form: EntryForm | undefined,
): ComparedSum | undefined {
  const sum = sums(indicators, figures).find((each) => each.indicator.id === indicator.id)
  if (!sum) return undefined
  const parts = leavesOf(indicator.id, indicators)
  const before = parts.map((id) => form?.fields.find((field) => field.indicator.id === id)?.previous)
  const asOf = before[0]?.asOf
  const values = before.flatMap((figure) => figure?.value ?? [])
  return {
    value: sum.value,
    previous:
      asOf && values.length > 0 && before.every((figure) => figure?.asOf === asOf)
        ? { value: sumExactly(values), asOf }
        : undefined,
    whole: parts.every((id) => figures.some(({ indicatorId }) => indicatorId === id)),
  }
}
