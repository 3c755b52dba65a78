import { useTranslation } from 'react-i18next'
import '../../i18n/later'
import { formatShortDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import type { Line } from './indicators'

/** The coverage of a total: units with a figure for the date, figures carried from earlier days, and missing figures. */
export function BehindTotal({ indicator, total }: Pick<Line, 'indicator' | 'total'>) {
  const { t } = useTranslation()
  if (!total) return null
  const { fresh, carried, oldestCarried, notApplicable, none, lackingPart } = total.coverage
  const all = fresh + carried + notApplicable + none
  const date = oldestCarried && formatShortDate(oldestCarried)
  const lacking = lackingPart > 0 && t('behind.lackingPart', { count: lackingPart })
  const said =
    all > 1
      ? [
          t('behind.fresh', { count: fresh, all: formatCount(all) }),
          date && t(indicator.kind === 'FLOW' ? 'behind.ended' : 'behind.carried', { count: carried, date }),
          notApplicable > 0 && t('behind.notApplicable', { count: notApplicable }),
          none > 0 && t('behind.none', { count: none }),
          lacking,
        ]
      : // For a single unit the figure itself shows whether it exists.
        [date && t('behind.of', { date }), notApplicable > 0 && t('behind.one'), lacking]
  const words = said.filter(Boolean).join(' · ')
  return words ? <small>{words}</small> : null
}
