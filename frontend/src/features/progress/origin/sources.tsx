import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { OriginItem } from '../../../api/types'
import { unitName } from '../../../reference/names'
import { formatDate } from '../../../shared/dates'
import { exactOf, formatCount } from '../../../shared/numbers'

interface Props {
  item: OriginItem
  /** Whether the indicator is a flow, which adds up all figures. For a stock only the latest figure counts. */
  flow: boolean
}

/** The figures of a unit itself and of its predecessors, recursively. */
export function Sources({ item, flow }: Props) {
  const { t } = useTranslation()
  return (
    <ul>
      <li>{ownText(t, item, flow)}</li>
      {item.parts.map((part) => {
        const value = exactOf(part.value, part.valueText)
        const about = { unit: unitName(t, part.from.unit), date: formatDate(part.passedOn) }
        return (
          <li key={part.from.unit.id}>
            {value === undefined
              ? t('origin.partNone', about)
              : t('origin.part', { ...about, value: formatCount(value), share: shareText(t, part.share) })}
            <Sources item={part.from} flow={flow} />
          </li>
        )
      })}
    </ul>
  )
}

function ownText(t: TFunction, { own, parts }: OriginItem, flow: boolean): string {
  if (!own) return t(parts.length > 0 ? 'origin.ownNone' : 'origin.none')
  const date = formatDate(own.asOf)
  const value = exactOf(own.value, own.valueText)
  if (value === undefined) return t('origin.notApplicable', { date })
  return t(flow ? 'origin.ownFlow' : 'origin.own', { date, value: formatCount(value) })
}

function shareText(t: TFunction, share: number | undefined): string {
  if (share === undefined) return t('origin.together')
  if (share === 1) return t('origin.whole')
  return new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 6 }).format(share)
}
