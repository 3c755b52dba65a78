import { useTranslation } from 'react-i18next'
import type { IndicatorRef } from '../../api/types'
import { inLanguage } from '../../reference/names'
import { isRatio, isSum } from '../../reference/sum'
import classes from './blank-form.module.css'

interface Props {
  name: string
  legalBasis: string
  recipient: string
  fields: Pick<IndicatorRef, 'id' | 'name' | 'help' | 'kind' | 'answer' | 'partIds'>[]
}

/** The form as reporters will see it; in print, a blank form to fill in by hand. */
export function BlankForm({ name, legalBasis, recipient, fields }: Props) {
  const { t } = useTranslation()
  return (
    <article className={classes.form} aria-label={t('regimes.form')}>
      <header>
        <h3>{name || '……'}</h3>
        <p>{t('regimes.formBasis', { legalBasis: legalBasis || '……' })}</p>
        <p>{t('regimes.formRecipient', { recipient: recipient || '……' })}</p>
        <p className={classes.blank}>{t('regimes.formUnit')}</p>
        <p className={classes.blank}>{t('regimes.formDate')}</p>
      </header>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('regimes.number')}</th>
            <th scope="col">{t('indicators.name')}</th>
            <th scope="col">{t('regimes.figure')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field, index) => (
            <tr key={field.id}>
              <td>{index + 1}</td>
              <th scope="row">
                {inLanguage(field.name)}{' '}
                <span>
                  ({t(`indicators.kind.${field.kind}`)}
                  {field.answer.measure && `; ${inLanguage(field.answer.measure)}`})
                </span>
                {field.help && <small>{inLanguage(field.help)}</small>}
                {isSum(field) && <small>{t('regimes.computed')}</small>}
                {isRatio(field) && <small>{t('regimes.computedRatio')}</small>}
              </th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={classes.blank}>
        <p>{t('regimes.formMaker')}</p>
        <p>{t('regimes.formHead')}</p>
      </footer>
    </article>
  )
}
