import { useTranslation } from 'react-i18next'
import type { EntryField, Figure, IndicatorRef, Note } from '../../api/types'
import { inLanguage } from '../../reference/names'
import { isRatio, isSum } from '../../reference/sum'
import { differenceOf, formatCount, formatDifference } from '../../shared/numbers'
import { sums } from './entries'
import { aboutFigure } from './figure-about'
import classes from './figures-table.module.css'
import { isComputed, ratioOf, ratioText } from './ratios'

interface Props {
  /** Indicators in the order of the form. Sums and ratios are computed here only for display. */
  indicators: IndicatorRef[]
  figures: Figure[]
  /** During the check before sending: the fields to compare the figures with. */
  fields?: EntryField[]
  /** Reasons for figures that a rule warns about. */
  notes?: Note[]
}

export function FiguresTable({ indicators, figures, fields, notes }: Props) {
  const { t } = useTranslation()
  const computed = sums(indicators, figures)
  const compared = fields?.some(({ previous }) => previous?.value != null) ?? false
  return (
    <table className={classes.figures}>
      <caption className="visually-hidden">{t('figures.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('indicator.name')}</th>
          <th scope="col">{t('indicator.value')}</th>
          {compared && <th scope="col">{t('figures.change')}</th>}
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator, index) => {
          const sum = computed.find((each) => each.indicator.id === indicator.id)
          const figure = figures.find(({ indicatorId }) => indicatorId === indicator.id)
          const previous = fields?.find((field) => field.indicator.id === indicator.id)?.previous?.value
          const part = indicators.slice(0, index).some((each) => isSum(each) && each.partIds.includes(indicator.id))
          const value = sum ? sum.value : figure?.value
          const ratio = isRatio(indicator) ? ratioOf(indicator, indicators, figures) : undefined
          const about = aboutFigure(t, indicator)
          return (
            <tr key={indicator.id} data-sum={(sum ?? ratio) !== undefined} data-part={part}>
              <th scope="row">
                {inLanguage(indicator.name)}
                {about && <small>{about}</small>}
                {notes
                  ?.filter(({ indicatorId }) => indicatorId === indicator.id)
                  .map(({ text }) => (
                    <small key={text}>{t('figures.note', { text })}</small>
                  ))}
              </th>
              <td data-words={ratio && !isComputed(ratio)}>
                {ratio
                  ? ratioText(t, indicator, ratio)
                  : figure?.mark
                    ? t(`mark.${figure.mark}`)
                    : value == null
                      ? t('figure.none')
                      : formatCount(value)}
              </td>
              {compared && (
                <td data-falling={value != null && previous != null && value < previous}>
                  {!sum && value != null && previous != null && formatDifference(differenceOf(value, previous))}
                  {!sum && value != null && previous != null && value < previous && (
                    <small>{t('figures.falling')}</small>
                  )}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
