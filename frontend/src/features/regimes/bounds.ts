import type { Indicator, Rule } from '../../api/types'
import { isRatio, reportedOf } from '../../reference/sum'

/** The rules that follow from the bounds of a form's indicators, as the server adds them to the form of a unit. */
export function boundsOf(indicators: Indicator[]): Rule[] {
  return indicators.flatMap((one): Rule[] => {
    const { min, max } = one.answer
    if (min == null && max == null) return []
    if (isRatio(one)) {
      const [numeratorIds = [], denominatorIds = []] = one.partIds.map((id) => reportedOf(id, indicators))
      return [{ kind: 'RATIO_RANGE', severity: 'ERROR', numeratorIds, denominatorIds, min, max }]
    }
    return one.partIds.length > 0 ? [] : [{ kind: 'RANGE', severity: 'ERROR', indicatorId: one.id, min, max }]
  })
}
