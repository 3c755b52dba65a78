import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import '../../i18n/later'
import { isRatio } from '../../reference/sum'
import { formatShortDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import type { Line } from './indicators'

type About = Pick<Line, 'indicator' | 'total'>

/**
 * The coverage of a total: units with a figure for the date, figures carried from earlier days, and missing figures.
 * @param shared words that stand elsewhere for several totals, and not here again
 */
export function BehindTotal({ shared, ...line }: About & { shared?: string }) {
  const { t } = useTranslation()
  const words = behindWords(t, line)
  return words && words !== shared ? <small>{words}</small> : null
}

export function behindWords(t: TFunction, { indicator, total }: About): string {
  if (!total) return ''
  const { fresh, carried, oldestCarried, notApplicable, none, lackingPart } = total.coverage
  const all = fresh + carried + notApplicable + none
  const date = oldestCarried && formatShortDate(oldestCarried)
  const once = indicator.kind === 'AS_FOUND' && t('behind.asFound')
  const lacking = lackingPart > 0 && t('behind.lackingPart', { count: lackingPart })
  const said =
    all > 1
      ? [
          isRatio(indicator)
            ? t('behind.ratioOf', { units: formatCount(total.units), all: formatCount(all) })
            : t('behind.fresh', { count: fresh, all: formatCount(all) }),
          once,
          date && t(indicator.kind === 'FLOW' ? 'behind.ended' : 'behind.carried', { count: carried, date }),
          notApplicable > 0 && t('behind.notApplicable', { count: notApplicable }),
          none > 0 && !isRatio(indicator) && t('behind.none', { count: none }),
          lacking,
        ]
      : // For a single unit the figure itself shows whether it exists.
        [
          isRatio(indicator) && t('behind.ratio'),
          once,
          date && t('behind.of', { date }),
          notApplicable > 0 && t('behind.one'),
          lacking,
        ]
  return said.filter(Boolean).join(' · ')
}
