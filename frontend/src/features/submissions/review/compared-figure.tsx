import { useTranslation } from 'react-i18next'
import type { IndicatorRef } from '../../../api/types'
import { isRatio } from '../../../reference/sum'
import { formatShortDate } from '../../../shared/dates'
import { differenceOf, formatCount, formatDifference } from '../../../shared/numbers'
import { figureText } from '../figure-text'
import { ratioOf, ratioText } from '../ratios'
import { comparedSum } from './compared-sum'
import type { ReviewRow } from './review-rows'

/** A figure with the one before it, its target, the rules that it breaks, and what the unit says of it. */
export function ComparedFigure({
  row: { submission, form, found },
  indicator,
  indicators,
}: {
  row: ReviewRow
  indicator: IndicatorRef
  indicators: IndicatorRef[]
}) {
  const { t } = useTranslation()
  const { figures, notes } = submission
  if (isRatio(indicator)) return ratioText(t, indicator, ratioOf(indicator, indicators, figures))
  const isAbout = ({ indicatorId }: { indicatorId: string }) => indicatorId === indicator.id
  const sum = comparedSum(indicator, indicators, figures, form)
  const figure = figures.find(isAbout)
  const value = sum?.whole === false ? null : (sum ?? figure)?.value
  const field = form?.fields.find((each) => each.indicator.id === indicator.id)
  const previous = sum ? sum.previous : field?.previous
  const date = previous && formatShortDate(previous.asOf)
  return (
    <>
      {sum ? (sum.value == null ? t('figure.none') : formatCount(sum.value)) : figureText(t, figure)}
      {found.filter(isAbout).map(({ code }) => (
        <small key={code} data-found>
          {t(`review.found.${code}`)}
        </small>
      ))}
      {notes.filter(isAbout).map(({ text }) => (
        <small key={text} data-found>
          {t('figures.note', { text })}
        </small>
      ))}
      {previous && (
        <small data-previous>
          {previous.value != null && value != null
            ? t('review.previous', {
                difference: formatDifference(differenceOf(value, previous.value)),
                value: formatCount(previous.value),
                date,
              })
            : t('review.previousMark', {
                value: previous.value == null ? figureText(t, field?.previous) : formatCount(previous.value),
                date,
              })}
        </small>
      )}
      {field?.target && <small>{t('review.target', { value: formatCount(field.target.value) })}</small>}
    </>
  )
}
