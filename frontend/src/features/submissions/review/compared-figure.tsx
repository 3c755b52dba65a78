import { useTranslation } from 'react-i18next'
import type { IndicatorRef } from '../../../api/types'
import { formatShortDate } from '../../../shared/dates'
import { differenceOf, formatCount, formatDifference } from '../../../shared/numbers'
import { sums } from '../entries'
import { figureText } from '../figure-text'
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
  const isAbout = ({ indicatorId }: { indicatorId: string }) => indicatorId === indicator.id
  const sum = sums(indicators, figures).find((each) => each.indicator.id === indicator.id)
  const figure = figures.find(isAbout)
  const field = form?.fields.find((each) => each.indicator.id === indicator.id)
  const previous = sum ? undefined : field?.previous
  const date = previous && formatShortDate(previous.asOf)
  return (
    <>
      {sum ? (sum.value === null ? t('figure.none') : formatCount(sum.value)) : figureText(t, figure)}
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
        <small>
          {previous.value != null && figure?.value != null
            ? t('review.previous', {
                difference: formatDifference(differenceOf(figure.value, previous.value)),
                value: formatCount(previous.value),
                date,
              })
            : t('review.previousMark', {
                value: figureText(t, previous),
                date,
              })}
        </small>
      )}
      {field?.target && <small>{t('review.target', { value: formatCount(field.target.value) })}</small>}
    </>
  )
}
