import { useTranslation } from 'react-i18next'

/** A missing figure, which is not 0: a dash, with words for screen readers. */
export function NoFigure() {
  const { t } = useTranslation()
  return (
    <>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{t('figure.none')}</span>
    </>
  )
}
