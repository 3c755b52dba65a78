import { useTranslation } from 'react-i18next'
import type { EntryForm, Figure, IndicatorRef } from '../../api/types'
import { inLanguage } from '../../reference/names'
import classes from './figure-field.module.css'
import { isComputed, ratioOf, ratioText } from './ratios'

interface Props {
  indicator: IndicatorRef
  form: Pick<EntryForm, 'fields'>
  /** What can be read of the typed figures. */
  figures: Figure[]
}

/** A ratio in its place among the fields, computed from what is typed. */
export function RatioLine({ indicator, form, figures }: Props) {
  const { t } = useTranslation()
  const ratio = ratioOf(
    indicator,
    form.fields.map((field) => field.indicator),
    figures,
  )
  return (
    <div className={classes.ratio}>
      <p>
        {inLanguage(indicator.name)} <small>{t('figures.calculated')}</small>
      </p>
      <p data-lacking={!isComputed(ratio)}>{ratioText(t, indicator, ratio)}</p>
    </div>
  )
}
